namespace Course;

internal sealed partial class Chapter03Exercises
{
    private static Exercise Huber => Exercise.Declare<Func<Tensor, Tensor, double, Tensor>>("03.5", "Huber's loss")
        .Gives("small errors", huber => huber(tensor(new[] { 0.5f, -0.5f }), zeros(2), 1), () => tensor(0.125f),
            Mistake.When<Tensor>(loss => loss.dim() != 0, "One number is asked for: take the mean over all elements."),
            Mistake.Gives(() => tensor(0.25f), "Half of the square, e²/2 (or: the mean, not the sum)."))
        .Gives("errors on both sides, δ = 2", huber => huber(Errors, zeros(5), 2), () => HuberOf(Errors, 2).mean(),
            Mistake.Gives(() => HuberOf(Errors, 2).sum(), "This is the sum; the mean is asked for."),
            Mistake.Gives(() => (HuberOf(Errors, 2) / 2).mean(), "This is Smooth L1, which is Huber's loss divided by δ."),
            Mistake.Gives(() => HuberOf(Errors, 1).mean(), "δ is not used: the border is always at 1."),
            Mistake.Gives(() => where(Errors < 2, Errors.square() / 2, 2 * (Errors.abs() - 1)).mean(), "Large negative errors are treated as small ones: compare |e| with δ."),
            Mistake.Gives(() => (Errors.square() / 2).mean(), "Beyond δ the loss should grow in a straight line."))
        .Gives("a target that is not zero", huber => huber(Errors, ones(5), 1), () => HuberOf(Errors - 1, 1).mean())
        .Gradient("the gradient is limited to ±δ/n", (huber, x) => huber(x, zeros(5), 1.5), () => Errors, x => HuberOf(x, 1.5).mean());

    private static Exercise StandardiseBoth => Exercise.Declare<Func<Tensor, Tensor, (Tensor, Tensor)>>("03.6", "standardise without peeking")
        .Gives("on two small tables", standardise => standardise(TrainRows, TestRows), () => Standardised(TrainRows, TestRows),
            Mistake.Gives(() => (Standardised(TrainRows, TrainRows).Item1, Standardised(TestRows, TestRows).Item1), "The test rows are standardised with their own mean and deviation: use those of the training rows for both."),
            Mistake.Gives(() => PeekAtBoth(TrainRows, TestRows), "Mean and deviation come from both tables together: the test rows must not help to set them."),
            Mistake.Gives(() => ((TrainRows - TrainRows.mean()) / TrainRows.std(false), (TestRows - TrainRows.mean()) / TrainRows.std(false)), "One mean for the whole table: give each column its own, along dimension 0."),
            Mistake.Gives(() => ((TrainRows - TrainRows.mean([0])) / TrainRows.std(0), (TestRows - TrainRows.mean([0])) / TrainRows.std(0)), "This deviation divides by n - 1; the chapter divides by n: std(0, unbiased: false)."),
            Mistake.Gives(() => (TrainRows - TrainRows.mean([0]), TestRows - TrainRows.mean([0])), "The means are gone; now divide by the deviations."))
        .Gives("a column that never changes", standardise => standardise(WithConstant(TrainRows, 3), WithConstant(TestRows, 5)),
            () => (WithConstant(Standardised(TrainRows, TestRows).Item1, 0), WithConstant(Standardised(TrainRows, TestRows).Item2, 0)),
            Mistake.When<(Tensor, Tensor)>(both => both.Item1.isnan().any().item<bool>(), "0/0 is NaN: where the deviation is 0, divide by 1 instead, or write 0."),
            Mistake.When<(Tensor, Tensor)>(both => both.Item2.abs().max().ToDouble() > 1, "In a column without deviation the test rows become 0 too, whatever they hold."))
        .Holds("the tables handed in stay as they were", standardise =>
        {
            var (train, test) = (TrainRows, TestRows);
            standardise(train, test);
            return train.allclose(TrainRows) && test.allclose(TestRows);
        }, "Methods that end in _ change the tensor itself: use the ones without.");

    private static Exercise R2Score => Exercise.Declare<Func<Tensor, Tensor, double>>("03.7", "R², and a trap")
        .Gives("for shapes [4] and [4]", r2 => r2(Guess, Truth), () => Metrics.R2(Guess, Truth),
            Mistake.Gives(() => 1 - Metrics.R2(Guess, Truth), "This is the share that is not explained: subtract it from 1."),
            Mistake.Gives(() => 1 - (Guess - Truth).square().sum().ToDouble() / (Truth - Guess.mean()).square().sum().ToDouble(), "Below the line stands the distance from the mean of the targets, not of the predictions."),
            Mistake.Gives(() => 1 - (Guess - Truth).square().sum().ToDouble() / Truth.square().sum().ToDouble(), "Below the line, subtract the mean of the targets before squaring."),
            Mistake.Gives(() => 1 - (Guess - Truth).square().mean().ToDouble() / Truth.var().ToDouble(), "mean() divides by n and var() by n - 1: use sums above and below the line."))
        .Gives("for shapes [4, 1] and [4]", r2 => r2(Guess.unsqueeze(1), Truth), () => Metrics.R2(Guess, Truth),
            Mistake.When<double>(_ => true, "[4, 1] - [4] broadcasts to [4, 4]: every prediction is compared with every target. Flatten both first."))
        .Gives("for shapes [4] and [4, 1]", r2 => r2(Guess, Truth.unsqueeze(1)), () => Metrics.R2(Guess, Truth),
            Mistake.When<double>(_ => true, "[4] - [4, 1] broadcasts to [4, 4]: flatten both first."))
        .Gives("the mean of the targets scores 0", r2 => r2(full(4, 2.5f), Truth), () => 0.0);

    private static Tensor Errors => tensor(new[] { -4f, -1f, 0.3f, 1.2f, 6f });

    private static Tensor TrainRows => tensor(new float[,] { { 1, 10 }, { 2, 30 }, { 3, 20 }, { 6, 60 } });

    private static Tensor TestRows => tensor(new float[,] { { 4, 10 }, { 9, 70 } });

    private static Tensor Guess => tensor(new[] { 1.5f, 1.5f, 3.5f, 3f });

    private static Tensor Truth => tensor(new[] { 1f, 2f, 3f, 4f });

    private static Tensor HuberOf(Tensor error, double delta) =>
        where(error.abs() < delta, error.square() / 2, delta * (error.abs() - delta / 2));

    private static (Tensor, Tensor) Standardised(Tensor train, Tensor test)
    {
        var (mean, deviation) = (train.mean([0]), train.std(0, unbiased: false));
        return ((train - mean) / deviation, (test - mean) / deviation);
    }

    private static (Tensor, Tensor) PeekAtBoth(Tensor train, Tensor test)
    {
        var both = cat([train, test], 0);
        return ((train - both.mean([0])) / both.std(0, false), (test - both.mean([0])) / both.std(0, false));
    }

    private static Tensor WithConstant(Tensor table, float value) => cat([table, full(table.shape[0], 1, value)], 1);
}
