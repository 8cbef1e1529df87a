using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// Attention in several heads (Vaswani et al., 2017): queries, keys and values are projected, each head attends in its
        /// part of the projected dimensions, and the heads' results, side by side, are projected again. Queries are <c>[targets,
        /// batch, dims]</c>, keys and values <c>[sources, batch, dims]</c>; the batch may be missing.
        /// </summary>
        public static MultiheadAttention MultiheadAttention(
            long embedded_dim, long num_heads, double dropout = 0, bool bias = true, bool add_bias_kv = false,
            bool add_zero_attn = false, long? kdim = null, long? vdim = null) =>
            new(new AttentionOptions(embedded_dim, num_heads, dropout, bias)
            { AddKeyValueBias = add_bias_kv, AddZeroAttention = add_zero_attn, KeyDimensions = kdim ?? embedded_dim, ValueDimensions = vdim ?? embedded_dim });

        /// <summary>
        /// The whole Transformer (Vaswani et al., 2017): an encoder over source sequences and a decoder over target sequences
        /// that attends to the encoder's result, both ending in a normalisation. Sequences are <c>[length, batch, dims]</c>.
        /// </summary>
        public static Transformer Transformer(
            long d_model = 512, long nhead = 8, long num_encoder_layers = 6, long num_decoder_layers = 6, long dim_feedforward = 2048,
            double dropout = 0.1, Activations activation = Activations.ReLU) =>
            new(new(d_model, nhead, dim_feedforward, dropout, activation), num_encoder_layers, num_decoder_layers);

        /// <summary>
        /// Transformer decoder layers one after the other: copies of a given layer, each with weights of its own.
        /// </summary>
        public static TransformerDecoder TransformerDecoder(TransformerDecoderLayer decoder_layer, long num_layers) => new(decoder_layer, num_layers);

        /// <summary>
        /// A Transformer decoder layer (Vaswani et al., 2017): self-attention, attention to an encoder's result (the memory) and
        /// a two-layer network, each added to its input and normalised. Sequences are <c>[length, batch, dims]</c>.
        /// </summary>
        public static TransformerDecoderLayer TransformerDecoderLayer(
            long d_model = 512, long nhead = 8, long dim_feedforward = 2048, double dropout = 0.1,
            Activations activation = Activations.ReLU) =>
            new(new(d_model, nhead, dim_feedforward, dropout, activation));

        /// <summary>
        /// Transformer encoder layers one after the other: copies of a given layer, each with weights of its own.
        /// </summary>
        public static TransformerEncoder TransformerEncoder(TransformerEncoderLayer encoder_layer, long num_layers) => new(encoder_layer, num_layers);

        /// <summary>
        /// A Transformer encoder layer (Vaswani et al., 2017): self-attention and a two-layer network, each added to its input
        /// and normalised. Sequences are <c>[length, batch, dims]</c>.
        /// </summary>
        public static TransformerEncoderLayer TransformerEncoderLayer(
            long d_model = 512, long nhead = 8, long dim_feedforward = 2048, double dropout = 0.1,
            Activations activation = Activations.ReLU) =>
            new(new(d_model, nhead, dim_feedforward, dropout, activation));
    }
}
