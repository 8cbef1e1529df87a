using System.Globalization;
using System.Numerics;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>One number of any type, as operators take it where they take no tensor; every C# number converts to it.</summary>
public sealed class Scalar : IDisposable
{
    private Scalar(ScalarType type, long integer, double real, double imaginary = 0)
    {
        Type = type;
        Integer = integer;
        Real = real;
        Imaginary = imaginary;
    }

    /// <summary>The type of the number.</summary>
    public ScalarType Type { get; }

    internal long Integer { get; }

    internal double Real { get; }

    internal double Imaginary { get; }

    internal bool IsReal => is_floating_point(Type);

    internal bool IsComplex => is_complex(Type);

    internal bool IsBoolean => Type == ScalarType.Bool;

    internal bool IsInteger => !IsReal && !IsComplex && !IsBoolean;

    /// <summary>A Byte.</summary>
    public static implicit operator Scalar(byte value) => new(ScalarType.Byte, value, value);

    /// <summary>An Int8.</summary>
    public static implicit operator Scalar(sbyte value) => new(ScalarType.Int8, value, value);

    /// <summary>An Int16.</summary>
    public static implicit operator Scalar(short value) => new(ScalarType.Int16, value, value);

    /// <summary>An Int32.</summary>
    public static implicit operator Scalar(int value) => new(ScalarType.Int32, value, value);

    /// <summary>An Int64.</summary>
    public static implicit operator Scalar(long value) => new(ScalarType.Int64, value, value);

    /// <summary>A Float16.</summary>
    public static implicit operator Scalar(Half value) => new(ScalarType.Float16, Truncate((double)value), (double)value);

    /// <summary>A BFloat16.</summary>
    public static implicit operator Scalar(BFloat16 value) => new(ScalarType.BFloat16, Truncate(value.ToSingle()), value.ToSingle());

    /// <summary>A Float32.</summary>
    public static implicit operator Scalar(float value) => new(ScalarType.Float32, Truncate(value), value);

    /// <summary>A Float64.</summary>
    public static implicit operator Scalar(double value) => new(ScalarType.Float64, Truncate(value), value);

    /// <summary>A Bool.</summary>
    public static implicit operator Scalar(bool value) => new(ScalarType.Bool, value ? 1 : 0, value ? 1 : 0);

    /// <summary>A ComplexFloat32, real part first.</summary>
    public static implicit operator Scalar((float, float) value) =>
        new(ScalarType.ComplexFloat32, Truncate(value.Item1), value.Item1, value.Item2);

    /// <summary>A ComplexFloat64.</summary>
    public static implicit operator Scalar(Complex value) =>
        new(ScalarType.ComplexFloat64, Truncate(value.Real), value.Real, value.Imaginary);

    /// <summary>Does nothing: a scalar holds no native memory here. It exists so that code written for TorchSharp compiles.</summary>
    public void Dispose()
    {
    }

    /// <inheritdoc/>
    public override string ToString() => this switch
    {
        { IsBoolean: true } => Integer != 0 ? "true" : "false",
        { IsInteger: true } => Integer.ToString(CultureInfo.InvariantCulture),
        { IsComplex: true } => $"{Real.ToString(CultureInfo.InvariantCulture)}+{Imaginary.ToString(CultureInfo.InvariantCulture)}i",
        _ => Real.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The number as a tensor of no dimensions, of the type that C# gave it.</summary>
    internal Tensor ToTensor() => Type switch
    {
        ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64 => tensor(Real, Imaginary, Type),
        _ when IsReal => tensor(Real, Type),
        _ => tensor(Integer, Type),
    };

    private static long Truncate(double value) => double.IsFinite(value) ? (long)value : 0;
}
