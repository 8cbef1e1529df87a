using System.Text.Json.Nodes;

namespace Interactive.Documents;

/// <summary>JSON that <see cref="JupyterJson"/> writes as it is, on one line among others that are indented.</summary>
/// <param name="Text">The JSON.</param>
internal sealed record OneLineJson(string Text)
{
    /// <summary>A value that stands in a tree for the JSON.</summary>
    public static JsonValue Node(string text) => JsonValue.Create(new OneLineJson(text))!;
}
