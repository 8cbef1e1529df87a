using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>The input as it is: a stand-in where a model wants a layer.</summary>
public sealed class Identity : ParameterLessModule<Tensor, Tensor>
{
    internal Identity()
        : base(nameof(Identity))
    {
    }

    /// <summary>Another handle to the input.</summary>
    public override Tensor forward(Tensor tensor) => tensor.alias();
}

/// <summary>Joins dimensions into one: by default all but the batch.</summary>
public sealed class Flatten : ParameterLessModule<Tensor, Tensor>
{
    internal Flatten(long start_dim, long end_dim)
        : base(nameof(Flatten))
    {
        this.start_dim = start_dim;
        this.end_dim = end_dim;
    }

    /// <summary>The first dimension to join.</summary>
    public long start_dim { get; set; }

    /// <summary>The last dimension to join.</summary>
    public long end_dim { get; set; }

    /// <summary>Joins the dimensions.</summary>
    public override Tensor forward(Tensor input) => input.flatten(start_dim, end_dim);
}

/// <summary>Splits a dimension into several.</summary>
public sealed class Unflatten : ParameterLessModule<Tensor, Tensor>
{
    internal Unflatten(long dim, long[] unflattened_size)
        : base(nameof(Unflatten))
    {
        this.dim = dim;
        this.unflattened_size = unflattened_size;
    }

    /// <summary>The dimension to work along.</summary>
    public long dim { get; set; }

    /// <summary>The lengths to split into.</summary>
    public long[] unflattened_size { get; set; }

    /// <summary>Splits the dimension.</summary>
    public override Tensor forward(Tensor tensor) => tensor.unflatten(dim, unflattened_size);
}

/// <summary>Mixes channels: splits them into groups and takes one of each in turn (Zhang et al., 2017).</summary>
public sealed class ChannelShuffle : ParameterLessModule<Tensor, Tensor>
{
    internal ChannelShuffle(long groups)
        : base(nameof(ChannelShuffle)) => this.groups = groups;

    /// <summary>How many groups.</summary>
    public long groups { get; set; }

    /// <summary>Mixes the channels.</summary>
    public override Tensor forward(Tensor tensor)
    {
        LayerChecks.Dimensions(nameof(ChannelShuffle), tensor, "[batch, channels, ...]", 3, 4, 5);
        // By hand, because the operator of that name has no derivative in libtorch 1.13.
        var shape = tensor.shape;
        if (shape[1] % groups != 0) throw new ArgumentException($"ChannelShuffle: {groups} groups do not divide {shape[1]} channels.", nameof(tensor));
        using var grouped = tensor.reshape(shape[0], groups, shape[1] / groups, -1);
        using var mixed = grouped.transpose(1, 2);
        return mixed.reshape(shape);
    }
}

/// <summary>Rearranges <c>[..., c r², h, w]</c> to <c>[..., c, h r, w r]</c> (Shi et al., 2016).</summary>
public sealed class PixelShuffle : ParameterLessModule<Tensor, Tensor>
{
    internal PixelShuffle(long upscale_factor)
        : base(nameof(PixelShuffle)) => this.upscale_factor = upscale_factor;

    /// <summary>The factor r.</summary>
    public long upscale_factor { get; set; }

    /// <summary>Rearranges.</summary>
    public override Tensor forward(Tensor input) => functional.pixel_shuffle(input, upscale_factor);
}

/// <summary>Rearranges <c>[..., c, h r, w r]</c> to <c>[..., c r², h, w]</c>.</summary>
public sealed class PixelUnshuffle : ParameterLessModule<Tensor, Tensor>
{
    internal PixelUnshuffle(long downscale_factor)
        : base(nameof(PixelUnshuffle)) => this.downscale_factor = downscale_factor;

    /// <summary>The factor r.</summary>
    public long downscale_factor { get; set; }

    /// <summary>Rearranges.</summary>
    public override Tensor forward(Tensor input) => functional.pixel_unshuffle(input, downscale_factor);
}
