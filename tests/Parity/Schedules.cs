using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Parity.Tests;

/// <summary>Twenty epochs of each schedule.</summary>
public class Schedules
{
    [Fact]
    public void LambdaLR_matches_PyTorch() =>
        Check("LambdaLR", optimiser => optim.lr_scheduler.LambdaLR(optimiser, static epoch => Math.Pow(0.9, epoch) + 0.1));

    [Fact]
    public void MultiplicativeLR_matches_PyTorch() =>
        Check("MultiplicativeLR", optimiser => optim.lr_scheduler.MultiplicativeLR(optimiser, static epoch => 1 - (0.02 * epoch)));

    [Fact]
    public void StepLR_matches_PyTorch() =>
        Check("StepLR", optimiser => optim.lr_scheduler.StepLR(optimiser, 4, 0.5));

    [Fact]
    public void MultiStepLR_matches_PyTorch() =>
        Check("MultiStepLR", optimiser => optim.lr_scheduler.MultiStepLR(optimiser, [3, 8, 8, 12], 0.3));

    [Fact]
    public void ConstantLR_matches_PyTorch() =>
        Check("ConstantLR", optimiser => optim.lr_scheduler.ConstantLR(optimiser, 0.25, 4));

    [Fact]
    public void LinearLR_matches_PyTorch() =>
        Check("LinearLR", optimiser => optim.lr_scheduler.LinearLR(optimiser, 0.2, 0.9, 6));

    [Fact]
    public void ExponentialLR_matches_PyTorch() =>
        Check("ExponentialLR", optimiser => optim.lr_scheduler.ExponentialLR(optimiser, 0.8));

    [Fact]
    public void PolynomialLR_matches_PyTorch() =>
        Check("PolynomialLR", optimiser => optim.lr_scheduler.PolynomialLR(optimiser, 10, 2));

    [Fact]
    public void CosineAnnealingLR_matches_PyTorch() =>
        Check("CosineAnnealingLR", optimiser => optim.lr_scheduler.CosineAnnealingLR(optimiser, 7, 0.01));

    [Fact]
    public void CyclicLR_matches_PyTorch() =>
        Check("CyclicLR", optimiser => optim.lr_scheduler.CyclicLR(optimiser, 0.02, 0.2, 3, 5, optim.lr_scheduler.impl.CyclicLR.Mode.Triangular2));

    [Fact]
    public void CyclicLR_exp_range_matches_PyTorch() =>
        Check("CyclicLR_exp_range", optimiser => optim.lr_scheduler.CyclicLR(optimiser, 0.02, 0.2, 4, mode: optim.lr_scheduler.impl.CyclicLR.Mode.ExpRange, gamma: 0.95, cycle_momentum: false));

    [Fact]
    public void OneCycleLR_matches_PyTorch() =>
        Check("OneCycleLR", optimiser => optim.lr_scheduler.OneCycleLR(optimiser, 0.5, 20));

    [Fact]
    public void OneCycleLR_three_phase_matches_PyTorch() =>
        Check("OneCycleLR_three_phase", optimiser => optim.lr_scheduler.OneCycleLR(optimiser, 0.5, epochs: 4, steps_per_epoch: 5, anneal_strategy: optim.lr_scheduler.impl.OneCycleLR.AnnealStrategy.Linear, three_phase: true));

    [Fact]
    public void SequentialLR_matches_PyTorch() =>
        Check("SequentialLR", optimiser => optim.lr_scheduler.SequentialLR(optimiser, [optim.lr_scheduler.ConstantLR(optimiser, 0.1, 2), optim.lr_scheduler.ExponentialLR(optimiser, 0.9)], [3]));

    [Fact]
    public void ChainedLR_matches_PyTorch() =>
        Check("ChainedLR", optimiser => optim.lr_scheduler.ChainedLR([optim.lr_scheduler.ConstantLR(optimiser, 0.5, 5), optim.lr_scheduler.ExponentialLR(optimiser, 0.9)]));

    [Fact]
    public void ReduceLROnPlateau_matches_PyTorch()
    {
        var golden = Golden.Case("schedules", "ReduceLROnPlateau");
        using var optimiser = Optimiser();
        var schedule = optim.lr_scheduler.ReduceLROnPlateau(optimiser, "min", 0.5, 2, cooldown: 1, min_lr: [0.01]);
        var rates = Golden.Numbers(golden.GetProperty("rates"));
        foreach (var (i, metric) in Golden.Numbers(golden.GetProperty("metrics")).Index())
        {
            schedule.step(metric);
            Assert.Equal(rates[i + 1], optimiser.ParamGroups.Single().LearningRate, 1e-12);
        }
    }

    private static TorchSharp.Modules.SGD Optimiser() => optim.SGD([Parameter(zeros(1))], 0.1, 0.9);

    private static void Check(string name, Func<optim.Optimizer, optim.lr_scheduler.LRScheduler> make)
    {
        var golden = Golden.Case("schedules", name);
        using var optimiser = Optimiser();
        var schedule = make(optimiser);
        var momenta = Golden.Numbers(golden.GetProperty("momenta"));
        foreach (var (i, rate) in Golden.Numbers(golden.GetProperty("rates")).Index())
        {
            if (i > 0) schedule.step();
            Assert.Equal(rate, optimiser.ParamGroups.Single().LearningRate, 1e-12);
            Assert.Equal(rate, schedule.get_last_lr().Single(), 1e-12);
            Assert.Equal(momenta[i], optimiser.Momentum, 1e-12);
        }
    }
}
