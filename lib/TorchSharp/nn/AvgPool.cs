using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The mean of each window of sequences <c>[batch, channels, length]</c>.</summary>
public sealed class AvgPool1d : ParameterLessModule<Tensor, Tensor>
{
    internal AvgPool1d(long kernel_size, long? stride, long? padding, bool ceil_mode, bool count_include_pad)
        : base(nameof(AvgPool1d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
        this.ceil_mode = ceil_mode;
        this.count_include_pad = count_include_pad;
    }

    /// <summary>The size of a window.</summary>
    public long kernel_size { get; set; }

    /// <summary>How far apart windows are; null for their size.</summary>
    public long? stride { get; set; }

    /// <summary>How much is added at each edge.</summary>
    public long? padding { get; set; }

    /// <summary>True keeps windows that hang over the end.</summary>
    public bool ceil_mode { get; set; }

    /// <summary>True counts padding in the mean.</summary>
    public bool count_include_pad { get; set; }

    /// <summary>Pools.</summary>
    public override Tensor forward(Tensor input) => functional.avg_pool1d(input, kernel_size, stride, padding, ceil_mode, count_include_pad);
}

/// <summary>The mean of each window of images <c>[batch, channels, height, width]</c>.</summary>
public sealed class AvgPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal AvgPool2d(long[] kernel_size, long[]? stride, long[]? padding, bool ceil_mode, bool count_include_pad, long? divisor_override)
        : base(nameof(AvgPool2d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
        this.ceil_mode = ceil_mode;
        this.count_include_pad = count_include_pad;
        this.divisor_override = divisor_override;
    }

    /// <summary>The size of a window.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>How far apart windows are; null for their size.</summary>
    public long[]? stride { get; set; }

    /// <summary>How much is added at each edge.</summary>
    public long[]? padding { get; set; }

    /// <summary>True keeps windows that hang over the end.</summary>
    public bool ceil_mode { get; set; }

    /// <summary>True counts padding in the mean.</summary>
    public bool count_include_pad { get; set; }

    /// <summary>What to divide by instead of the window's size.</summary>
    public long? divisor_override { get; set; }

    /// <summary>Pools.</summary>
    public override Tensor forward(Tensor input) => functional.avg_pool2d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
}

/// <summary>The mean of each window of volumes.</summary>
public sealed class AvgPool3d : ParameterLessModule<Tensor, Tensor>
{
    internal AvgPool3d(long[] kernel_size, long[]? stride, long[]? padding, bool ceil_mode, bool count_include_pad, long? divisor_override)
        : base(nameof(AvgPool3d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
        this.ceil_mode = ceil_mode;
        this.count_include_pad = count_include_pad;
        this.divisor_override = divisor_override;
    }

    /// <summary>The size of a window.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>How far apart windows are; null for their size.</summary>
    public long[]? stride { get; set; }

    /// <summary>How much is added at each edge.</summary>
    public long[]? padding { get; set; }

    /// <summary>True keeps windows that hang over the end.</summary>
    public bool ceil_mode { get; set; }

    /// <summary>True counts padding in the mean.</summary>
    public bool count_include_pad { get; set; }

    /// <summary>What to divide by instead of the window's size.</summary>
    public long? divisor_override { get; set; }

    /// <summary>Pools.</summary>
    public override Tensor forward(Tensor input) => functional.avg_pool3d(input, kernel_size, stride, padding, ceil_mode, count_include_pad, divisor_override);
}
