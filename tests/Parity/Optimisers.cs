using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Parity.Tests;

/// <summary>Ten steps of each optimiser over a small network.</summary>
public class Optimisers
{
    [Fact]
    public void SGD_matches_PyTorch() =>
        Check("SGD", parameters => optim.SGD(parameters, 0.1));

    [Fact]
    public void SGD_momentum_matches_PyTorch() =>
        Check("SGD_momentum", parameters => optim.SGD(parameters, 0.1, 0.9, 0.1, 0.01));

    [Fact]
    public void SGD_nesterov_matches_PyTorch() =>
        Check("SGD_nesterov", parameters => optim.SGD(parameters, 0.05, 0.8, nesterov: true));

    [Fact]
    public void SGD_maximize_matches_PyTorch() =>
        Check("SGD_maximize", parameters => optim.SGD(parameters, 0.01, 0.5, maximize: true));

    [Fact]
    public void Adam_matches_PyTorch() =>
        Check("Adam", parameters => optim.Adam(parameters, 0.01));

    [Fact]
    public void Adam_amsgrad_matches_PyTorch() =>
        Check("Adam_amsgrad", parameters => optim.Adam(parameters, 0.02, 0.8, 0.95, weight_decay: 0.1, amsgrad: true));

    [Fact]
    public void AdamW_matches_PyTorch() =>
        Check("AdamW", parameters => optim.AdamW(parameters, 0.01, weight_decay: 0.05));

    [Fact]
    public void AdamW_amsgrad_matches_PyTorch() =>
        Check("AdamW_amsgrad", parameters => optim.AdamW(parameters, 0.01, weight_decay: 0.05, amsgrad: true, maximize: true));

    [Fact]
    public void Adagrad_matches_PyTorch() =>
        Check("Adagrad", parameters => optim.Adagrad(parameters, 0.1, 0.1, 0.01, 0.2));

    [Fact]
    public void Adadelta_matches_PyTorch() =>
        Check("Adadelta", parameters => optim.Adadelta(parameters, weight_decay: 0.01));

    [Fact]
    public void Adamax_matches_PyTorch() =>
        Check("Adamax", parameters => optim.Adamax(parameters, 0.02, weight_decay: 0.01));

    [Fact]
    public void NAdam_matches_PyTorch() =>
        Check("NAdam", parameters => optim.NAdam(parameters, 0.02, weight_decay: 0.01));

    [Fact]
    public void RAdam_matches_PyTorch() =>
        Check("RAdam", parameters => optim.RAdam(parameters, 0.02, 0.9, 0.99, weight_decay: 0.01));

    [Fact]
    public void RMSProp_matches_PyTorch() =>
        Check("RMSProp", parameters => optim.RMSProp(parameters, 0.01, weight_decay: 0.01));

    [Fact]
    public void RMSProp_centered_matches_PyTorch() =>
        Check("RMSProp_centered", parameters => optim.RMSProp(parameters, 0.01, 0.9, momentum: 0.5, centered: true));

    [Fact]
    public void Rprop_matches_PyTorch() =>
        Check("Rprop", parameters => optim.Rprop(parameters, 0.01));

    [Fact]
    public void ASGD_matches_PyTorch() =>
        Check("ASGD", parameters => optim.ASGD(parameters, 0.05, 0.01, t0: 3, weight_decay: 0.01));

    [Fact]
    public void LBFGS_matches_PyTorch() =>
        Check("LBFGS", parameters => optim.LBFGS(parameters, 0.5, 4, tolerange_grad: 1e-5, history_size: 3));

    private static void Check(string name, Func<IEnumerable<TorchSharp.Modules.Parameter>, optim.Optimizer> make)
    {
        using var scope = NewDisposeScope();
        var golden = Golden.Case("optimisers", "cases").GetProperty(name);
        var x = Golden.Tensor(Golden.Case("optimisers", "inputs"));
        var y = Golden.Tensor(Golden.Case("optimisers", "targets"));
        using var model = Sequential(Linear(3, 4), Tanh(), Linear(4, 2)).to(ScalarType.Float64);
        model.load_state_dict(Golden.State(Golden.Case("optimisers", "state")));
        using var optimiser = make(model.parameters());
        var losses = Golden.Numbers(golden.GetProperty("losses"));
        var snapshots = golden.GetProperty("after_1_2_10").EnumerateArray().Select(Golden.Tensors).ToArray();
        for (var step = 0; step < losses.Length; step++)
        {
            var loss = optimiser.step(() =>
            {
                optimiser.zero_grad();
                var error = functional.mse_loss(model.call(x), y);
                error.backward();
                return error;
            });
            Assert.Equal(losses[step], loss!.item<double>(), 1e-10);
            if (Array.IndexOf([0, 1, losses.Length - 1], step) is var index and >= 0) Compare(snapshots[index], model);
        }
    }

    private static void Compare(Tensor[] expected, Module model)
    {
        foreach (var (parameter, value) in model.parameters().Zip(expected)) Parity.Close("parameter", value, parameter, 1e-10);
    }
}
