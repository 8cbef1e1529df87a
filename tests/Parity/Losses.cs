using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Parity.Tests;

/// <summary>Losses; what a prediction is compared with is not learned.</summary>
public class Losses
{
    [Fact]
    public void MSELoss_matches_PyTorch() =>
        Check("MSELoss", (x, others) => MSELoss().call(x, others[0]));

    [Fact]
    public void MSELoss_sum_matches_PyTorch() =>
        Check("MSELoss_sum", (x, others) => MSELoss(Reduction.Sum).call(x, others[0]));

    [Fact]
    public void MSELoss_none_matches_PyTorch() =>
        Check("MSELoss_none", (x, others) => MSELoss(Reduction.None).call(x, others[0]));

    [Fact]
    public void CrossEntropyLoss_matches_PyTorch() =>
        Check("CrossEntropyLoss", (x, others) => CrossEntropyLoss().call(x, others[0]));

    [Fact]
    public void CrossEntropyLoss_sum_matches_PyTorch() =>
        Check("CrossEntropyLoss_sum", (x, others) => CrossEntropyLoss(reduction: Reduction.Sum).call(x, others[0]));

    [Fact]
    public void CrossEntropyLoss_none_matches_PyTorch() =>
        Check("CrossEntropyLoss_none", (x, others) => CrossEntropyLoss(reduction: Reduction.None).call(x, others[0]));

    [Fact]
    public void L1Loss_matches_PyTorch() =>
        Check("L1Loss", (x, others) => L1Loss().call(x, others[0]));

    [Fact]
    public void SmoothL1Loss_matches_PyTorch() =>
        Check("SmoothL1Loss", (x, others) => SmoothL1Loss(beta: 0.5).call(x, others[0]));

    [Fact]
    public void HuberLoss_matches_PyTorch() =>
        Check("HuberLoss", (x, others) => HuberLoss(0.7).call(x, others[0]));

    [Fact]
    public void BCELoss_matches_PyTorch() =>
        Check("BCELoss", (x, others) => BCELoss(Weight(x)).call(x, others[0]));

    [Fact]
    public void BCEWithLogitsLoss_matches_PyTorch() =>
        Check("BCEWithLogitsLoss", (x, others) => BCEWithLogitsLoss(Weight(x), pos_weights: Weight(x).add(1)).call(x, others[0]));

    [Fact]
    public void CrossEntropyLoss_weighted_matches_PyTorch() =>
        Check("CrossEntropyLoss_weighted", (x, others) => CrossEntropyLoss(Weight(x), 2).call(x, others[0]));

    [Fact]
    public void CrossEntropyLoss_smoothed_matches_PyTorch() =>
        Check("CrossEntropyLoss_smoothed", (x, others) => new TorchSharp.Modules.CrossEntropyLoss(label_smoothing: 0.1).call(x, others[0]));

    [Fact]
    public void CrossEntropyLoss_of_probabilities_matches_PyTorch() =>
        Check("CrossEntropyLoss_of_probabilities", (x, others) => CrossEntropyLoss().call(x, others[0]));

    [Fact]
    public void NLLLoss_matches_PyTorch() =>
        Check("NLLLoss", (x, others) => NLLLoss(Weight(x)).call(x, others[0]));

    [Fact]
    public void KLDivLoss_matches_PyTorch() =>
        Check("KLDivLoss", (x, others) => KLDivLoss().call(x, others[0]));

    [Fact]
    public void KLDivLoss_of_probabilities_matches_PyTorch() =>
        Check("KLDivLoss_of_probabilities", (x, others) => KLDivLoss(false, Reduction.Sum).call(x, others[0]));

    [Fact]
    public void PoissonNLLLoss_matches_PyTorch() =>
        Check("PoissonNLLLoss", (x, others) => PoissonNLLLoss(full: true).call(x, others[0]));

    [Fact]
    public void PoissonNLLLoss_of_rates_matches_PyTorch() =>
        Check("PoissonNLLLoss_of_rates", (x, others) => PoissonNLLLoss(false).call(x, others[0]));

    [Fact]
    public void GaussianNLLLoss_matches_PyTorch() =>
        Check("GaussianNLLLoss", (x, others) => GaussianNLLLoss(true, 1e-6f).call(x, others[0], others[1]));

    [Fact]
    public void HingeEmbeddingLoss_matches_PyTorch() =>
        Check("HingeEmbeddingLoss", (x, others) => HingeEmbeddingLoss().call(x, others[0]));

    [Fact]
    public void SoftMarginLoss_matches_PyTorch() =>
        Check("SoftMarginLoss", (x, others) => SoftMarginLoss().call(x, others[0]));

    [Fact]
    public void MultiMarginLoss_matches_PyTorch() =>
        Check("MultiMarginLoss", (x, others) => MultiMarginLoss(2, 0.8, Weight(x)).call(x, others[0]));

    [Fact]
    public void MultiLabelMarginLoss_matches_PyTorch() =>
        Check("MultiLabelMarginLoss", (x, others) => MultiLabelMarginLoss().call(x, others[0]));

    [Fact]
    public void MultiLabelSoftMarginLoss_matches_PyTorch() =>
        Check("MultiLabelSoftMarginLoss", (x, others) => MultiLabelSoftMarginLoss(Weight(x)).call(x, others[0]));

    [Fact]
    public void CosineEmbeddingLoss_matches_PyTorch() =>
        Check("CosineEmbeddingLoss", (x, others) => CosineEmbeddingLoss(0.1).call(x, others[0], others[1]));

    [Fact]
    public void MarginRankingLoss_matches_PyTorch() =>
        Check("MarginRankingLoss", (x, others) => MarginRankingLoss(0.3).call(x, others[0], others[1]));

    [Fact]
    public void TripletMarginLoss_matches_PyTorch() =>
        Check("TripletMarginLoss", (x, others) => TripletMarginLoss(swap: true).call(x, others[0], others[1]));

    [Fact]
    public void TripletMarginWithDistanceLoss_matches_PyTorch() =>
        Check("TripletMarginWithDistanceLoss", (x, others) => TripletMarginWithDistanceLoss(static (a, b) => a.sub(b).abs().sum(-1), 2).call(x, others[0], others[1]));

    [Fact]
    public void CTCLoss_matches_PyTorch() =>
        Check("CTCLoss", (x, others) => CTCLoss().call(x, others[0], others[1], others[2]));

    private static Tensor Weight(Tensor like) => Golden.Tensor(Golden.Case("losses", "weight")).to(like.dtype);

    private static void Check(string name, Func<Tensor, Tensor[], Tensor> loss)
    {
        var others = Golden.Tensors(Golden.Case("losses", name).GetProperty("others"));
        Parity.CheckFunction("losses", name, inputs =>
            loss(inputs[0], Array.ConvertAll(others, other => other.is_floating_point() ? other.to(inputs[0].dtype) : other)));
    }
}
