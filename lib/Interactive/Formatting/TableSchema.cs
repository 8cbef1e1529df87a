namespace Microsoft.DotNet.Interactive.Formatting.TabularData;

/// <summary>The fields of a table.</summary>
/// <param name="Fields">The fields in order.</param>
public sealed record TableSchema(IReadOnlyList<TableSchemaField> Fields)
{
    /// <summary>The names of the fields that tell the rows apart.</summary>
    public IReadOnlyList<string> PrimaryKey { get; init; } = [];
}

/// <summary>A field of a table.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">What it holds: <c>string</c>, <c>integer</c>, <c>number</c>, <c>boolean</c>, <c>datetime</c>, <c>array</c>, <c>object</c> or <c>any</c>.</param>
public sealed record TableSchemaField(string Name, string Type)
{
    internal static string TypeOf(object? value) => value switch
    {
        null => "any",
        string or char or Guid => "string",
        bool => "boolean",
        byte or sbyte or short or ushort or int or uint or long or ulong => "integer",
        float or double or decimal => "number",
        DateTime or DateTimeOffset => "datetime",
        System.Collections.IEnumerable => "array",
        _ => "object",
    };
}
