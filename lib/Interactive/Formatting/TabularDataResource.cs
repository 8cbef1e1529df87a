using System.Collections;
using System.Text.Json;
using Display;
using Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Formatting.TabularData;

/// <summary>
/// Rows with named fields, in the form that data explorers read:
/// <see href="https://specs.frictionlessdata.io/tabular-data-resource/">tabular data resource</see>.
/// </summary>
/// <param name="schema">The fields.</param>
/// <param name="data">The rows: name and value of each field.</param>
public sealed class TabularDataResource(TableSchema schema, IEnumerable<IEnumerable<KeyValuePair<string, object?>>> data) : IDisplayable
{
    /// <summary>The MIME type of its JSON.</summary>
    public const string MimeType = "application/table-schema+json";

    /// <summary>The fields.</summary>
    public TableSchema Schema { get; } = schema;

    /// <summary>The rows: name and value of each field.</summary>
    public IReadOnlyList<IReadOnlyList<KeyValuePair<string, object?>>> Data { get; } =
        [.. data.Select(row => (IReadOnlyList<KeyValuePair<string, object?>>)[.. row])];

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle()
    {
        var rows = Data.Select(ToRecord).ToList();
        return new MimeBundle(TextForm.Of(rows)).Add(global::Display.MimeType.Html, HtmlForm.Table(rows)).Add(MimeType, MimeContent.FromJson(JsonForm.Of(new
        {
            profile = "tabular-data-resource",
            schema = new { primaryKey = Schema.PrimaryKey, fields = Schema.Fields.Select(field => new { name = field.Name, type = field.Type }) },
            data = Data.Select(row => row.ToDictionary()),
        })));
    }

    internal static TabularDataResource Of(IEnumerable items)
    {
        var rows = items.Cast<object?>().OfType<object>().Select(item => Fields(item).ToList()).ToList();
        var fields = rows.SelectMany(row => row).GroupBy(field => field.Key)
            .Select(field => new TableSchemaField(field.Key, TableSchemaField.TypeOf(field.Select(value => value.Value).FirstOrDefault(value => value is not null))));
        return new TabularDataResource(new TableSchema([.. fields]), rows);
    }

    private static IEnumerable<KeyValuePair<string, object?>> Fields(object item) => item switch
    {
        IEnumerable<KeyValuePair<string, object?>> pairs => pairs,
        JsonElement { ValueKind: JsonValueKind.Object } json => json.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Value(member.Value))),
        JsonElement json => [KeyValuePair.Create("value", Value(json))],
        _ when Shape.Of(item) == ValueKind.Record => Members.Of(item).Select(member => KeyValuePair.Create(member.Name, member.Value)),
        _ => [KeyValuePair.Create("value", (object?)item)],
    };

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.TryGetInt64(out var integer) ? integer : json.GetDouble(),
        JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => json,
    };

    private static System.Dynamic.ExpandoObject ToRecord(IEnumerable<KeyValuePair<string, object?>> row)
    {
        var record = new System.Dynamic.ExpandoObject();
        foreach (var (name, value) in row) ((IDictionary<string, object?>)record)[name] = value;
        return record;
    }
}

/// <summary>Turns rows of any kind into a <see cref="TabularDataResource"/>.</summary>
public static class TabularDataResourceExtensions
{
    /// <summary>Takes the public members of each item as its fields; those of a dictionary are its keys.</summary>
    public static TabularDataResource ToTabularDataResource<T>(this IEnumerable<T> source)
    {
        ArgumentNullException.ThrowIfNull(source);
        return TabularDataResource.Of(source);
    }

    /// <summary>Takes the items of a JSON array as rows.</summary>
    /// <exception cref="ArgumentException">The JSON is no array.</exception>
    public static TabularDataResource ToTabularDataResource(this JsonDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return document.RootElement.ToTabularDataResource();
    }

    /// <inheritdoc cref="ToTabularDataResource(JsonDocument)"/>
    public static TabularDataResource ToTabularDataResource(this JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? TabularDataResource.Of(element.EnumerateArray())
        : throw new ArgumentException($"Rows come from a JSON array, and this is {element.ValueKind}.", nameof(element));
}
