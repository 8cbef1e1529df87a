using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// A Transformer encoder layer (Vaswani et al., 2017): self-attention and a two-layer network, each added to its input and
/// normalised. Sequences are <c>[length, batch, dims]</c>.
/// </summary>
public sealed class TransformerEncoderLayer : Module<Tensor, Tensor>, IModule<Tensor, Tensor, Tensor>, IModule<Tensor, Tensor, Tensor, Tensor>
{
    private readonly MultiheadAttention self_attn;
    private readonly Linear linear1;
    private readonly Dropout dropout;
    private readonly Linear linear2;
    private readonly LayerNorm norm1;
    private readonly LayerNorm norm2;
    private readonly Dropout dropout1;
    private readonly Dropout dropout2;

    internal TransformerEncoderLayer(TransformerOptions options)
        : base(nameof(TransformerEncoderLayer))
    {
        Options = options;
        self_attn = new MultiheadAttention(options.Attention);
        linear1 = Linear(options.Dimensions, options.FeedForward);
        dropout = Dropout(options.Dropout);
        linear2 = Linear(options.FeedForward, options.Dimensions);
        norm1 = LayerNorm(options.Dimensions);
        norm2 = LayerNorm(options.Dimensions);
        dropout1 = Dropout(options.Dropout);
        dropout2 = Dropout(options.Dropout);
        RegisterComponents();
    }

    internal TransformerOptions Options { get; }

    /// <summary>Applies the layer with a mask of pairs not to attend between.</summary>
    public Tensor call(Tensor src, Tensor? src_mask) => Encode(src, src_mask, null);

    /// <summary>Applies the layer.</summary>
    /// <param name="src">The sequences, <c>[length, batch, dims]</c>.</param>
    /// <param name="src_mask">Pairs not to attend between, <c>[length, length]</c>: true, or numbers added to the scores.</param>
    /// <param name="src_key_padding_mask">Elements not to attend to, <c>[batch, length]</c>.</param>
    public Tensor call(Tensor src, Tensor? src_mask, Tensor? src_key_padding_mask) => Encode(src, src_mask, src_key_padding_mask);

    /// <summary>Applies the layer without masks.</summary>
    public override Tensor forward(Tensor src) => Encode(src, null, null);

    private Tensor Encode(Tensor src, Tensor? mask, Tensor? padding)
    {
        using var scope = NewDisposeScope();
        var attended = self_attn.call(src, src, src, padding, false, mask).Item1;
        var x = norm1.call(src.add(dropout1.call(attended)));
        var fed = linear2.call(dropout.call(Options.Activate(linear1.call(x))));
        return norm2.call(x.add(dropout2.call(fed))).MoveToOuterDisposeScope();
    }
}
