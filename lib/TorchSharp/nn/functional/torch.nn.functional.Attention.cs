using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Attention.
        public static partial class functional
        {
            /// <summary>
            /// softmax(Q Kᵀ / √dims) V (Vaswani et al., 2017), over the last two dimensions <c>[..., length, dims]</c>.
            /// </summary>
            /// <param name="query">What asks, <c>[..., targets, dims]</c>.</param>
            /// <param name="key">What is compared with, <c>[..., sources, dims]</c>.</param>
            /// <param name="value">What is taken from, <c>[..., sources, value dims]</c>.</param>
            /// <param name="attn_mask">Pairs to attend between, <c>[..., targets, sources]</c>: true, or numbers added to the scores.</param>
            /// <param name="p">The probability to drop a weight; it always drops, so pass 0 while evaluating.</param>
            /// <param name="is_casual">True lets each target attend only to sources not after it.</param>
            /// <exception cref="ArgumentException">Both a mask and causality are asked for.</exception>
            public static Tensor scaled_dot_product_attention(
                Tensor query, Tensor key, Tensor value, Tensor? attn_mask = null, double p = 0, bool is_casual = false)
            {
                ArgumentNullException.ThrowIfNull(query);
                ArgumentNullException.ThrowIfNull(key);
                if (is_casual && attn_mask is not null)
                    throw new ArgumentException("scaled_dot_product_attention: give either attn_mask or is_casual: true, not both.", nameof(attn_mask));
                if (Aten.Attention.Exists) return Aten.Attention.Call(query, key, value, attn_mask, p, is_casual);

                using var scope = NewDisposeScope();
                var scores = query.mul(1 / Math.Sqrt(query.shape[^1])).matmul(key.transpose(-2, -1));
                var mask = is_casual ? ones([query.shape[^2], key.shape[^2]], ScalarType.Bool, query.device).tril() : attn_mask;
                if (mask is { dtype: ScalarType.Bool }) scores = scores.masked_fill(mask.logical_not(), double.NegativeInfinity);
                else if (mask is not null) scores = scores.add(mask);
                return dropout(softmax(scores, -1), p).matmul(value).MoveToOuterDisposeScope();
            }
        }
    }
}

file static class Aten
{
    internal static readonly Operator Attention = new("scaled_dot_product_attention");
}
