using System.Numerics;

namespace Microsoft.Data.Analysis;

/// <summary>Computing with columns of one number type; columns of two types meet in the type that holds both, as in C#.</summary>
internal abstract class NumericType
{
    private static readonly Dictionary<Type, NumericType> all = new NumericType[]
    {
        new NumericType<byte>(), new NumericType<sbyte>(), new NumericType<short>(), new NumericType<ushort>(), new NumericType<int>(),
        new NumericType<uint>(), new NumericType<long>(), new NumericType<ulong>(), new NumericType<float>(), new NumericType<double>(),
        new NumericType<decimal>(),
    }.ToDictionary(type => type.Type);

    /// <summary>The number type itself.</summary>
    public abstract Type Type { get; }

    /// <summary>The kind of a type, or null when it is none of numbers.</summary>
    public static NumericType? Of(Type type) => all.GetValueOrDefault(type);

    /// <summary>The type in which two are computed with each other.</summary>
    public static NumericType Common(Type left, Type right)
    {
        if (left == right) return all[left];
        bool Either(Type type) => left == type || right == type;
        bool IsSigned(Type type) => type == typeof(sbyte) || type == typeof(short) || type == typeof(int) || type == typeof(long);
        if (Either(typeof(decimal))) return all[typeof(decimal)];
        if (Either(typeof(double))) return all[typeof(double)];
        if (Either(typeof(float))) return all[typeof(float)];
        // No whole number type of C# holds both of these.
        if (Either(typeof(ulong))) return IsSigned(left) || IsSigned(right) ? all[typeof(decimal)] : all[typeof(ulong)];
        if (Either(typeof(long))) return all[typeof(long)];
        if (Either(typeof(uint))) return IsSigned(left) || IsSigned(right) ? all[typeof(long)] : all[typeof(uint)];
        return all[typeof(int)];
    }

    /// <summary>Computes value by value. An operand is a column of numbers, or a number.</summary>
    public abstract DataFrameColumn Compute(ArithmeticOperation operation, object left, object right, string name);

    /// <summary>Compares value by value.</summary>
    public abstract PrimitiveDataFrameColumn<bool> Compare(Comparison comparison, object left, object right, string name);

    /// <summary>A column's values (or a number) in another number type.</summary>
    public abstract TTarget[] Convert<TTarget>(object operand) where TTarget : unmanaged, INumber<TTarget>;

    /// <summary>The number type of a column or of a number.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static NumericType OfOperand(object operand) => operand is DataFrameColumn column
        ? Of(column.DataType) ?? throw new ArgumentException($"The column {column.Name} holds {column.DataType.Name}, which cannot be computed with.")
        : Of(operand.GetType()) ?? throw new ArgumentException($"'{operand}' ({operand.GetType().Name}) is no number.");

    /// <summary>Which values of an operand are missing.</summary>
    protected static Func<int, bool> MissingOf(object operand) =>
        operand is DataFrameColumn { NullCount: > 0 } column ? row => !column.IsValid(row) : _ => false;
}
