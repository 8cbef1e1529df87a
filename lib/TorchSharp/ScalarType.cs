namespace TorchSharp;

public static partial class torch
{
    /// <summary>The element type of a tensor.</summary>
    public enum ScalarType : sbyte
    {
        /// <summary>Unsigned 8-bit integer.</summary>
        Byte = 0,

        /// <summary>Signed 8-bit integer.</summary>
        Int8 = 1,

        /// <summary>16-bit integer.</summary>
        Int16 = 2,

        /// <summary>32-bit integer.</summary>
        Int32 = 3,

        /// <summary>64-bit integer: class numbers and indices.</summary>
        Int64 = 4,

        /// <summary>16-bit IEEE floating point.</summary>
        Float16 = 5,

        /// <summary>32-bit floating point: the default of weights and activations.</summary>
        Float32 = 6,

        /// <summary>64-bit floating point.</summary>
        Float64 = 7,

        /// <summary>Complex number of two 32-bit floats.</summary>
        ComplexFloat32 = 9,

        /// <summary>Complex number of two 64-bit floats.</summary>
        ComplexFloat64 = 10,

        /// <summary>Truth value.</summary>
        Bool = 11,

        /// <summary>Quantised signed 8-bit integer.</summary>
        QInt8 = 12,

        /// <summary>Quantised unsigned 8-bit integer.</summary>
        QUInt8 = 13,

        /// <summary>Quantised 32-bit integer.</summary>
        QInt32 = 14,

        /// <summary>16-bit brain floating point: the range of Float32 with 8 bits of precision.</summary>
        BFloat16 = 15,
    }

    /// <summary>Unsigned 8-bit integer.</summary>
    public static ScalarType uint8 = ScalarType.Byte;

    /// <summary>Signed 8-bit integer.</summary>
    public static ScalarType int8 = ScalarType.Int8;

    /// <summary>16-bit integer.</summary>
    public static ScalarType int16 = ScalarType.Int16;

    /// <summary>16-bit integer.</summary>
    public static ScalarType @short = ScalarType.Int16;

    /// <summary>32-bit integer.</summary>
    public static ScalarType int32 = ScalarType.Int32;

    /// <summary>32-bit integer.</summary>
    public static ScalarType @int = ScalarType.Int32;

    /// <summary>64-bit integer.</summary>
    public static ScalarType int64 = ScalarType.Int64;

    /// <summary>64-bit integer.</summary>
    public static ScalarType @long = ScalarType.Int64;

    /// <summary>16-bit IEEE floating point.</summary>
    public static ScalarType float16 = ScalarType.Float16;

    /// <summary>16-bit IEEE floating point.</summary>
    public static ScalarType half = ScalarType.Float16;

    /// <summary>16-bit brain floating point.</summary>
    public static ScalarType bfloat16 = ScalarType.BFloat16;

    /// <summary>32-bit floating point.</summary>
    public static ScalarType float32 = ScalarType.Float32;

    /// <summary>32-bit floating point.</summary>
    public static ScalarType @float = ScalarType.Float32;

    /// <summary>64-bit floating point.</summary>
    public static ScalarType float64 = ScalarType.Float64;

    /// <summary>64-bit floating point.</summary>
    public static ScalarType @double = ScalarType.Float64;

    /// <summary>Complex number of two 32-bit floats.</summary>
    public static ScalarType complex64 = ScalarType.ComplexFloat32;

    /// <summary>Complex number of two 32-bit floats.</summary>
    public static ScalarType cfloat = ScalarType.ComplexFloat32;

    /// <summary>Complex number of two 64-bit floats.</summary>
    public static ScalarType complex128 = ScalarType.ComplexFloat64;

    /// <summary>Complex number of two 64-bit floats.</summary>
    public static ScalarType cdouble = ScalarType.ComplexFloat64;

    /// <summary>Truth value.</summary>
    public static ScalarType @bool = ScalarType.Bool;

    /// <summary>Quantised signed 8-bit integer.</summary>
    public static ScalarType qint8 = ScalarType.QInt8;

    /// <summary>Quantised unsigned 8-bit integer.</summary>
    public static ScalarType quint8 = ScalarType.QUInt8;

    /// <summary>Quantised 32-bit integer.</summary>
    public static ScalarType qint32 = ScalarType.QInt32;

    /// <summary>True for the integer types and for truth values.</summary>
    public static bool is_integral(ScalarType type) =>
        type is ScalarType.Byte or ScalarType.Int8 or ScalarType.Int16 or ScalarType.Int32 or ScalarType.Int64 or ScalarType.Bool;

    /// <summary>True for the floating-point types.</summary>
    public static bool is_floating_point(ScalarType type) =>
        type is ScalarType.Float16 or ScalarType.Float32 or ScalarType.Float64 or ScalarType.BFloat16;

    /// <summary>True for the complex types.</summary>
    public static bool is_complex(ScalarType type) => type is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64;

    /// <summary>True for the quantised types.</summary>
    public static bool is_quantized(ScalarType type) => type is ScalarType.QInt8 or ScalarType.QUInt8 or ScalarType.QInt32;

    /// <summary>The largest value of an integer type.</summary>
    /// <exception cref="ArgumentException">The type is not an integer type.</exception>
    public static long max_int_value(ScalarType type) => type switch
    {
        ScalarType.Byte => byte.MaxValue,
        ScalarType.Int8 => sbyte.MaxValue,
        ScalarType.Int16 => short.MaxValue,
        ScalarType.Int32 => int.MaxValue,
        ScalarType.Int64 => long.MaxValue,
        _ => throw new ArgumentException($"{type} is not an integer type.", nameof(type)),
    };
}
