using static Course.ExerciseTensors;
using static TorchSharp.torch.nn;

namespace Course;

internal sealed partial class Chapter03Exercises
{
    private static Tensor Inputs => tensor(new float[,] { { 1, 2 }, { 3, 4 }, { 5, 6 } });

    private static Tensor Targets => tensor(new float[,] { { 1 }, { 0 }, { 2 } });

    private static Tensor Weights => tensor(new float[,] { { 0.5f }, { -1 } });

    private static Exercise GradientOfMse => Exercise.Declare<Func<Tensor, Tensor, Tensor, Tensor>>("03.2", "the gradient for many weights")
        .Gives("on a 3 x 2 table", gradient => gradient(Inputs, Targets, Weights), () => Slope(Inputs, Targets, Weights) * (2.0 / 3),
            Mistake.Gives(() => Slope(Inputs, Targets, Weights) * 2, "The loss is a mean over the rows: divide by n."),
            Mistake.Gives(() => Slope(Inputs, Targets, Weights) / 3, "The square of the error brings a factor 2."),
            Mistake.Gives(() => Slope(Inputs, Targets, Weights), "A factor is missing: 2 from the square, 1/n from the mean."),
            Mistake.Gives(() => Slope(Inputs, Targets, Weights) * (-2.0 / 3), "The sign is turned: the error is prediction minus target."),
            Mistake.When<Tensor>(result => result.shape is [1, 2], "This is the gradient lying on its side: [1, d] instead of [d, 1]. Transpose x, not the error."),
            Mistake.When<Tensor>(result => result.shape is [2], "The values lie flat, [d]; a matrix product of [d, n] with [n, 1] keeps the column."),
            Mistake.When<Tensor>(result => result.shape is [3, 1], "There is one slope for each weight, not one for each row: multiply by xᵀ from the left."),
            Mistake.Throws("mat1 and mat2", "In a matrix product the inner sizes must agree: x [n, d] with w [d, 1], then xᵀ [d, n] with the error [n, 1]."))
        .Gives("what autograd gives, 50 x 6", gradient => gradient(Numbers(1, 50, 6), Numbers(2, 50, 1), Numbers(3, 6, 1)),
            () => ByAutograd(Numbers(1, 50, 6), Numbers(2, 50, 1), Numbers(3, 6, 1)));

    private static Exercise Ridge => Exercise.Declare<Func<Tensor, Tensor, double, (Tensor, Tensor)>>("03.8", "ridge regression")
        .WithTolerance(1e-4, 1e-5)
        .Gives("without a price, λ = 0, it is least squares", ridge => ridge(RidgeInputs, RidgeTargets, 0), () => RidgeFit(RidgeInputs, RidgeTargets, 0),
            Mistake.When<(Tensor, Tensor)>(fit => fit.Item1.shape is not [4, 1], "The weight should have the shape [d, 1]."),
            Mistake.When<(Tensor, Tensor)>(fit => fit.Item2.NumberOfElements == 1, "Bias or weight is off. The bias follows from the means: b = mean(y) - mean(x) w."))
        .Gives("with λ = 10", ridge => ridge(RidgeInputs, RidgeTargets, 10), () => RidgeFit(RidgeInputs, RidgeTargets, 10),
            Mistake.Gives(() => RidgeWithPaidBias(RidgeInputs, RidgeTargets, 10), "The bias is being shrunk as well. Centre features and targets first; then only the weights pay."),
            Mistake.Gives(() => RidgeFit(RidgeInputs, RidgeTargets, 10 * RidgeInputs.shape[0]), "λ is multiplied by n somewhere: the squares are summed here, not averaged."),
            Mistake.Gives(() => RidgeFit(RidgeInputs, RidgeTargets, 0), "λ has no effect yet: add λ times the unit matrix (eye) to XᵀX."))
        .Holds("a huge λ leaves the mean of the targets", ridge =>
        {
            var (weight, bias) = ridge(RidgeInputs, RidgeTargets, 1e9);
            return weight.abs().max().ToDouble() < 1e-3 && Math.Abs(bias.ToDouble() - RidgeTargets.mean().ToDouble()) < 1e-3;
        }, "With weights near zero the best prediction is the mean of y, and the bias must be free to be that.");

    private static Exercise TrainRegression => Exercise.Declare<Func<Tensor, Tensor, Module<Tensor, Tensor>>>("03.9", "the whole loop")
        .WithTolerance(0.01, 0)
        .Gives("the shape of its prediction", train => train(Numbers(1, 64, 2), Numbers(2, 64, 1)).call(Numbers(3, 5, 2)).shape, () => new long[] { 5, 1 })
        .Gives("its loss as a share of the closed form's, 200 x 3, targets near 50", ShareOfBest, () => 1.0,
            Mistake.When<double>(double.IsNaN, "The loss is not a number: training diverged. Take a smaller learning rate."),
            Mistake.When<double>(share => share > 50, "The bias has far to go, from 0 to 50: train longer or begin with larger steps."),
            Mistake.When<double>(share => share > 1.01, "Close. Let the learning rate fall to nearly zero at the end, so that the last steps do not jump about the goal."));

    private static Tensor RidgeInputs => Numbers(4, 60, 4).to(ScalarType.Float64);

    private static Tensor RidgeTargets => RidgeInputs.mm(tensor(new double[,] { { 1 }, { -2 }, { 0.5 }, { 3 } }))
        + 0.3 * Numbers(5, 60, 1).to(ScalarType.Float64) + 7;

    private static Tensor Slope(Tensor x, Tensor y, Tensor w) => x.T.mm(x.mm(w) - y);

    private static Tensor ByAutograd(Tensor x, Tensor y, Tensor w)
    {
        var leaf = w.clone().requires_grad_(true);
        (x.mm(leaf) - y).square().mean().backward();
        return leaf.grad!;
    }

    private static (Tensor, Tensor) RidgeFit(Tensor x, Tensor y, double lambda)
    {
        var (meanX, meanY) = (x.mean([0]), y.mean([0]));
        var centred = x - meanX;
        var weight = (centred.T.mm(centred) + lambda * eye(x.shape[1], dtype: x.dtype)).inverse().mm(centred.T).mm(y - meanY);
        return (weight, meanY - meanX.unsqueeze(0).mm(weight).flatten());
    }

    private static (Tensor, Tensor) RidgeWithPaidBias(Tensor x, Tensor y, double lambda)
    {
        var a = cat([x, ones(x.shape[0], 1, dtype: x.dtype)], 1);
        var all = (a.T.mm(a) + lambda * eye(a.shape[1], dtype: x.dtype)).inverse().mm(a.T).mm(y);
        return (all[..^1], all[^1]);
    }

    private static double ShareOfBest(Func<Tensor, Tensor, Module<Tensor, Tensor>> train)
    {
        var x = Numbers(6, 200, 3);
        var y = x.mm(tensor(new float[,] { { 3 }, { -1 }, { 2 } })) + 0.5 * Numbers(7, 200, 1) + 50;
        var (weight, bias) = RidgeFit(x.to(ScalarType.Float64), y.to(ScalarType.Float64), 0);
        var best = Metrics.MeanSquaredError(x.to(ScalarType.Float64).mm(weight) + bias, y);
        var model = train(x, y);
        using var _ = no_grad();
        return Metrics.MeanSquaredError(model.call(x), y) / best;
    }
}
