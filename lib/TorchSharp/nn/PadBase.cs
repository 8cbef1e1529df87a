using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>What all padding layers share: how much is added where, and what.</summary>
public abstract class PadBase : ParameterLessModule<Tensor, Tensor>
{
    private readonly PaddingModes mode;

    /// <summary>Starts a padding layer.</summary>
    /// <param name="name">The type's name.</param>
    /// <param name="mode">What is added.</param>
    /// <param name="value">The value added, in constant mode.</param>
    /// <param name="padding">(left, right) of the last dimension, then of the one before, and so on.</param>
    protected PadBase(string name, PaddingModes mode, double value, params long[] padding)
        : base(name)
    {
        this.mode = mode;
        this.value = value;
        this.padding = padding;
    }

    /// <summary>How much is added: (left, right) of the last dimension, then of the one before, and so on.</summary>
    public long[] padding { get; set; }

    /// <summary>The value added, in constant mode.</summary>
    public double value { get; set; }

    /// <summary>Adds the padding.</summary>
    public override Tensor forward(Tensor input) => functional.pad(input, padding, mode, value);
}
