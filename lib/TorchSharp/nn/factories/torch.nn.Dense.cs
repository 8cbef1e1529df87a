using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>y = x₁ᵀ A x₂ + b per output. Weights and bias start uniform over ±1/√in₁.</summary>
        public static Bilinear Bilinear(
            long in1_features, long in2_features, long out_features, bool hasBias = true, Device? device = null,
            ScalarType? dtype = null) =>
            new(in1_features, in2_features, out_features, hasBias, device, dtype);

        /// <summary>
        /// A table of learned vectors: numbers <c>[...]</c> (int64 or int32) become vectors <c>[..., dims]</c>.
        /// </summary>
        public static Embedding Embedding(
            long num_embeddings, long embedding_dims, long? padding_idx = null, double? max_norm = null, double norm_type = 2,
            bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null) =>
            Modules.Embedding.Random(num_embeddings, embedding_dims, new(padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse), device, dtype);

        /// <summary>
        /// A table of given vectors, <c>[embeddings, dims]</c>, that stay as they are unless <paramref name="freeze"/> is false.
        /// </summary>
        public static Embedding Embedding_from_pretrained(
            Tensor embeddings, bool freeze = true, long? padding_idx = null, double? max_norm = null, double norm_type = 2,
            bool scale_grad_by_freq = false, bool sparse = false, Device? device = null, ScalarType? dtype = null)
        {
            ArgumentNullException.ThrowIfNull(embeddings);
            using var table = embeddings.to(dtype ?? embeddings.dtype, device ?? embeddings.device);
            return new(Parameter(table, !freeze), new EmbeddingOptions(padding_idx, max_norm, norm_type, scale_grad_by_freq, sparse).Wrapped(embeddings.shape[0]));
        }

        /// <summary>
        /// A table of learned vectors, and the sum, mean or maximum of those in each bag: numbers <c>[bags, length]</c>, or all
        /// bags in one row with the offset of each, become <c>[bags, dims]</c>.
        /// </summary>
        public static EmbeddingBag EmbeddingBag(
            long num_embeddings, long embedding_dims, double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false,
            EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false, bool include_last_offset = false,
            long padding_index = -1, Device? device = null, ScalarType? dtype = null)
        {
            LayerChecks.Positive(nameof(EmbeddingBag), (nameof(num_embeddings), num_embeddings), (nameof(embedding_dims), embedding_dims));
            var options = new EmbeddingOptions(padding_index, max_norm, norm_type, scale_grad_by_freq, sparse);
            var weight = Parameter(empty(num_embeddings, embedding_dims, dtype, device));
            init.normal_(weight);
            options.ClearPadding(weight);
            return new(weight, options, mode, include_last_offset);
        }

        /// <summary>
        /// Bags of given vectors, <c>[embeddings, dims]</c>, that stay as they are unless <paramref name="freeze"/> is false.
        /// </summary>
        public static EmbeddingBag EmbeddingBag_from_pretrained(
            Tensor embeddings, bool freeze = true, double? max_norm = null, double norm_type = 2, bool scale_grad_by_freq = false,
            EmbeddingBagMode mode = EmbeddingBagMode.Mean, bool sparse = false, bool include_last_offset = false,
            long padding_index = -1, Device? device = null, ScalarType? dtype = null)
        {
            ArgumentNullException.ThrowIfNull(embeddings);
            using var table = embeddings.to(dtype ?? embeddings.dtype, device ?? embeddings.device);
            var options = new EmbeddingOptions(padding_index, max_norm, norm_type, scale_grad_by_freq, sparse);
            return new(Parameter(table, !freeze), options, mode, include_last_offset);
        }

        /// <summary>
        /// A dense layer: y = x Wᵀ + b, over the last dimension, <c>[..., in]</c> to <c>[..., out]</c>. Weights and bias start
        /// uniform over ±1/√in.
        /// </summary>
        public static Linear Linear(long inputSize, long outputSize, bool hasBias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, outputSize, hasBias, device, dtype);

        /// <summary>
        /// A dense layer: y = x Wᵀ + b, over the last dimension, <c>[..., in]</c> to <c>[..., out]</c>. Weights and bias start
        /// uniform over ±1/√in.
        /// </summary>
        public static Linear Linear(Parameter weight, Parameter? bias = null) => new(weight, bias);
    }
}
