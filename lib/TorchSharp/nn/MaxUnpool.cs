using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Puts the pooled values of sequences back where they came from, zeros elsewhere.</summary>
public sealed class MaxUnpool1d : ParameterLessModule<Tensor, Tensor, long[]?, Tensor>
{
    internal MaxUnpool1d(long kernel_size, long? stride, long? padding)
        : base(nameof(MaxUnpool1d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
    }

    /// <summary>The size of a window.</summary>
    public long kernel_size { get; set; }

    /// <summary>How far apart windows are; null for their size.</summary>
    public long? stride { get; set; }

    /// <summary>How much is added at each edge.</summary>
    public long? padding { get; set; }

    /// <summary>Puts the values back.</summary>
    public override Tensor forward(Tensor tensor, Tensor indices, long[]? output_size = null) => functional.max_unpool1d(tensor, indices, kernel_size, stride, padding, output_size);

    /// <summary>Puts the values back; without a size it is the smallest that such pooling could have come from.</summary>
    public new Tensor call(Tensor tensor, Tensor indices, long[]? output_size = null) => base.call(tensor, indices, output_size);
}

/// <summary>Puts the pooled values of images back where they came from, zeros elsewhere.</summary>
public sealed class MaxUnpool2d : ParameterLessModule<Tensor, Tensor, long[]?, Tensor>
{
    internal MaxUnpool2d(long[] kernel_size, long[]? stride, long[]? padding)
        : base(nameof(MaxUnpool2d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
    }

    /// <summary>The size of a window.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>How far apart windows are; null for their size.</summary>
    public long[]? stride { get; set; }

    /// <summary>How much is added at each edge.</summary>
    public long[]? padding { get; set; }

    /// <summary>Puts the values back.</summary>
    public override Tensor forward(Tensor tensor, Tensor indices, long[]? output_size = null) => functional.max_unpool2d(tensor, indices, kernel_size, stride, padding, output_size);

    /// <summary>Puts the values back; without a size it is the smallest that such pooling could have come from.</summary>
    public new Tensor call(Tensor tensor, Tensor indices, long[]? output_size = null) => base.call(tensor, indices, output_size);
}

/// <summary>Puts the pooled values of volumes back where they came from, zeros elsewhere.</summary>
public sealed class MaxUnpool3d : ParameterLessModule<Tensor, Tensor, long[]?, Tensor>
{
    internal MaxUnpool3d(long[] kernel_size, long[]? stride, long[]? padding)
        : base(nameof(MaxUnpool3d))
    {
        this.kernel_size = kernel_size;
        this.stride = stride;
        this.padding = padding;
    }

    /// <summary>The size of a window.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>How far apart windows are; null for their size.</summary>
    public long[]? stride { get; set; }

    /// <summary>How much is added at each edge.</summary>
    public long[]? padding { get; set; }

    /// <summary>Puts the values back.</summary>
    public override Tensor forward(Tensor tensor, Tensor indices, long[]? output_size = null) => functional.max_unpool3d(tensor, indices, kernel_size, stride, padding, output_size);

    /// <summary>Puts the values back; without a size it is the smallest that such pooling could have come from.</summary>
    public new Tensor call(Tensor tensor, Tensor indices, long[]? output_size = null) => base.call(tensor, indices, output_size);
}
