namespace Microsoft.Data.Analysis;

// Value by value; a missing value on either side gives a missing result. Columns of two number types are computed in the type
// that holds both: int and double give double. Whole numbers divide as in C#: 7 / 2 is 3.
public abstract partial class DataFrameColumn
{
    /// <summary>Adds another column (texts are joined).</summary>
    /// <exception cref="ArgumentException">The columns differ in length, or one holds no numbers.</exception>
    public DataFrameColumn Add(DataFrameColumn column, bool inPlace = false) => Compute(ArithmeticOperation.Add, column, reversed: false, inPlace);

    /// <summary>Adds a value.</summary>
    public DataFrameColumn Add<T>(T value, bool inPlace = false) where T : notnull => Compute(ArithmeticOperation.Add, value, reversed: false, inPlace);

    /// <summary>The same with the value on the left side.</summary>
    public DataFrameColumn ReverseAdd<T>(T value, bool inPlace = false) where T : notnull => Compute(ArithmeticOperation.Add, value, reversed: true, inPlace);

    /// <summary>Subtracts another column.</summary>
    /// <exception cref="ArgumentException">The columns differ in length, or one holds no numbers.</exception>
    public DataFrameColumn Subtract(DataFrameColumn column, bool inPlace = false) => Compute(ArithmeticOperation.Subtract, column, reversed: false, inPlace);

    /// <summary>Subtracts a value.</summary>
    public DataFrameColumn Subtract<T>(T value, bool inPlace = false) where T : notnull => Compute(ArithmeticOperation.Subtract, value, reversed: false, inPlace);

    /// <summary>The same with the value on the left side.</summary>
    public DataFrameColumn ReverseSubtract<T>(T value, bool inPlace = false) where T : notnull => Compute(ArithmeticOperation.Subtract, value, reversed: true, inPlace);

    /// <summary>Multiplies with another column.</summary>
    /// <exception cref="ArgumentException">The columns differ in length, or one holds no numbers.</exception>
    public DataFrameColumn Multiply(DataFrameColumn column, bool inPlace = false) => Compute(ArithmeticOperation.Multiply, column, reversed: false, inPlace);

    /// <summary>Multiplies with a value.</summary>
    public DataFrameColumn Multiply<T>(T value, bool inPlace = false) where T : notnull => Compute(ArithmeticOperation.Multiply, value, reversed: false, inPlace);

    /// <summary>The same with the value on the left side.</summary>
    public DataFrameColumn ReverseMultiply<T>(T value, bool inPlace = false) where T : notnull => Compute(ArithmeticOperation.Multiply, value, reversed: true, inPlace);

    /// <summary>Divides by another column.</summary>
    /// <exception cref="ArgumentException">The columns differ in length, or one holds no numbers.</exception>
    public DataFrameColumn Divide(DataFrameColumn column, bool inPlace = false) => Compute(ArithmeticOperation.Divide, column, reversed: false, inPlace);

    /// <summary>Divides by a value.</summary>
    public DataFrameColumn Divide<T>(T value, bool inPlace = false) where T : notnull => Compute(ArithmeticOperation.Divide, value, reversed: false, inPlace);

    /// <summary>The same with the value on the left side.</summary>
    public DataFrameColumn ReverseDivide<T>(T value, bool inPlace = false) where T : notnull => Compute(ArithmeticOperation.Divide, value, reversed: true, inPlace);

    /// <summary>Gives the remainder of dividing by another column.</summary>
    /// <exception cref="ArgumentException">The columns differ in length, or one holds no numbers.</exception>
    public DataFrameColumn Modulo(DataFrameColumn column, bool inPlace = false) => Compute(ArithmeticOperation.Modulo, column, reversed: false, inPlace);

    /// <summary>Gives the remainder of dividing by a value.</summary>
    public DataFrameColumn Modulo<T>(T value, bool inPlace = false) where T : notnull => Compute(ArithmeticOperation.Modulo, value, reversed: false, inPlace);

    /// <summary>The same with the value on the left side.</summary>
    public DataFrameColumn ReverseModulo<T>(T value, bool inPlace = false) where T : notnull => Compute(ArithmeticOperation.Modulo, value, reversed: true, inPlace);

    /// <summary>Both are true.</summary>
    public PrimitiveDataFrameColumn<bool> And(DataFrameColumn column) => Logic(column, (left, right) => left && right);

    /// <summary>At least one is true.</summary>
    public PrimitiveDataFrameColumn<bool> Or(DataFrameColumn column) => Logic(column, (left, right) => left || right);

