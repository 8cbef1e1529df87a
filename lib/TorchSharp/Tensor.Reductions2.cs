using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The variance; unbiased divides by n - 1.</summary>
        public Tensor var(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.var_dim.Call(Converted(type), dim, unbiased, keepdim);

        /// <summary>The variance; unbiased divides by n - 1.</summary>
        public Tensor var((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.var_dim.Call(Converted(type), new[] { dim.Item1, dim.Item2 }, unbiased, keepdim);

        /// <summary>The variance; unbiased divides by n - 1.</summary>
        public Tensor var((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.var_dim.Call(Converted(type), new[] { dim.Item1, dim.Item2, dim.Item3 }, unbiased, keepdim);

        /// <summary>The variance and the mean.</summary>
        public (Tensor var, Tensor mean) var_mean(bool unbiased = true) => Op.var_mean.Call2(this, unbiased);

        /// <summary>The variance and the mean.</summary>
        public (Tensor std, Tensor mean) var_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.var_mean_dim.Call2(Converted(type), dimensions, unbiased, keepdim);

        /// <summary>The variance and the mean.</summary>
        public (Tensor std, Tensor mean) var_mean(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.var_mean_dim.Call2(Converted(type), dimensions, unbiased, keepdim);

        /// <summary>The variance and the mean.</summary>
        public (Tensor var, Tensor mean) var_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.var_mean_dim.Call2(Converted(type), dim, unbiased, keepdim);

        /// <summary>The variance and the mean.</summary>
        public (Tensor var, Tensor mean) var_mean((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.var_mean_dim.Call2(Converted(type), new[] { dim.Item1, dim.Item2 }, unbiased, keepdim);

        /// <summary>The variance and the mean.</summary>
        public (Tensor var, Tensor mean) var_mean((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.var_mean_dim.Call2(Converted(type), new[] { dim.Item1, dim.Item2, dim.Item3 }, unbiased, keepdim);
    }
}

internal static partial class Op
{
    internal static readonly Operator var_mean = new("var_mean");
    internal static readonly Operator var_mean_dim = new("var_mean", "dim");
}
