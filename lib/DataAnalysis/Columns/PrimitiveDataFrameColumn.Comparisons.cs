namespace Microsoft.Data.Analysis;

public partial class PrimitiveDataFrameColumn<T>
{
    internal override PrimitiveDataFrameColumn<bool> Compare(Comparison comparison, object? operand)
    {
        if (operand is DataFrameColumn column) RequireSameLength(column);
        if (operand is not null && NumericType.Of(typeof(T)) is not null)
            return NumericType.Common(typeof(T), NumericType.OfOperand(operand).Type).Compare(comparison, this, operand, Name);
        if (operand is not (null or T or PrimitiveDataFrameColumn<T>))
            throw new ArgumentException($"The column {Name} holds {typeof(T).Name}, which cannot be compared with {(operand as DataFrameColumn)?.DataType.Name ?? operand.GetType().Name}.");
        var others = operand as PrimitiveDataFrameColumn<T>;
        return new BooleanDataFrameColumn(Name, Enumerable.Range(0, count).Select(row =>
        {
            var other = others is null ? (T?)operand : others[row];
            return this[row] is { } own && other is { } known
                ? comparison.Holds(Comparer<T>.Default.Compare(own, known))
                : comparison == Comparison.NotEquals;
        }));
    }
}
