using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// The whole Transformer (Vaswani et al., 2017): an encoder over source sequences and a decoder over target sequences that
/// attends to the encoder's result, both ending in a normalisation. Sequences are <c>[length, batch, dims]</c>.
/// </summary>
public sealed class Transformer : Module<Tensor, Tensor, Tensor>
{
    private readonly TransformerEncoder encoder;
    private readonly TransformerDecoder decoder;

    internal Transformer(TransformerOptions options, long num_encoder_layers, long num_decoder_layers)
        : base(nameof(Transformer))
    {
        using (var encoderLayer = new TransformerEncoderLayer(options))
            encoder = new TransformerEncoder(encoderLayer, num_encoder_layers, LayerNorm(options.Dimensions));
        using (var decoderLayer = new TransformerDecoderLayer(options))
            decoder = new TransformerDecoder(decoderLayer, num_decoder_layers, LayerNorm(options.Dimensions));
        RegisterComponents();
        foreach (var parameter in parameters())
        {
            if (parameter.ndim > 1) init.xavier_uniform_(parameter);
        }
    }

    /// <summary>Encodes the sources and decodes the targets.</summary>
    /// <param name="src">The source sequences, <c>[sources, batch, dims]</c>.</param>
    /// <param name="tgt">The target sequences, <c>[targets, batch, dims]</c>.</param>
    /// <param name="src_mask">Pairs of sources not to attend between.</param>
    /// <param name="tgt_mask">Pairs of targets not to attend between, such as those in the future.</param>
    /// <param name="memory_mask">Pairs of target and source not to attend between.</param>
    /// <param name="src_key_padding_mask">Sources not to attend to while encoding, <c>[batch, sources]</c>.</param>
    /// <param name="tgt_key_padding_mask">Targets not to attend to, <c>[batch, targets]</c>.</param>
    /// <param name="memory_key_padding_mask">Sources not to attend to while decoding, <c>[batch, sources]</c>.</param>
    public Tensor call(
        Tensor src, Tensor tgt, Tensor? src_mask, Tensor? tgt_mask = null, Tensor? memory_mask = null, Tensor? src_key_padding_mask = null,
        Tensor? tgt_key_padding_mask = null, Tensor? memory_key_padding_mask = null)
    {
        ArgumentNullException.ThrowIfNull(src);
        ArgumentNullException.ThrowIfNull(tgt);
        using var memory = encoder.call(src, src_mask, src_key_padding_mask);
        return decoder.call(tgt, memory, tgt_mask, memory_mask, tgt_key_padding_mask, memory_key_padding_mask);
    }

    /// <summary>Encodes the sources and decodes the targets, without masks.</summary>
    public override Tensor forward(Tensor src, Tensor tgt) => call(src, tgt, null);
}
