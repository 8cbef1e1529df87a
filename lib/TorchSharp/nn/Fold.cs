using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Adds sliding blocks <c>[batch, channels × kernel, blocks]</c> up into images.</summary>
public sealed class Fold : ParameterLessModule<Tensor, Tensor>
{
    internal Fold((long, long) output_size, (long, long) kernel_size, (long, long) dilation, (long, long) padding, (long, long) stride)
        : base(nameof(Fold))
    {
        this.output_size = output_size;
        this.kernel_size = kernel_size;
        this.dilation = dilation;
        this.padding = padding;
        this.stride = stride;
    }

    /// <summary>The size of the output.</summary>
    public (long, long) output_size { get; set; }

    /// <summary>The size of a window.</summary>
    public (long, long) kernel_size { get; set; }

    /// <summary>How far apart the elements of a window are.</summary>
    public (long, long) dilation { get; set; }

    /// <summary>How much is added at each edge.</summary>
    public (long, long) padding { get; set; }

    /// <summary>How far apart windows are; null for their size.</summary>
    public (long, long) stride { get; set; }

    /// <summary>Rearranges.</summary>
    public override Tensor forward(Tensor tensor) => functional.fold(tensor, output_size, kernel_size, dilation, padding, stride);
}

/// <summary>The sliding blocks of images as columns, <c>[batch, channels × kernel, blocks]</c>.</summary>
public sealed class Unfold : ParameterLessModule<Tensor, Tensor>
{
    internal Unfold((long, long) kernel_size, (long, long) dilation, (long, long) padding, (long, long) stride)
        : base(nameof(Unfold))
    {
        this.kernel_size = kernel_size;
        this.dilation = dilation;
        this.padding = padding;
        this.stride = stride;
    }

    /// <summary>The size of a window.</summary>
    public (long, long) kernel_size { get; set; }

    /// <summary>How far apart the elements of a window are.</summary>
    public (long, long) dilation { get; set; }

    /// <summary>How much is added at each edge.</summary>
    public (long, long) padding { get; set; }

    /// <summary>How far apart windows are; null for their size.</summary>
    public (long, long) stride { get; set; }

    /// <summary>Rearranges.</summary>
    public override Tensor forward(Tensor tensor) => functional.unfold(tensor, kernel_size, dilation, padding, stride);
}
