using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Parity.Tests;

/// <summary>Attention and Transformers.</summary>
public class AttentionLayers
{
    [Fact]
    public void MultiheadAttention_matches_PyTorch() =>
        Parity.Check("attention", "MultiheadAttention", () => MultiheadAttention(4, 2), (module, inputs) => Both(module.call(inputs[0], inputs[1], inputs[2])));

    [Fact]
    public void MultiheadAttention_self_matches_PyTorch() =>
        Parity.Check("attention", "MultiheadAttention_self", () => MultiheadAttention(4, 2), (module, inputs) => Both(module.call(inputs[0], inputs[0], inputs[0], Padding, true, Causal)), "module.");

    [Fact]
    public void MultiheadAttention_sizes_matches_PyTorch() =>
        Parity.Check("attention", "MultiheadAttention_sizes", () => MultiheadAttention(4, 2, bias: false, kdim: 3, vdim: 5), (module, inputs) => Both(module.call(inputs[0], inputs[1], inputs[2])));

    [Fact]
    public void MultiheadAttention_extra_matches_PyTorch() =>
        Parity.Check("attention", "MultiheadAttention_extra", () => MultiheadAttention(4, 2, 0.2, add_bias_kv: true, add_zero_attn: true), (module, inputs) => Both(module.call(inputs[0], inputs[1], inputs[2])));

    [Fact]
    public void MultiheadAttention_unbatched_matches_PyTorch() =>
        Parity.Check("attention", "MultiheadAttention_unbatched", () => MultiheadAttention(4, 2), (module, inputs) => Both(module.call(inputs[0], inputs[1], inputs[2])));

    [Fact]
    public void scaled_dot_product_attention_matches_PyTorch() =>
        Parity.CheckFunction("attention", "scaled_dot_product_attention", static inputs => functional.scaled_dot_product_attention(inputs[0], inputs[1], inputs[2], is_casual: true));

    [Fact]
    public void TransformerEncoderLayer_matches_PyTorch() =>
        Parity.Check("attention", "TransformerEncoderLayer", () => TransformerEncoderLayer(4, 2, 6, 0), (module, inputs) => [module.call(inputs[0])]);

    [Fact]
    public void TransformerEncoderLayer_gelu_matches_PyTorch() =>
        Parity.Check("attention", "TransformerEncoderLayer_gelu", () => TransformerEncoderLayer(4, 2, 6, 0, Activations.GELU), (module, inputs) => [module.call(inputs[0], Causal, Padding)], "module.");

    [Fact]
    public void TransformerEncoder_matches_PyTorch() =>
        Parity.Check("attention", "TransformerEncoder", () => TransformerEncoder(TransformerEncoderLayer(4, 2, 6, 0), 2), (module, inputs) => [module.call(inputs[0])]);

    [Fact]
    public void TransformerDecoderLayer_matches_PyTorch() =>
        Parity.Check("attention", "TransformerDecoderLayer", () => TransformerDecoderLayer(4, 2, 6, 0), (module, inputs) => [module.call(inputs[0], inputs[1])]);

    [Fact]
    public void TransformerDecoder_matches_PyTorch() =>
        Parity.Check("attention", "TransformerDecoder", () => TransformerDecoder(TransformerDecoderLayer(4, 2, 6, 0), 2), (module, inputs) => [module.call(inputs[0], inputs[1], Causal)], "module.");

    [Fact]
    public void Transformer_matches_PyTorch() =>
        Parity.Check("attention", "Transformer", () => Transformer(4, 2, 1, 1, 6, 0), (module, inputs) => [module.call(inputs[0], inputs[1])]);

    private static Tensor Causal => full([3, 3], double.NegativeInfinity, ScalarType.Float64).triu(1);

    private static Tensor Padding => tensor(new[,] { { false, false, true }, { false, false, false } });

    private static Tensor[] Both(Tuple<Tensor, Tensor> result) => [result.Item1, result.Item2];
}
