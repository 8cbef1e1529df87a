using System.Numerics;

namespace TorchSharp;

/// <summary>Conversions between <see cref="Scalar"/> and C# numbers.</summary>
public static class ScalarExtensionMethods
{
    /// <summary>A scalar holding this unsigned 8-bit integer.</summary>
    public static Scalar ToScalar(this byte value) => value;

    /// <summary>A scalar holding this signed 8-bit integer.</summary>
    public static Scalar ToScalar(this sbyte value) => value;

    /// <summary>A scalar holding this 16-bit integer.</summary>
    public static Scalar ToScalar(this short value) => value;

    /// <summary>A scalar holding this 32-bit integer.</summary>
    public static Scalar ToScalar(this int value) => value;

    /// <summary>A scalar holding this 64-bit integer.</summary>
    public static Scalar ToScalar(this long value) => value;

    /// <summary>A scalar holding this 32-bit float.</summary>
    public static Scalar ToScalar(this float value) => value;

    /// <summary>A scalar holding this 64-bit float.</summary>
    public static Scalar ToScalar(this double value) => value;

    /// <summary>A scalar holding this complex number of 32-bit floats, real part first.</summary>
    public static Scalar ToScalar(this (float, float) value) => value;

    /// <summary>A scalar holding this complex number of 64-bit floats.</summary>
    public static Scalar ToScalar(this Complex value) => value;

    /// <summary>A scalar holding this truth value.</summary>
    public static Scalar ToScalar(this bool value) => value;

    /// <summary>A scalar holding this 16-bit float.</summary>
    public static Scalar ToScalar(this Half value) => value;

    /// <summary>A scalar holding this brain float.</summary>
    public static Scalar ToScalar(this BFloat16 value) => value;

    /// <summary>A BFloat16 scalar, rounded from this number.</summary>
    public static Scalar ToBFloat16Scalar(this float value) => new BFloat16(value);

    /// <summary>The number as a 32-bit float.</summary>
    public static float ToSingle(this Scalar value) => (float)value.Real;

    /// <summary>The number as a 64-bit float.</summary>
    public static double ToDouble(this Scalar value) => value.Real;

    /// <summary>The number as a 16-bit float.</summary>
    public static Half ToHalf(this Scalar value) => (Half)value.Real;

    /// <summary>The number as a brain float.</summary>
    public static BFloat16 ToBFloat16(this Scalar value) => new((float)value.Real);

    /// <summary>The number as a signed 8-bit integer.</summary>
    public static sbyte ToSByte(this Scalar value) => (sbyte)value.Integer;

    /// <summary>The number as an unsigned 8-bit integer.</summary>
    public static byte ToByte(this Scalar value) => (byte)value.Integer;

    /// <summary>The number as a 16-bit integer.</summary>
    public static short ToInt16(this Scalar value) => (short)value.Integer;

    /// <summary>The number as a 32-bit integer.</summary>
    public static int ToInt32(this Scalar value) => (int)value.Integer;

    /// <summary>The number as a 64-bit integer.</summary>
    public static long ToInt64(this Scalar value) => value.Integer;

    /// <summary>The number as a truth value.</summary>
    public static bool ToBoolean(this Scalar value) => value.IsReal ? value.Real != 0 : value.Integer != 0;

    /// <summary>The number as a complex number of 32-bit floats.</summary>
    public static (float Real, float Imaginary) ToComplexFloat32(this Scalar value) => ((float)value.Real, (float)value.Imaginary);

    /// <summary>The number as a complex number of 64-bit floats.</summary>
    public static Complex ToComplexFloat64(this Scalar value) => new(value.Real, value.Imaginary);
}
