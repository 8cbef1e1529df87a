using static Course.ExerciseTensors;
using static TorchSharp.torch.nn;

namespace Course;

internal sealed partial class Chapter05Exercises
{
    private static Exercise StopEarly => Exercise.Declare<Func<double[], int, (int, int)>>("05.5", "early stopping")
        .Gives("losses that turn, patience 2", stop => stop([1, 0.8, 0.7, 0.75, 0.72, 0.6], 2), () => (3, 5),
            Mistake.Gives(() => (2, 4), "Epochs are counted from 1."),
            Mistake.Gives(() => (6, 6), "0.6 is never reached: after epochs 4 and 5 without a better loss, training has stopped."),
            Mistake.Gives(() => (3, 4), "Patience 2 waits for two epochs without a better loss."),
            Mistake.Gives(() => (3, 6), "Two epochs without a better loss are 4 and 5: it stops after 5."),
            Mistake.Gives(() => (5, 5), "The weights that are kept are those of the best epoch, not of the last."))
        .Gives("a loss that recovers in time", stop => stop([1, 0.8, 0.9, 0.7, 0.75, 0.71, 0.74], 3), () => (4, 7),
            Mistake.Gives(() => (2, 5), "Epoch 4 is better than epoch 2: the waiting starts anew."),
            Mistake.Gives(() => (4, 6), "Compare with the best loss so far, not with the epoch before, and start counting anew at epoch 4."))
        .Gives("a loss that always falls", stop => stop([3, 2, 1], 1), () => (3, 3))
        .Gives("an equal loss is not a better one", stop => stop([1, 1, 1, 0.5], 2), () => (1, 3),
            Mistake.Gives(() => (4, 4), "A loss that only equals the best one has not fallen: compare with <."))
        .Gives("never better again, but too few epochs", stop => stop([1, 2, 3], 5), () => (1, 3));

    private static Exercise Folds => Exercise.Declare<Func<long, int, (Tensor, Tensor)[]>>("05.6", "folds")
        .Gives("how many pairs", folds => folds(23, 5).Length, () => 5)
        .Gives("what type the rows are", folds => folds(23, 5)[0].Item2.dtype == ScalarType.Int64, () => true,
            Mistake.Gives(() => false, "Row numbers are int64: randperm(count) gives them so."))
        .Gives("how many rows are held, smallest and largest", folds => HeldSizes(folds(23, 5)), () => (4L, 5L),
            Mistake.Gives(() => (3L, 5L), "23 rows in 5 parts are 5, 5, 5, 4, 4. chunk gives 5, 5, 5, 5, 3. Taking every fifth row of the shuffled order shares them out evenly."),
            Mistake.Gives(() => (4L, 7L), "The last part takes all that is left: share the rest out, one row each."),
            Mistake.Gives(() => (4L, 4L), "Some rows are never held back: 23 is not a multiple of 5."),
            Mistake.When<(long, long)>(sizes => sizes.Item2 > 10, "The second of each pair is the held part, the small one."))
        .Gives("every row is held once", folds => cat([.. folds(23, 5).Select(fold => fold.Item2)], 0).sort().Values, () => arange(23),
            Mistake.When<Tensor>(_ => true, "Shuffle once, before cutting; then every row is in exactly one part."))
        .Gives("how many rows train and held have together", folds => folds(23, 5).Max(fold => fold.Item1.numel() + fold.Item2.numel()), () => 23L,
            Mistake.When<long>(n => n > 23, "The held rows are among the training rows as well."))
        .Holds("no row is in both parts", folds => folds(23, 5).All(fold => !TensorValues.ToLongs(fold.Item1).Intersect(TensorValues.ToLongs(fold.Item2)).Any()),
            "A row that is held back must not be among those that train: take both from the same shuffled order.")
        .Holds("is shuffled", folds => folds(60, 2)[0].Item2.sort().Values.ne(arange(30)).any().item<bool>(), "The rows are in their order: many tables are sorted. Shuffle with randperm(count).");

