using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Parity.Tests;

/// <summary>Initialisers: the same seed gives the same weights.</summary>
public class Initialisers
{
    [Fact]
    public void uniform__matches_PyTorch() =>
        Check("uniform_", weights => init.uniform_(weights, -1, 2));

    [Fact]
    public void normal__matches_PyTorch() =>
        Check("normal_", weights => init.normal_(weights, 1, 0.5));

    [Fact]
    public void constant__matches_PyTorch() =>
        Check("constant_", weights => init.constant_(weights, 3));

    [Fact]
    public void ones__matches_PyTorch() =>
        Check("ones_", weights => init.ones_(weights));

    [Fact]
    public void zeros__matches_PyTorch() =>
        Check("zeros_", weights => init.zeros_(weights));

    [Fact]
    public void eye__matches_PyTorch() =>
        Check("eye_", weights => init.eye_(weights));

    [Fact]
    public void xavier_uniform__matches_PyTorch() =>
        Check("xavier_uniform_", weights => init.xavier_uniform_(weights, 1.5));

    [Fact]
    public void xavier_normal__matches_PyTorch() =>
        Check("xavier_normal_", weights => init.xavier_normal_(weights));

    [Fact]
    public void kaiming_uniform__matches_PyTorch() =>
        Check("kaiming_uniform_", weights => init.kaiming_uniform_(weights, nonlinearity: init.NonlinearityType.ReLU));

    [Fact]
    public void kaiming_normal__matches_PyTorch() =>
        Check("kaiming_normal_", weights => init.kaiming_normal_(weights, 0.2, init.FanInOut.FanOut));

    [Fact]
    public void orthogonal__matches_PyTorch() =>
        Check("orthogonal_", weights => init.orthogonal_(weights, 2));

    [Fact]
    public void orthogonal_wide_matches_PyTorch() =>
        Check("orthogonal_wide", weights => init.orthogonal_(weights));

    [Fact]
    public void trunc_normal__matches_PyTorch() =>
        Check("trunc_normal_", weights => init.trunc_normal_(weights, 0.5, 2, -1, 1.5));

    [Fact]
    public void sparse__matches_PyTorch() =>
        Check("sparse_", weights => init.sparse_(weights, 0.4));

    [Fact]
    public void dirac__matches_PyTorch() =>
        Check("dirac_", weights => init.dirac_(weights));

    private static void Check(string name, Func<Tensor, Tensor> initialise)
    {
        using var scope = NewDisposeScope();
        var expected = Golden.Tensor(Golden.Case("initialisers", name));
        manual_seed(7);
        Parity.Close(name, expected, initialise(empty(expected.shape, ScalarType.Float64)), 1e-12);
    }
}