    /// <summary>Just one is true.</summary>
    public PrimitiveDataFrameColumn<bool> Xor(DataFrameColumn column) => Logic(column, (left, right) => left != right);

    /// <summary>True where the value is the same. False where a value is missing.</summary>
    public PrimitiveDataFrameColumn<bool> ElementwiseEquals(DataFrameColumn column) => Compare(Comparison.Equals, column);

    /// <summary>True where the value is the same. False where a value is missing.</summary>
    public PrimitiveDataFrameColumn<bool> ElementwiseEquals<T>(T value) => Compare(Comparison.Equals, value);

    /// <summary>True where the value is not the same. A missing value is never the same as anything: this gives true.</summary>
    public PrimitiveDataFrameColumn<bool> ElementwiseNotEquals(DataFrameColumn column) => Compare(Comparison.NotEquals, column);

    /// <summary>True where the value is not the same. A missing value is never the same as anything: this gives true.</summary>
    public PrimitiveDataFrameColumn<bool> ElementwiseNotEquals<T>(T value) => Compare(Comparison.NotEquals, value);

    /// <summary>True where the value is larger. False where a value is missing.</summary>
    public PrimitiveDataFrameColumn<bool> ElementwiseGreaterThan(DataFrameColumn column) => Compare(Comparison.GreaterThan, column);

    /// <summary>True where the value is larger. False where a value is missing.</summary>
    public PrimitiveDataFrameColumn<bool> ElementwiseGreaterThan<T>(T value) => Compare(Comparison.GreaterThan, value);

    /// <summary>True where the value is larger or the same. False where a value is missing.</summary>
    public PrimitiveDataFrameColumn<bool> ElementwiseGreaterThanOrEqual(DataFrameColumn column) => Compare(Comparison.GreaterThanOrEqual, column);

    /// <summary>True where the value is larger or the same. False where a value is missing.</summary>
    public PrimitiveDataFrameColumn<bool> ElementwiseGreaterThanOrEqual<T>(T value) => Compare(Comparison.GreaterThanOrEqual, value);

    /// <summary>True where the value is smaller. False where a value is missing.</summary>
    public PrimitiveDataFrameColumn<bool> ElementwiseLessThan(DataFrameColumn column) => Compare(Comparison.LessThan, column);

    /// <summary>True where the value is smaller. False where a value is missing.</summary>
    public PrimitiveDataFrameColumn<bool> ElementwiseLessThan<T>(T value) => Compare(Comparison.LessThan, value);

    /// <summary>True where the value is smaller or the same. False where a value is missing.</summary>
    public PrimitiveDataFrameColumn<bool> ElementwiseLessThanOrEqual(DataFrameColumn column) => Compare(Comparison.LessThanOrEqual, column);

    /// <summary>True where the value is smaller or the same. False where a value is missing.</summary>
    public PrimitiveDataFrameColumn<bool> ElementwiseLessThanOrEqual<T>(T value) => Compare(Comparison.LessThanOrEqual, value);

    internal virtual DataFrameColumn Compute(ArithmeticOperation operation, object operand, bool reversed, bool inPlace)
    {
        if (!IsNumericColumn()) throw NoArithmetic(operation);
        if (operand is DataFrameColumn column) RequireSameLength(column);
        var common = NumericType.Common(DataType, NumericType.OfOperand(operand).Type);
        var result = reversed ? common.Compute(operation, operand, this, Name) : common.Compute(operation, this, operand, Name);
        if (!inPlace) return result;
        if (result.DataType != DataType)
            throw new ArgumentException($"The column {Name} of {DataType.Name} cannot take results of {result.DataType.Name} in place; leave out inPlace to get a new column.");
        for (var row = 0L; row < Length; row++) SetValue(row, result[row]);
        return this;
    }

    internal abstract PrimitiveDataFrameColumn<bool> Compare(Comparison comparison, object? operand);

    internal NotSupportedException NoArithmetic(ArithmeticOperation operation) =>
        new($"The column {Name} holds {DataType.Name}: there is no {operation} for it.");

    private PrimitiveDataFrameColumn<bool> Logic(DataFrameColumn column, Func<bool, bool, bool> holds)
    {
        if (this is not PrimitiveDataFrameColumn<bool> left || column is not PrimitiveDataFrameColumn<bool> right)
            throw new ArgumentException($"And, Or and Xor need two columns of bool, but {Name} holds {DataType.Name} and {column?.Name} {column?.DataType.Name}.");
        RequireSameLength(right);
        return new BooleanDataFrameColumn(Name, left.Zip(right, (a, b) => a is { } x && b is { } y ? holds(x, y) : (bool?)null));
    }
}
