using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The largest value of each window of sequences <c>[batch, channels, length]</c>.</summary>
public sealed class MaxPool1d : ParameterLessModule<Tensor, Tensor>
{
    internal MaxPool1d(long kernel_size, long? stride, long? padding, long? dilation, bool ceil_mode)
        : base(nameof(MaxPool1d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
        this.dilation = dilation;
        this.ceil_mode = ceil_mode;
    }

    /// <summary>The size of a window.</summary>
    public long kernel_size { get; set; }

    /// <summary>How far apart windows are; null for their size.</summary>
    public long? stride { get; set; }

    /// <summary>How much is added at each edge.</summary>
    public long? padding { get; set; }

    /// <summary>How far apart the elements of a window are.</summary>
    public long? dilation { get; set; }

    /// <summary>True keeps windows that hang over the end.</summary>
    public bool ceil_mode { get; set; }

    /// <summary>Pools.</summary>
    public override Tensor forward(Tensor input) => functional.max_pool1d(input, kernel_size, stride, padding, dilation, ceil_mode);

    /// <summary>Pools, and tells where each value was.</summary>
    public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) => functional.max_pool1d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
}

/// <summary>The largest value of each window of images <c>[batch, channels, height, width]</c>.</summary>
public sealed class MaxPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal MaxPool2d(long[] kernel_size, long[]? stride, long[]? padding, long[]? dilation, bool ceil_mode)
        : base(nameof(MaxPool2d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
        this.dilation = dilation;
        this.ceil_mode = ceil_mode;
    }

    /// <summary>The size of a window.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>How far apart windows are; null for their size.</summary>
    public long[]? stride { get; set; }

    /// <summary>How much is added at each edge.</summary>
    public long[]? padding { get; set; }

    /// <summary>How far apart the elements of a window are.</summary>
    public long[]? dilation { get; set; }

    /// <summary>True keeps windows that hang over the end.</summary>
    public bool ceil_mode { get; set; }

    /// <summary>Pools.</summary>
    public override Tensor forward(Tensor input) => functional.max_pool2d(input, kernel_size, stride, padding, dilation, ceil_mode);

    /// <summary>Pools, and tells where each value was.</summary>
    public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) => functional.max_pool2d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
}

/// <summary>The largest value of each window of volumes.</summary>
public sealed class MaxPool3d : ParameterLessModule<Tensor, Tensor>
{
    internal MaxPool3d(long[] kernel_size, long[]? stride, long[]? padding, long[]? dilation, bool ceil_mode)
        : base(nameof(MaxPool3d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
        this.dilation = dilation;
        this.ceil_mode = ceil_mode;
    }

    /// <summary>The size of a window.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>How far apart windows are; null for their size.</summary>
    public long[]? stride { get; set; }

    /// <summary>How much is added at each edge.</summary>
    public long[]? padding { get; set; }

    /// <summary>How far apart the elements of a window are.</summary>
    public long[]? dilation { get; set; }

    /// <summary>True keeps windows that hang over the end.</summary>
    public bool ceil_mode { get; set; }

    /// <summary>Pools.</summary>
    public override Tensor forward(Tensor input) => functional.max_pool3d(input, kernel_size, stride, padding, dilation, ceil_mode);

    /// <summary>Pools, and tells where each value was.</summary>
    public (Tensor Values, Tensor Indices) forward_with_indices(Tensor input) => functional.max_pool3d_with_indices(input, kernel_size, stride, padding, dilation, ceil_mode);
}
