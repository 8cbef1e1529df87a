using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>True when every element is non-zero.</summary>
        public Tensor all() => Op.all.Call(this);

        /// <summary>True when every element is non-zero.</summary>
        public Tensor all(long dim, bool keepdim = false) => Op.all_dim.Call(this, dim, keepdim);

        /// <summary>The largest element along the dimensions given.</summary>
        public Tensor amax(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            @out is null ? Op.amax.Call(this, dims, keepdim) : Op.amax_out.CallInto(@out, this, dims, keepdim, @out);

        /// <summary>The largest element along the dimensions given.</summary>
        public Tensor amax(params long[] dims) => Op.amax.Call(this, dims);

        /// <summary>The largest element along the dimensions given.</summary>
        public Tensor amax(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
            @out is null ? Op.amax.Call(this, dims, keepdim) : Op.amax_out.CallInto(@out, this, dims, keepdim, @out);

        /// <summary>The smallest element along the dimensions given.</summary>
        public Tensor amin(ReadOnlySpan<long> dims, bool keepdim = false, Tensor? @out = null) =>
            @out is null ? Op.amin.Call(this, dims, keepdim) : Op.amin_out.CallInto(@out, this, dims, keepdim, @out);

        /// <summary>The smallest element along the dimensions given.</summary>
        public Tensor amin(long[] dims, bool keepdim = false, Tensor? @out = null) =>
            @out is null ? Op.amin.Call(this, dims, keepdim) : Op.amin_out.CallInto(@out, this, dims, keepdim, @out);

        /// <summary>The smallest element along the dimensions given.</summary>
        public Tensor amin(params long[] dims) => Op.amin.Call(this, dims);

        /// <summary>The smallest and the largest element.</summary>
        public (Tensor min, Tensor max) aminmax(long? dim = null, bool keepdim = false) => Op.aminmax.Call2(this, dim, keepdim);

        /// <summary>True when some element is non-zero.</summary>
        public Tensor any() => Op.any.Call(this);

        /// <summary>True when some element is non-zero.</summary>
        public Tensor any(long dim, bool keepdim = false) => Op.any_dim.Call(this, dim, keepdim);

        /// <summary>The position of the largest element (in the flattened tensor when no dimension is given).</summary>
        public Tensor argmax() => Op.argmax.Call(this);

        /// <summary>The position of the largest element (in the flattened tensor when no dimension is given).</summary>
        public Tensor argmax(long dim, bool keepdim = false) => Op.argmax.Call(this, dim, keepdim);

        /// <summary>The position of the smallest element (in the flattened tensor when no dimension is given).</summary>
        public Tensor argmin() => Op.argmin.Call(this);

        /// <summary>The position of the smallest element (in the flattened tensor when no dimension is given).</summary>
        public Tensor argmin(long dim, bool keepdim = false) => Op.argmin.Call(this, dim, keepdim);

        /// <summary>How often each non-negative integer occurs, or the sum of its weights.</summary>
        public Tensor bincount(Tensor? weights, long minlength = 0) => Op.bincount.Call(this, weights, minlength);

        /// <summary>The correlation matrix of the rows.</summary>
        public Tensor corrcoef() => Op.corrcoef.Call(this);

        /// <summary>How many elements are not zero.</summary>
        public Tensor count_nonzero(long[]? dims = null) =>
            dims is null ? Op.count_nonzero.Call(this) : Op.count_nonzero_dim.Call(this, dims);

        /// <summary>The covariance matrix of the rows.</summary>
        public Tensor cov(long correction = 1, Tensor? fweights = null, Tensor? aweights = null) =>
            Op.cov.Call(this, correction, fweights, aweights);

        /// <summary>The running maximum along a dimension, and where it occurs.</summary>
        public (Tensor values, Tensor indexes) cummax(long dim) => Op.cummax.Call2(this, dim);

        /// <summary>The running minimum along a dimension, and where it occurs.</summary>
        public (Tensor values, Tensor indexes) cummin(long dim) => Op.cummin.Call2(this, dim);

        /// <summary>The running product along a dimension.</summary>
        public Tensor cumprod(long dim, ScalarType? type = null) => Op.cumprod.Call(this, dim, type);

        /// <summary>The running sum along a dimension.</summary>
        public Tensor cumsum(long dim, ScalarType? type = null) => Op.cumsum.Call(this, dim, type);

        /// <summary>The running integral along a dimension by the trapezoidal rule.</summary>
        public Tensor cumulative_trapezoid(double dx = 1, long dim = -1) => Op.cumulative_trapezoid_dx.Call(this, dx, dim);

        /// <summary>The running integral along a dimension by the trapezoidal rule.</summary>
        public Tensor cumulative_trapezoid(Tensor x, long dim = -1) => Op.cumulative_trapezoid_x.Call(this, x, dim);

        /// <summary>The n-th difference along a dimension.</summary>
        public Tensor diff(long n = 1, long dim = -1, Tensor? prepend = null, Tensor? append = null) =>
            Op.diff.Call(this, n, dim, prepend, append);

        /// <summary>Counts of elements in equal bins from min to max (the data's range when both are 0).</summary>
        public Tensor histc(long bins = 100, long min = 0, long max = 0) => Op.histc.Call(this, bins, min, max);

        /// <summary>The k-th smallest element along a dimension, and where it is.</summary>
        public (Tensor values, Tensor indices) kthvalue(long k, long? dim, bool keepdim = false) =>
            Op.kthvalue.Call2(this, k, dim ?? -1, keepdim);

        /// <summary>The logarithm of the running sum of exponentials.</summary>
        public Tensor logcumsumexp(long dim) => Op.logcumsumexp.Call(this, dim);

        /// <summary>log(sum(exp(x))) along a dimension, computed without overflow.</summary>
        public Tensor logsumexp(long dim, bool keepdim = false) => Op.logsumexp.Call(this, dim, keepdim);

        /// <summary>The largest element; along a dimension also where it is; of two tensors, the larger of each pair.</summary>
        public Tensor max() => Op.max.Call(this);

        /// <summary>The largest element; along a dimension also where it is; of two tensors, the larger of each pair.</summary>
        public Tensor max(Tensor other) => Op.max_other.Call(this, other);

        /// <summary>The largest element; along a dimension also where it is; of two tensors, the larger of each pair.</summary>
        public (Tensor values, Tensor indexes) max(long dim, bool keepdim = false) => Op.max_dim.Call2(this, dim, keepdim);

        /// <summary>The mean of all elements, or along the dimensions given.</summary>
        public Tensor mean() => Op.mean.Call(this);

        /// <summary>The mean of all elements, or along the dimensions given.</summary>
        public Tensor mean(long[] dimensions, bool keepdim = false, ScalarType? type = null) =>
            Op.mean_dim.Call(this, dimensions, keepdim, type);

        /// <summary>The median of all elements (the lower one of two).</summary>
        public Tensor median() => Op.median.Call(this);

        /// <summary>The smallest element; along a dimension also where it is; of two tensors, the smaller of each pair.</summary>
        public Tensor min() => Op.min.Call(this);

        /// <summary>The smallest element; along a dimension also where it is; of two tensors, the smaller of each pair.</summary>
        public Tensor min(Tensor other) => Op.min_other.Call(this, other);

        /// <summary>The smallest element; along a dimension also where it is; of two tensors, the smaller of each pair.</summary>
        public (Tensor values, Tensor indexes) min(long dim, bool keepdim = false) => Op.min_dim.Call2(this, dim, keepdim);

        /// <summary>The most frequent value along a dimension, and where it last occurs.</summary>
        public (Tensor values, Tensor indices) mode(long dim = -1, bool keepdim = false) => Op.mode.Call2(this, dim, keepdim);

        /// <summary>The mean of the elements that are numbers.</summary>
        public Tensor nanmean(int? dim = null, bool keepdim = false, ScalarType? dtype = null) =>
            Op.nanmean.Call(this, dim, keepdim, dtype);

        /// <summary>The median of the elements that are numbers.</summary>
        public Tensor nanmedian() => Op.nanmedian.Call(this);

        /// <summary>The q-th quantiles of the elements that are numbers.</summary>
        public Tensor nanquantile(Tensor q, long dim = -1, bool keepdim = false) => Op.nanquantile.Call(this, q, dim, keepdim);

        /// <summary>The sum, not-a-number counting as zero.</summary>
        public Tensor nansum() => Op.nansum.Call(this);

        /// <summary>The p-norm of all elements, or along a dimension.</summary>
        public Tensor norm(float p = 2) => Op.norm_Scalar.Call(this, p);

        /// <summary>The p-norm of all elements, or along a dimension.</summary>
        public Tensor norm(int dim, bool keepdim = false, float p = 2) => Op.norm_ScalarOpt_dim.Call(this, p, dim, keepdim);

        /// <summary>The product of all elements, or along a dimension.</summary>
        public Tensor prod(ScalarType? type = null) => Op.prod.Call(this, type);

        /// <summary>The product of all elements, or along a dimension.</summary>
        // The literal 0 also converts to ScalarType: without this, sum(0) would sum everything.
        [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
        public Tensor prod(long dim, bool keepdim = false, ScalarType? type = null) => Op.prod_dim_int.Call(this, dim, keepdim, type);

        /// <summary>The q-th quantiles along a dimension, interpolated linearly.</summary>
        public Tensor quantile(Tensor q, long dim = -1, bool keepdim = false) => Op.quantile.Call(this, q, dim, keepdim);

        /// <summary>Scales the slices along a dimension whose p-norm exceeds maxnorm down to it.</summary>
        public Tensor renorm(float p, long dim, float maxnorm) => Op.renorm.Call(this, p, dim, maxnorm);

        /// <summary>The standard deviation; unbiased divides by n - 1.</summary>
        public Tensor std(bool unbiased = true) => Op.std.Call(this, unbiased);

        /// <summary>The standard deviation; unbiased divides by n - 1.</summary>
        public Tensor std(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.std_dim.Call(Converted(type), dimensions, unbiased, keepdim);

        /// <summary>The standard deviation; unbiased divides by n - 1.</summary>
        public Tensor std(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.std_dim.Call(Converted(type), dimensions, unbiased, keepdim);

        /// <summary>The standard deviation; unbiased divides by n - 1.</summary>
        public Tensor std(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.std_dim.Call(Converted(type), dim, unbiased, keepdim);

        /// <summary>The standard deviation; unbiased divides by n - 1.</summary>
        public Tensor std((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.std_dim.Call(Converted(type), new[] { dim.Item1, dim.Item2 }, unbiased, keepdim);

        /// <summary>The standard deviation; unbiased divides by n - 1.</summary>
        public Tensor std((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.std_dim.Call(Converted(type), new[] { dim.Item1, dim.Item2, dim.Item3 }, unbiased, keepdim);

        /// <summary>The standard deviation and the mean.</summary>
        public (Tensor std, Tensor mean) std_mean(bool unbiased = true) => Op.std_mean.Call2(this, unbiased);

        /// <summary>The standard deviation and the mean.</summary>
        public (Tensor std, Tensor mean) std_mean(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.std_mean_dim.Call2(Converted(type), dimensions, unbiased, keepdim);

        /// <summary>The standard deviation and the mean.</summary>
        public (Tensor std, Tensor mean) std_mean(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.std_mean_dim.Call2(Converted(type), dimensions, unbiased, keepdim);

        /// <summary>The standard deviation and the mean.</summary>
        public (Tensor std, Tensor mean) std_mean(long dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.std_mean_dim.Call2(Converted(type), dim, unbiased, keepdim);

        /// <summary>The standard deviation and the mean.</summary>
        public (Tensor std, Tensor mean) std_mean((long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.std_mean_dim.Call2(Converted(type), new[] { dim.Item1, dim.Item2 }, unbiased, keepdim);

        /// <summary>The standard deviation and the mean.</summary>
        public (Tensor std, Tensor mean) std_mean((long, long, long) dim, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.std_mean_dim.Call2(Converted(type), new[] { dim.Item1, dim.Item2, dim.Item3 }, unbiased, keepdim);

        /// <summary>The sum of all elements, or along the dimensions given; integers sum to Int64.</summary>
        public Tensor sum(ScalarType? type = null) => Op.sum.Call(this, type);

        /// <summary>The sum of all elements, or along the dimensions given; integers sum to Int64.</summary>
        public Tensor sum(long[] dim, bool keepdim = false, ScalarType? type = null) =>
            Op.sum_dim_IntList.Call(this, dim, keepdim, type);

        /// <summary>The sum of all elements, or along the dimensions given; integers sum to Int64.</summary>
        public Tensor sum(ReadOnlySpan<long> dim, bool keepdim = false, ScalarType? type = null) =>
            Op.sum_dim_IntList.Call(this, dim, keepdim, type);

        /// <summary>The sum of all elements, or along the dimensions given; integers sum to Int64.</summary>
        // The literal 0 also converts to ScalarType: without this, sum(0) would sum everything.
        [System.Runtime.CompilerServices.OverloadResolutionPriority(1)]
        public Tensor sum(long dim, bool keepdim = false, ScalarType? type = null) =>
            Op.sum_dim_IntList.Call(this, dim, keepdim, type);

        /// <summary>The sum of all elements, or along the dimensions given; integers sum to Int64.</summary>
        public Tensor sum(long dim0, long dim1, bool keepdim = false, ScalarType? type = null) =>
            Op.sum_dim_IntList.Call(this, new[] { dim0, dim1 }, keepdim, type);

        /// <summary>The sum of all elements, or along the dimensions given; integers sum to Int64.</summary>
        public Tensor sum(long dim0, long dim1, long dim2, bool keepdim = false, ScalarType? type = null) =>
            Op.sum_dim_IntList.Call(this, new[] { dim0, dim1, dim2 }, keepdim, type);

        /// <summary>The integral along a dimension by the trapezoidal rule.</summary>
        public Tensor trapezoid(double dx = 1, long dim = -1) => Op.trapezoid_dx.Call(this, dx, dim);

        /// <summary>The integral along a dimension by the trapezoidal rule.</summary>
        public Tensor trapezoid(Tensor x, long dim = -1) => Op.trapezoid_x.Call(this, x, dim);

        /// <summary>The variance; unbiased divides by n - 1.</summary>
        public Tensor var(bool unbiased = true) => Op.var.Call(this, unbiased);

        /// <summary>The variance; unbiased divides by n - 1.</summary>
        public Tensor var(ReadOnlySpan<long> dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.var_dim.Call(Converted(type), dimensions, unbiased, keepdim);

        /// <summary>The variance; unbiased divides by n - 1.</summary>
        public Tensor var(long[] dimensions, bool unbiased = true, bool keepdim = false, ScalarType? type = null) =>
            Op.var_dim.Call(Converted(type), dimensions, unbiased, keepdim);

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
    internal static readonly Operator all = new("all");
    internal static readonly Operator all_dim = new("all", "dim");
    internal static readonly Operator amax = new("amax");
    internal static readonly Operator amax_out = new("amax", "out");
    internal static readonly Operator amin = new("amin");
    internal static readonly Operator amin_out = new("amin", "out");
    internal static readonly Operator aminmax = new("aminmax");
    internal static readonly Operator any = new("any");
    internal static readonly Operator any_dim = new("any", "dim");
    internal static readonly Operator argmax = new("argmax");
    internal static readonly Operator argmin = new("argmin");
    internal static readonly Operator bincount = new("bincount");
    internal static readonly Operator corrcoef = new("corrcoef");
    internal static readonly Operator count_nonzero = new("count_nonzero");
    internal static readonly Operator count_nonzero_dim = new("count_nonzero", "dim_IntList");
    internal static readonly Operator cov = new("cov");
    internal static readonly Operator cummax = new("cummax");
    internal static readonly Operator cummin = new("cummin");
    internal static readonly Operator cumprod = new("cumprod");
    internal static readonly Operator cumsum = new("cumsum");
    internal static readonly Operator cumulative_trapezoid_dx = new("cumulative_trapezoid", "dx");
    internal static readonly Operator cumulative_trapezoid_x = new("cumulative_trapezoid", "x");
    internal static readonly Operator diff = new("diff");
    internal static readonly Operator histc = new("histc");
    internal static readonly Operator kthvalue = new("kthvalue");
    internal static readonly Operator logcumsumexp = new("logcumsumexp");
    internal static readonly Operator logsumexp = new("logsumexp");
    internal static readonly Operator max = new("max");
    internal static readonly Operator max_dim = new("max", "dim");
    internal static readonly Operator max_other = new("max", "other");
    internal static readonly Operator mean = new("mean");
    internal static readonly Operator mean_dim = new("mean", "dim");
    internal static readonly Operator median = new("median");
    internal static readonly Operator min = new("min");
    internal static readonly Operator min_dim = new("min", "dim");
    internal static readonly Operator min_other = new("min", "other");
    internal static readonly Operator mode = new("mode");
    internal static readonly Operator nanmean = new("nanmean");
    internal static readonly Operator nanmedian = new("nanmedian");
    internal static readonly Operator nanquantile = new("nanquantile");
    internal static readonly Operator nansum = new("nansum");
    internal static readonly Operator norm_Scalar = new("norm", "Scalar");
    internal static readonly Operator norm_ScalarOpt_dim = new("norm", "ScalarOpt_dim");
    internal static readonly Operator prod = new("prod");
    internal static readonly Operator prod_dim_int = new("prod", "dim_int");
    internal static readonly Operator quantile = new("quantile");
    internal static readonly Operator renorm = new("renorm");
    internal static readonly Operator std = new("std");
    internal static readonly Operator std_dim = new("std", "dim");
    internal static readonly Operator std_mean = new("std_mean");
    internal static readonly Operator std_mean_dim = new("std_mean", "dim");
    internal static readonly Operator sum = new("sum");
    internal static readonly Operator sum_dim_IntList = new("sum", "dim_IntList");
    internal static readonly Operator trapezoid_dx = new("trapezoid", "dx");
    internal static readonly Operator trapezoid_x = new("trapezoid", "x");
    internal static readonly Operator var = new("var");
    internal static readonly Operator var_dim = new("var", "dim");
    internal static readonly Operator var_mean = new("var_mean");
    internal static readonly Operator var_mean_dim = new("var_mean", "dim");
}
