using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

/// <summary>The functions that are composed of other operators here, against finite differences.</summary>
public class GradientCheckTests
{
    private static readonly Modules.MultiheadAttention Attention = MultiheadAttention(3, 1).to(ScalarType.Float64);

    private static readonly Dictionary<string, Func<Tensor, Tensor>> functions = new()
    {
        ["softsign"] = static x => functional.softsign(x),
        ["tanhshrink"] = static x => functional.tanhshrink(x),
        ["softmin"] = static x => functional.softmin(x, 1),
        ["normalize"] = static x => functional.normalize(x, 3),
        ["gaussian_nll_loss"] = static x => functional.gaussian_nll_loss(x, x.cos(), x.square().add(0.5), true),
        ["multilabel_soft_margin_loss"] = static x => functional.multilabel_soft_margin_loss(x, ones_like(x)),
        ["triplet_margin_with_distance_loss"] = static x => functional.triplet_margin_with_distance_loss(x, x.sin(), x.cos(), margin: 5),
        ["lp_pool1d"] = static x => functional.lp_pool1d(x.square().add(1).unsqueeze(0), 3, 2),
        ["lp_pool2d"] = static x => functional.lp_pool2d(x.square().add(1).unsqueeze(0), 3, 2),
        ["local_response_norm"] = static x => functional.local_response_norm(x.unsqueeze(0), 3, 0.5),
        ["ChannelShuffle"] = static x => ChannelShuffle(2).call(x.view(1, 4, 3)),
        ["scaled_dot_product_attention"] = static x => functional.scaled_dot_product_attention(x, x.sin(), x.cos(), is_casual: true),
        ["MultiheadAttention"] = static x => Attention.call(x, x.sin(), x.cos()).Item1,
        ["max_unpool1d"] = static x => functional.max_unpool1d(x.unsqueeze(0), tensor(new long[] { 0, 2, 4 }).expand(1, 4, 3), 2),
        ["dropout1d without batch"] = static x => functional.dropout1d(x, 0),
        ["generalized_box_iou"] = static x => torchvision.ops.generalized_box_iou(Boxes(x), Boxes(x.cos())),
        ["complete_box_iou_loss"] = static x => torchvision.ops.distance_box_iou_loss(Boxes(x), Boxes(x.cos())),
        ["sigmoid_focal_loss"] = static x => torchvision.ops.sigmoid_focal_loss(x, ones_like(x), 0.25, 2),
    };

    public static TheoryData<string> Names => [.. functions.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_equal_finite_differences(string name)
    {
        const double Step = 1e-6;
        using var scope = NewDisposeScope();
        using var generator = new Generator(3);
        var function = functions[name];
        var x = randn(4, 3, ScalarType.Float64, generator: generator).requires_grad_();
        var weights = function(x).detach().mul(0).add(linspace(0.5, 1.5, function(x).NumberOfElements, ScalarType.Float64).view(function(x).shape));
        function(x).mul(weights).sum().backward();
        var values = x.detach();
        for (var i = 0; i < 12; i++)
        {
            double At(double change)
            {
                var moved = values.clone();
                moved.view(-1)[i] = tensor(values.view(-1)[i].item<double>() + change);
                return function(moved).mul(weights).sum().item<double>();
            }

            var difference = (At(Step) - At(-Step)) / (2 * Step);
            Assert.Equal(difference, x.grad!.view(-1)[i].item<double>(), 1e-5);
        }
    }

    private static Tensor Boxes(Tensor x)
    {
        var corner = x.narrow(1, 0, 2);
        return cat([corner, corner.add(x.narrow(1, 1, 2).square()).add(0.7)], 1);
    }
}
