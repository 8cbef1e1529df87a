using System.Data;
using System.Dynamic;
using System.Runtime.CompilerServices;

namespace Interactive.Formatting;

/// <summary>The rows of a <see cref="DataTable"/>, which is what queries give, as records with a member for each column.</summary>
internal static class DataRows
{
    /// <summary>The rows; null for a value that is no table of data.</summary>
    public static IReadOnlyList<ExpandoObject>? TryOf(object value) =>
        // By name: asking for the type itself would load its assembly for every value that is shown.
        value.GetType().Namespace == "System.Data" ? OfData(value) : null;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static List<ExpandoObject>? OfData(object value) => value switch
    {
        DataTable table => Of(table.Columns, table.Rows.Cast<DataRow>()),
        DataView { Table: { } table } view => Of(table.Columns, view.Cast<DataRowView>().Select(row => row.Row)),
        _ => null,
    };

    private static List<ExpandoObject> Of(DataColumnCollection columns, IEnumerable<DataRow> rows) =>
        [.. rows.Select(row =>
        {
            var record = new ExpandoObject();
            foreach (DataColumn column in columns) ((IDictionary<string, object?>)record)[column.ColumnName] = row.IsNull(column) ? null : row[column];
            return record;
        })];
}