    private static Exercise SlopesByHand => Exercise.Declare<Func<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, (Tensor, Tensor, Tensor, Tensor)>>("05.8", "backward by hand")
        .Gives("the slope along b2", slopes => Answer(slopes).Item4, () => Slopes()[3],
            Mistake.Gives(() => Slopes()[3] * 2, "The mean runs over all elements of z, here 4 · 2: divide by y.numel(), not by the rows alone."),
            Mistake.Gives(() => Slopes()[3] / 2, "The square gives a factor 2."),
            Mistake.Gives(() => Slopes()[3] * 8, "It is the mean, not the sum: divide by the number of elements."),
            Mistake.Gives(() => -Slopes()[3], "The sign is turned: z - y, not y - z."),
            Mistake.When<Tensor>(t => t.dim() == 2, "The bias is added to every row, so its slopes are summed over the batch: sum([0])."))
        .Gives("the slope along w2", slopes => Answer(slopes).Item3, () => Slopes()[2],
            Mistake.Gives(() => Slopes()[2].T, "It lies on its side: a slope has the shape of its weight, [outputs, hidden]."))
        .Gives("the slope along b1", slopes => Answer(slopes).Item2, () => Slopes()[1],
            Mistake.When<Tensor>(t => t.dim() == 2, "The bias is added to every row, so its slopes are summed over the batch: sum([0])."),
            Mistake.Gives(() => Back(activation: false).sum([0]), "The slope of tanh, 1 - h², is missing."),
            Mistake.Gives(() => (Back(activation: false) * (1 - Hidden)).sum([0]), "The slope of tanh is 1 - h², with the square."))
        .Gives("the slope along w1", slopes => Answer(slopes).Item1, () => Slopes()[0],
            Mistake.Gives(() => Slopes()[0].T, "It lies on its side: a slope has the shape of its weight, [hidden, inputs]."));

    private static Exercise LearnConcrete => Exercise.Declare<Func<Tensor, Tensor, Func<Tensor, Tensor>>>("05.9", "how strong is this concrete?")
        .Gives("the shape of the predictions", learn => Concrete(learn).Guess.shape, () => new long[] { 206, 1 },
            Mistake.Gives(() => new long[] { 206 }, "A column is asked for, [m, 1]."))
        .Holds("explains 85 % of the variation of 206 mixtures", learn => Concrete(learn).R2 > 0.85,
            "Not yet. Are the features standardised, with the mean and deviation of x, and is the target? Does the function that predicts use the same numbers, and eval()? Two hidden layers of 64 and a falling learning rate are enough.")
        .Holds("works for a single mixture", learn => Concrete(learn).Single.shape is [1, 1],
            "New features may come one row at a time: standardise them with the numbers of the training rows, not with their own.");

    private static Tensor X => Numbers(4, 4, 3);

    private static Tensor Y => Numbers(5, 4, 2);

    private static Tensor[] Weights => [Numbers(6, 5, 3), Numbers(7, 5), Numbers(8, 2, 5), Numbers(9, 2)];

    private static Tensor Hidden => tanh(X.mm(Weights[0].T) + Weights[1]);

    private static (Tensor, Tensor, Tensor, Tensor) Answer(Func<Tensor, Tensor, Tensor, Tensor, Tensor, Tensor, (Tensor, Tensor, Tensor, Tensor)> slopes) =>
        slopes(X, Y, Weights[0], Weights[1], Weights[2], Weights[3]);

    private static Tensor[] Slopes()
    {
        Tensor[] weights = [.. Weights.Select(weight => weight.requires_grad_(true))];
        var hidden = tanh(functional.linear(X, weights[0], weights[1]));
        functional.mse_loss(functional.linear(hidden, weights[2], weights[3]), Y).backward();
        return [.. weights.Select(weight => weight.grad!)];
    }

    /// <summary>What arrives before the first layer's sum: [4, 5].</summary>
    private static Tensor Back(bool activation)
    {
        var output = Hidden.mm(Weights[2].T) + Weights[3];
        var back = (2 * (output - Y) / Y.numel()).mm(Weights[2]);
        return activation ? back * (1 - Hidden.square()) : back;
    }

    private static (long Smallest, long Largest) HeldSizes((Tensor Train, Tensor Held)[] folds) =>
        (folds.Min(fold => fold.Held.numel()), folds.Max(fold => fold.Held.numel()));

    // A training takes seconds, and three stages look at the same one.
    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<Delegate, object> concrete = [];

    private static (Tensor Guess, Tensor Single, double R2) Concrete(Func<Tensor, Tensor, Func<Tensor, Tensor>> learn) =>
        ((Tensor, Tensor, double))concrete.GetValue(learn, _ =>
        {
            var (train, test) = Datasets.Concrete().Split(0.8, seed: 5);
            var predict = learn(train.Features, train.Target);
            var guess = predict(test.Features).detach();
            return (guess, predict(test.Features[..1]).detach(), guess.shape is [206, 1] ? Metrics.R2(guess, test.Target) : 0);
        });
}
