using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// A Transformer decoder layer (Vaswani et al., 2017): self-attention, attention to an encoder's result (the memory) and a
/// two-layer network, each added to its input and normalised. Sequences are <c>[length, batch, dims]</c>.
/// </summary>
public sealed class TransformerDecoderLayer : Module<Tensor, Tensor, Tensor?, Tensor?, Tensor?, Tensor?, Tensor>, IModule<Tensor, Tensor, Tensor>
{
    private readonly MultiheadAttention self_attn;
    private readonly MultiheadAttention multihead_attn;
    private readonly Linear linear1;
    private readonly Dropout dropout;
    private readonly Linear linear2;
    private readonly LayerNorm norm1;
    private readonly LayerNorm norm2;
    private readonly LayerNorm norm3;
    private readonly Dropout dropout1;
    private readonly Dropout dropout2;
    private readonly Dropout dropout3;

    internal TransformerDecoderLayer(TransformerOptions options)
        : base(nameof(TransformerDecoderLayer))
    {
        Options = options;
        self_attn = new MultiheadAttention(options.Attention);
        multihead_attn = new MultiheadAttention(options.Attention);
        linear1 = Linear(options.Dimensions, options.FeedForward);
        dropout = Dropout(options.Dropout);
        linear2 = Linear(options.FeedForward, options.Dimensions);
        norm1 = LayerNorm(options.Dimensions);
        norm2 = LayerNorm(options.Dimensions);
        norm3 = LayerNorm(options.Dimensions);
        dropout1 = Dropout(options.Dropout);
        dropout2 = Dropout(options.Dropout);
        dropout3 = Dropout(options.Dropout);
        RegisterComponents();
    }

    internal TransformerOptions Options { get; }

    /// <summary>Applies the layer without masks.</summary>
    public Tensor call(Tensor tgt, Tensor memory) => base.call(tgt, memory, null, null, null, null);

    /// <inheritdoc cref="forward"/>
    public new Tensor call(
        Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask = null, Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null) =>
        base.call(tgt, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask);

    /// <summary>Applies the layer.</summary>
    /// <param name="tgt">The target sequences, <c>[length, batch, dims]</c>.</param>
    /// <param name="memory">The encoder's result, <c>[sources, batch, dims]</c>.</param>
    /// <param name="tgt_mask">Pairs of targets not to attend between, such as those in the future.</param>
    /// <param name="memory_mask">Pairs of target and source not to attend between.</param>
    /// <param name="tgt_key_padding_mask">Targets not to attend to, <c>[batch, length]</c>.</param>
    /// <param name="memory_key_padding_mask">Sources not to attend to, <c>[batch, sources]</c>.</param>
    public override Tensor forward(
        Tensor tgt, Tensor memory, Tensor? tgt_mask, Tensor? memory_mask, Tensor? tgt_key_padding_mask, Tensor? memory_key_padding_mask)
    {
        using var scope = NewDisposeScope();
        var own = self_attn.call(tgt, tgt, tgt, tgt_key_padding_mask, false, tgt_mask).Item1;
        var x = norm1.call(tgt.add(dropout1.call(own)));
        var other = multihead_attn.call(x, memory, memory, memory_key_padding_mask, false, memory_mask).Item1;
        x = norm2.call(x.add(dropout2.call(other)));
        var fed = linear2.call(dropout.call(Options.Activate(linear1.call(x))));
        return norm3.call(x.add(dropout3.call(fed))).MoveToOuterDisposeScope();
    }
}
