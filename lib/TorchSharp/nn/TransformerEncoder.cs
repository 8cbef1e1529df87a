using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>Transformer encoder layers one after the other: copies of a given layer, each with weights of its own.</summary>
public sealed class TransformerEncoder : Module<Tensor, Tensor?, Tensor?, Tensor>, IModule<Tensor, Tensor>, IModule<Tensor, Tensor, Tensor>
{
    private readonly ModuleList<TransformerEncoderLayer> layers;
    private readonly LayerNorm? norm;

    internal TransformerEncoder(TransformerEncoderLayer layer, long num_layers, LayerNorm? norm = null)
        : base(nameof(TransformerEncoder))
    {
        ArgumentNullException.ThrowIfNull(layer);
        layers = TransformerOptions.Copies(layer, num_layers, () => new TransformerEncoderLayer(layer.Options));
        this.norm = norm;
        RegisterComponents();
    }

    /// <summary>The non-linearity of the feed-forward parts.</summary>
    public enum Activations
    {
        /// <summary>max(0, x).</summary>
        ReLU = 0,

        /// <summary>x times the normal distribution function of x.</summary>
        GELU = 1,
    }

    /// <summary>Applies the layers without masks.</summary>
    public Tensor call(Tensor src) => base.call(src, null, null);

    /// <summary>Applies the layers with a mask of pairs not to attend between.</summary>
    public Tensor call(Tensor src, Tensor? src_mask) => base.call(src, src_mask, null);

    /// <summary>Applies the layers.</summary>
    /// <param name="src">The sequences, <c>[length, batch, dims]</c>.</param>
    /// <param name="src_mask">Pairs not to attend between, <c>[length, length]</c>.</param>
    /// <param name="src_key_padding_mask">Elements not to attend to, <c>[batch, length]</c>.</param>
    public override Tensor forward(Tensor src, Tensor? src_mask, Tensor? src_key_padding_mask)
    {
        using var scope = NewDisposeScope();
        var x = src;
        foreach (var layer in layers) x = layer.call(x, src_mask, src_key_padding_mask);
        return (norm?.call(x) ?? x).MoveToOuterDisposeScope();
    }
}
