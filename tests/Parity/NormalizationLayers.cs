using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Parity.Tests;

/// <summary>Normalisation and dropout.</summary>
public class NormalizationLayers
{
    [Fact]
    public void BatchNorm1d_matches_PyTorch() =>
        Parity.Check("layers", "BatchNorm1d", () => BatchNorm1d(3));

    [Fact]
    public void BatchNorm1d_evaluating_matches_PyTorch() =>
        Parity.Check("layers", "BatchNorm1d_evaluating", () => Evaluating(BatchNorm1d(3)));

    [Fact]
    public void BatchNorm2d_matches_PyTorch() =>
        Parity.Check("layers", "BatchNorm2d", () => BatchNorm2d(4, momentum: 0.3));

    [Fact]
    public void BatchNorm2d_plain_matches_PyTorch() =>
        Parity.Check("layers", "BatchNorm2d_plain", () => BatchNorm2d(4, affine: false, track_running_stats: false));

    [Fact]
    public void BatchNorm3d_matches_PyTorch() =>
        Parity.Check("layers", "BatchNorm3d", () => BatchNorm3d(2));

    [Fact]
    public void InstanceNorm1d_matches_PyTorch() =>
        Parity.Check("layers", "InstanceNorm1d", () => InstanceNorm1d(4, affine: true));

    [Fact]
    public void InstanceNorm2d_matches_PyTorch() =>
        Parity.Check("layers", "InstanceNorm2d", () => InstanceNorm2d(4, track_running_stats: true));

    [Fact]
    public void InstanceNorm3d_matches_PyTorch() =>
        Parity.Check("layers", "InstanceNorm3d", () => InstanceNorm3d(2));

    [Fact]
    public void LayerNorm_matches_PyTorch() =>
        Parity.Check("layers", "LayerNorm", () => LayerNorm([4, 6]));

    [Fact]
    public void LayerNorm_plain_matches_PyTorch() =>
        Parity.Check("layers", "LayerNorm_plain", () => LayerNorm(6, elementwise_affine: false));

    [Fact]
    public void GroupNorm_matches_PyTorch() =>
        Parity.Check("layers", "GroupNorm", () => GroupNorm(2, 4));

    [Fact]
    public void LocalResponseNorm_matches_PyTorch() =>
        Parity.Check("layers", "LocalResponseNorm", () => LocalResponseNorm(3, alpha: 0.1));

    [Fact]
    public void Dropout_matches_PyTorch() =>
        Parity.Check("layers", "Dropout", () => Dropout(0.3));

    [Fact]
    public void Dropout1d_matches_PyTorch() =>
        Parity.Check("layers", "Dropout1d", () => Dropout1d(0.4));

    [Fact]
    public void Dropout2d_matches_PyTorch() =>
        Parity.Check("layers", "Dropout2d", () => Dropout2d(0.4));

    [Fact]
    public void Dropout3d_matches_PyTorch() =>
        Parity.Check("layers", "Dropout3d", () => Dropout3d(0.4));

    [Fact]
    public void AlphaDropout_matches_PyTorch() =>
        Parity.Check("layers", "AlphaDropout", () => AlphaDropout(0.3));

    [Fact]
    public void FeatureAlphaDropout_matches_PyTorch() =>
        Parity.Check("layers", "FeatureAlphaDropout", () => FeatureAlphaDropout(0.3));

    [Fact]
    public void Dropout_evaluating_matches_PyTorch() =>
        Parity.Check("layers", "Dropout_evaluating", () => Evaluating(Dropout(0.3)));

    private static Module<Tensor, Tensor> Evaluating(Module<Tensor, Tensor> module)
    {
        module.eval();
        return module;
    }
}
