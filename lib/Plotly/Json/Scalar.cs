using System.Text.Json;

namespace Plotly.Json;

/// <summary>A string, a number, a truth value or null.</summary>
internal sealed class Scalar(object? value) : Node
{
    public static readonly Scalar Null = new(null);

    /// <summary>A string, a double, a bool or null.</summary>
    public object? Value => value;

    /// <summary>The JSON text.</summary>
    public string Json => value switch
    {
        string text => JsonText.Quote(text),
        bool flag => flag ? "true" : "false",
        double number when double.IsFinite(number) => NumberText.Exact(number),
        _ => "null",
    };

    public override void Write(Utf8JsonWriter writer) => writer.WriteRawValue(Json, skipInputValidation: true);
}
