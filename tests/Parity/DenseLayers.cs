using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Parity.Tests;

/// <summary>Dense layers, embeddings and distances.</summary>
public class DenseLayers
{
    [Fact]
    public void Linear_matches_PyTorch() =>
        Parity.Check("layers", "Linear", () => Linear(3, 4));

    [Fact]
    public void Linear_without_bias_matches_PyTorch() =>
        Parity.Check("layers", "Linear_without_bias", () => Linear(3, 4, hasBias: false));

    [Fact]
    public void Bilinear_matches_PyTorch() =>
        Parity.Check("layers", "Bilinear", () => Bilinear(3, 2, 4), (module, inputs) => [module.call(inputs[0], inputs[1])]);

    [Fact]
    public void Identity_matches_PyTorch() =>
        Parity.Check("layers", "Identity", () => Identity());

    [Fact]
    public void Flatten_matches_PyTorch() =>
        Parity.Check("layers", "Flatten", () => Flatten());

    [Fact]
    public void Unflatten_matches_PyTorch() =>
        Parity.Check("layers", "Unflatten", () => Unflatten(1, [2, 3]));

    [Fact]
    public void Embedding_matches_PyTorch() =>
        Parity.Check("layers", "Embedding", () => Embedding(5, 3, padding_idx: 1));

    [Fact]
    public void Embedding_max_norm_matches_PyTorch() =>
        Parity.Check("layers", "Embedding_max_norm", () => Embedding(5, 3, max_norm: 1));

    [Fact]
    public void EmbeddingBag_mean_matches_PyTorch() =>
        Parity.Check("layers", "EmbeddingBag_mean", () => EmbeddingBag(6, 3), (module, inputs) => [module.call(inputs[0])]);

    [Fact]
    public void EmbeddingBag_max_matches_PyTorch() =>
        Parity.Check("layers", "EmbeddingBag_max", () => EmbeddingBag(6, 3, mode: EmbeddingBagMode.Max), (module, inputs) => [module.call(inputs[0])]);

    [Fact]
    public void EmbeddingBag_sum_with_offsets_matches_PyTorch() =>
        Parity.Check("layers", "EmbeddingBag_sum_with_offsets", () => EmbeddingBag(6, 3, mode: EmbeddingBagMode.Sum), (module, inputs) => [module.call(inputs[0], inputs[1])]);

    [Fact]
    public void CosineSimilarity_matches_PyTorch() =>
        Parity.Check("layers", "CosineSimilarity", () => CosineSimilarity(), (module, inputs) => [module.call(inputs[0], inputs[1])]);

    [Fact]
    public void PairwiseDistance_matches_PyTorch() =>
        Parity.Check("layers", "PairwiseDistance", () => PairwiseDistance(3, keepdim: true), (module, inputs) => [module.call(inputs[0], inputs[1])]);

    [Fact]
    public void normalize_matches_PyTorch() =>
        Parity.CheckFunction("layers", "normalize", inputs => functional.normalize(inputs[0], 3));
}
