using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The range and precision of a floating-point type.</summary>
    public struct FInfo
    {
        /// <summary>How many bits a number takes.</summary>
        public int bits;

        /// <summary>The distance from one to the next number.</summary>
        public double eps;

        /// <summary>The largest finite number.</summary>
        public double max;

        /// <summary>The most negative finite number.</summary>
        public double min;

        /// <summary>The precision in decimal digits, as a power of ten.</summary>
        public double resolution;

        /// <summary>The smallest positive number of full precision.</summary>
        public double smallest_normal;

        /// <summary>The smallest positive number of full precision.</summary>
        public double tiny;
    }

    /// <summary>The range and precision of the default type.</summary>
    public static FInfo finfo() => finfo(get_default_dtype());

    /// <summary>The range and precision of a floating-point type.</summary>
    /// <exception cref="ArgumentException">The type is not a floating-point type.</exception>
    public static FInfo finfo(ScalarType dtype) => dtype switch
    {
        ScalarType.Float16 => Describe(16, 10, 15, 1e-3),
        ScalarType.BFloat16 => Describe(16, 7, 127, 1e-2),
        ScalarType.Float32 or ScalarType.ComplexFloat32 => Describe(32, 23, 127, 1e-6),
        ScalarType.Float64 or ScalarType.ComplexFloat64 => Describe(64, 52, 1023, 1e-15),
        _ => throw new ArgumentException($"{dtype} is not a floating-point type.", nameof(dtype)),
    };

    /// <summary>The type that an operation on two tensors computes in.</summary>
    public static ScalarType result_type(Tensor tensor1, Tensor tensor2) => (ScalarType)Op.result_type_Tensor.CallInteger(tensor1, tensor2);

    /// <summary>The smallest type that holds the values of both.</summary>
    public static ScalarType promote_types(ScalarType type1, ScalarType type2) => (ScalarType)Op.promote_types.CallInteger(type1, type2);

    /// <summary>True when an operation may write results of the first type into a tensor of the second.</summary>
    public static bool can_cast(ScalarType from, ScalarType to) => Op.can_cast.CallBoolean(from, to);

    /// <summary>The integral along a dimension by the trapezoidal rule.</summary>
    public static Tensor trapz(Tensor y, Tensor x, long dim = -1) => y.trapezoid(x, dim);

    /// <summary>The integral along a dimension by the trapezoidal rule.</summary>
    public static Tensor trapz(Tensor y, double dx = 1, long dim = -1) => y.trapezoid(dx, dim);

    /// <summary>Counts of elements between the edges given, and the edges.</summary>
    public static (Tensor hist, Tensor bin_edges) histogram(Tensor input, Tensor bins, Tensor? weight = null, bool density = false) =>
        Op.histogram_bins_tensor.Call2(input, bins, weight, density);

    /// <summary>Counts of elements in equal bins over a range (the data's by default), and the edges.</summary>
    public static (Tensor hist, Tensor bin_edges) histogram(Tensor input, long bins, (double min, double max)? range = null, Tensor? weight = null, bool density = false) =>
        Op.histogram_bin_ct.Call2(input, bins, range is { } limits ? new[] { limits.min, limits.max } : Argument.None, weight, density);

    private static FInfo Describe(int bits, int mantissa, int exponent, double resolution) => new()
    {
        bits = bits,
        eps = Math.Pow(2, -mantissa),
        max = (2 - Math.Pow(2, -mantissa)) * Math.Pow(2, exponent),
        min = -(2 - Math.Pow(2, -mantissa)) * Math.Pow(2, exponent),
        resolution = resolution,
        smallest_normal = Math.Pow(2, 1 - exponent),
        tiny = Math.Pow(2, 1 - exponent),
    };
}

internal static partial class Op
{
    internal static readonly Operator result_type_Tensor = new("result_type", "Tensor");
    internal static readonly Operator promote_types = new("promote_types");
    internal static readonly Operator can_cast = new("can_cast");
    internal static readonly Operator histogram_bins_tensor = new("histogram", "bins_tensor");
    internal static readonly Operator histogram_bin_ct = new("histogram", "bin_ct");
}
