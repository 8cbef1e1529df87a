using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// What all convolutions share: kernels <c>[out, in / groups, kernel...]</c> (transposed: <c>[in, out / groups, kernel...]</c>),
/// a bias per output channel, and how kernels are laid over the input. Weights and bias start uniform over ±1/√fan in.
/// The output's length along each dimension is (n + 2 padding − dilation (kernel − 1) − 1) / stride + 1, rounded down.
/// </summary>
public abstract class Convolution : Module<Tensor, Tensor>
{
    /// <summary>The shape that everything about a convolution is given by.</summary>
    internal readonly record struct Shape(
        long InChannels, long OutChannels, long[] Kernel, long[] Stride, long[] Padding, long[] Dilation, long Groups = 1)
    {
        internal long[] OutputPadding { get; init; } = [.. Kernel.Select(static _ => 0L)];
        internal Padding? PaddingType { get; init; }
        internal PaddingModes PaddingMode { get; init; }
        internal bool Transposed { get; init; }
        internal bool Bias { get; init; } = true;
    }

    private protected Convolution(string name, Shape shape, Device? device, ScalarType? dtype)
        : base(name)
    {
        Check(name, shape);
        in_channels = shape.InChannels;
        out_channels = shape.OutChannels;
        kernel_size = shape.Kernel;
        stride = shape.Stride;
        dilation = shape.Dilation;
        groups = shape.Groups;
        transposed = shape.Transposed;
        output_padding = shape.OutputPadding;
        padding_mode = shape.PaddingMode;
        padding = shape.Padding;
        if (shape.PaddingType is { } type) SetPadding(type);
        long[] size = transposed ? [in_channels, out_channels / groups, .. kernel_size] : [out_channels, in_channels / groups, .. kernel_size];
        weight = new Parameter(empty(size, dtype, device));
        if (shape.Bias) bias = new Parameter(empty(out_channels, dtype, device));
        reset_parameters();
    }

    /// <summary>How many channels inputs have.</summary>
    public long in_channels { get; }

    /// <summary>How many channels outputs have.</summary>
    public long out_channels { get; }

    /// <summary>The kernel's extent in each dimension.</summary>
    public long[] kernel_size { get; set; }

    /// <summary>How far the kernel moves from one output to the next.</summary>
    public long[] stride { get; set; }

    /// <summary>How much is added at both ends of each dimension.</summary>
    public long[] padding { get; private set; }

    /// <summary>Padding given by its purpose; null when given in numbers.</summary>
    public Padding? padding_type { get; private set; }

    /// <summary>What is added there.</summary>
    public PaddingModes padding_mode { get; set; }

    /// <summary>How far apart the kernel's elements are.</summary>
    public long[] dilation { get; set; }

    /// <summary>Into how many parts channels are split, each convolved on its own.</summary>
    public long groups { get; set; }

    /// <summary>True for a transposed convolution.</summary>
    public bool transposed { get; }

    /// <summary>How much a transposed convolution's output is larger than the least possible.</summary>
    public long[] output_padding { get; set; }

    /// <summary>The kernels.</summary>
    public Parameter weight
    {
        get;
        set => ConditionallyRegisterParameter(nameof(weight), field = value);
    }

    /// <summary>The bias, <c>[out]</c>; null for none.</summary>
    public Parameter? bias
    {
        get;
        set => ConditionallyRegisterParameter(nameof(bias), field = value);
    }

    /// <summary>Draws new initial weights and bias.</summary>
    public void reset_parameters()
    {
        init.kaiming_uniform_(weight, Math.Sqrt(5));
        if (bias is null) return;
        var (fanIn, _) = init.CalculateFanInAndFanOut(weight);
        if (fanIn == 0) return;
        var bound = 1 / Math.Sqrt(fanIn);
        init.uniform_(bias, -bound, bound);
    }

    /// <summary>Sets the padding in numbers, one per dimension.</summary>
    public void SetPadding(long[] padding)
    {
        ArgumentNullException.ThrowIfNull(padding);
        this.padding = padding;
        padding_type = null;
    }

    /// <summary>Sets the padding by its purpose.</summary>
    /// <exception cref="ArgumentException">The output is to keep its size while the stride is not 1.</exception>
    public void SetPadding(Padding padding)
    {
        if (padding == Padding.Same && stride.Any(static step => step != 1))
            throw new ArgumentException($"{GetName()}: padding Same keeps the size, which a stride of {string.Join('x', stride)} does not; use stride 1, or give the padding in numbers.", nameof(padding));
        padding_type = padding;
        this.padding = [.. kernel_size.Select(_ => 0L)];
    }

    /// <summary>True when the input has a batch dimension before its channels.</summary>
    /// <exception cref="ArgumentException">The number of dimensions or channels does not fit.</exception>
    protected bool ValidateShape(Tensor input, long dimensions)
    {
        ArgumentNullException.ThrowIfNull(input);
        var shape = input.shape;
        var batched = shape.Length == dimensions + 2;
        var places = dimensions switch { 1 => "length", 2 => "height, width", _ => "depth, height, width" };
        if ((!batched && shape.Length != dimensions + 1) || shape[^((int)dimensions + 1)] != in_channels)
        {
            throw new ArgumentException(
                $"{GetName()} expects input of shape [batch, {in_channels}, {places}] or [{in_channels}, {places}], got [{string.Join('x', shape)}].", nameof(input));
        }

        return batched;
    }

    /// <summary>The input with its edges extended, for paddings that are not zeros.</summary>
    private protected Tensor Extended(Tensor input)
    {
        List<long> around = [];
        for (var axis = kernel_size.Length - 1; axis >= 0; axis--)
        {
            var total = dilation[axis] * (kernel_size[axis] - 1);
            around.Add(padding_type == Padding.Same ? total / 2 : padding[axis]);
            around.Add(padding_type == Padding.Same ? total - (total / 2) : padding[axis]);
        }

        return functional.pad(input, [.. around], padding_mode);
    }

    /// <summary>True when the edges are extended before convolving.</summary>
    private protected bool ExtendsEdges =>
        padding_mode != PaddingModes.Zeros && (padding_type == Padding.Same || (padding_type is null && padding.Any(static amount => amount > 0)));

    private static void Check(string name, Shape shape)
    {
        LayerChecks.Positive(name, ("in_channels", shape.InChannels), ("out_channels", shape.OutChannels), ("groups", shape.Groups));
        foreach (var (size, step, apart) in shape.Kernel.Zip(shape.Stride, shape.Dilation))
            LayerChecks.Positive(name, ("kernel_size", size), ("stride", step), ("dilation", apart));
        if (shape.InChannels % shape.Groups != 0 || shape.OutChannels % shape.Groups != 0)
            throw new ArgumentException($"{name}: {shape.Groups} groups must divide both {shape.InChannels} input and {shape.OutChannels} output channels.");
        if (shape.Transposed && shape.PaddingMode != PaddingModes.Zeros)
            throw new ArgumentException($"{name}: a transposed convolution can pad with zeros only.");
    }
}
