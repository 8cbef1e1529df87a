using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Parity.Tests;

/// <summary>Activations.</summary>
public class ActivationLayers
{
    [Fact]
    public void ReLU_matches_PyTorch() =>
        Parity.Check("activations", "ReLU", () => ReLU());

    [Fact]
    public void ReLU6_matches_PyTorch() =>
        Parity.Check("activations", "ReLU6", () => ReLU6());

    [Fact]
    public void LeakyReLU_matches_PyTorch() =>
        Parity.Check("activations", "LeakyReLU", () => LeakyReLU(0.2));

    [Fact]
    public void RReLU_matches_PyTorch() =>
        Parity.Check("activations", "RReLU", () => RReLU());

    [Fact]
    public void RReLU_evaluating_matches_PyTorch() =>
        Parity.CheckFunction("activations", "RReLU_evaluating", static inputs => functional.rrelu(inputs[0]));

    [Fact]
    public void ELU_matches_PyTorch() =>
        Parity.Check("activations", "ELU", () => ELU(1.3));

    [Fact]
    public void CELU_matches_PyTorch() =>
        Parity.Check("activations", "CELU", () => CELU(0.7));

    [Fact]
    public void SELU_matches_PyTorch() =>
        Parity.Check("activations", "SELU", () => SELU());

    [Fact]
    public void GELU_matches_PyTorch() =>
        Parity.Check("activations", "GELU", () => GELU());

    [Fact]
    public void GELU_tanh_matches_PyTorch() =>
        Parity.Check("activations", "GELU_tanh", () => GELU(TorchSharp.Modules.GELU.Approximate.tanh));

    [Fact]
    public void GLU_matches_PyTorch() =>
        Parity.Check("activations", "GLU", () => GLU());

    [Fact]
    public void Sigmoid_matches_PyTorch() =>
        Parity.Check("activations", "Sigmoid", () => Sigmoid());

    [Fact]
    public void LogSigmoid_matches_PyTorch() =>
        Parity.Check("activations", "LogSigmoid", () => LogSigmoid());

    [Fact]
    public void Tanh_matches_PyTorch() =>
        Parity.Check("activations", "Tanh", () => Tanh());

    [Fact]
    public void Tanhshrink_matches_PyTorch() =>
        Parity.Check("activations", "Tanhshrink", () => Tanhshrink());

    [Fact]
    public void SiLU_matches_PyTorch() =>
        Parity.Check("activations", "SiLU", () => SiLU());

    [Fact]
    public void Mish_matches_PyTorch() =>
        Parity.Check("activations", "Mish", () => Mish());

    [Fact]
    public void Softplus_matches_PyTorch() =>
        Parity.Check("activations", "Softplus", () => Softplus(2, 3));

    [Fact]
    public void Softsign_matches_PyTorch() =>
        Parity.Check("activations", "Softsign", () => Softsign());

    [Fact]
    public void Softshrink_matches_PyTorch() =>
        Parity.Check("activations", "Softshrink", () => Softshrink(0.4));

    [Fact]
    public void Hardshrink_matches_PyTorch() =>
        Parity.Check("activations", "Hardshrink", () => Hardshrink(0.4));

    [Fact]
    public void Hardsigmoid_matches_PyTorch() =>
        Parity.Check("activations", "Hardsigmoid", () => Hardsigmoid());

    [Fact]
    public void Hardswish_matches_PyTorch() =>
        Parity.Check("activations", "Hardswish", () => Hardswish());

    [Fact]
    public void Hardtanh_matches_PyTorch() =>
        Parity.Check("activations", "Hardtanh", () => Hardtanh(-0.5, 1.5));

    [Fact]
    public void Threshold_matches_PyTorch() =>
        Parity.Check("activations", "Threshold", () => Threshold(0.1, -2));

    [Fact]
    public void Softmax_matches_PyTorch() =>
        Parity.Check("activations", "Softmax", () => Softmax(1));

    [Fact]
    public void Softmin_matches_PyTorch() =>
        Parity.Check("activations", "Softmin", () => Softmin(0));

    [Fact]
    public void LogSoftmax_matches_PyTorch() =>
        Parity.Check("activations", "LogSoftmax", () => LogSoftmax(1));

    [Fact]
    public void Softmax2d_matches_PyTorch() =>
        Parity.Check("activations", "Softmax2d", () => Softmax2d());

    [Fact]
    public void PReLU_matches_PyTorch() =>
        Parity.Check("activations", "PReLU", () => PReLU(1));

    [Fact]
    public void PReLU_per_channel_matches_PyTorch() =>
        Parity.Check("activations", "PReLU_per_channel", () => PReLU(4, 0.1));
}
