using static Course.ExerciseTensors;
using static TorchSharp.torch.nn;

namespace Course;

internal sealed partial class Chapter04Exercises
{
    private static Exercise Scores => Exercise.Declare<Func<Tensor, Tensor, (double, double, double)>>("04.4", "precision, recall and F1")
        .Gives("ten labels", scores => scores(Predicted, Actual), () => (0.75, 0.6, 2.0 / 3),
            Mistake.Gives(() => (0.6, 0.75, 2.0 / 3), "Precision and recall are exchanged: precision divides by what was called 1, recall by what is 1."),
            Mistake.When<(double, double, double)>(s => Math.Abs(s.Item1 - 0.7) < 1e-6, "0.7 is the accuracy. Precision looks at the predicted ones only."),
            Mistake.When<(double, double, double)>(s => s is (0, 0, 0), "In C#, 3 / 4 is 0 when both are integers: make one of them a double."),
            Mistake.When<(double, double, double)>(s => Math.Abs(s.Item3 - 0.675) < 1e-6, "F1 is the harmonic mean, 2 p r / (p + r), not the plain one."))
        .Gives("nothing called 1", scores => scores(zeros(3, dtype: ScalarType.Int64), tensor(new long[] { 1, 0, 1 })), () => (0.0, 0.0, 0.0),
            Mistake.When<(double, double, double)>(s => double.IsNaN(s.Item1) || double.IsNaN(s.Item3), "0/0 is NaN: ask first whether the number below the line is 0."))
        .Gives("no ones at all", scores => scores(tensor(new long[] { 1, 0, 0 }), zeros(3, dtype: ScalarType.Int64)), () => (0.0, 0.0, 0.0),
            Mistake.When<(double, double, double)>(s => double.IsNaN(s.Item2) || double.IsNaN(s.Item3), "0/0 is NaN: ask first whether the number below the line is 0."))
        .Gives("all right", scores => scores(Actual, Actual), () => (1.0, 1.0, 1.0));

    private static Exercise AreaByPairs => Exercise.Declare<Func<Tensor, Tensor, double>>("04.5", "the area under the ROC curve")
        .Gives("five scores", area => area(FiveScores, FiveTruths), () => 5.0 / 6,
            Mistake.Gives(() => 1.0 / 6, "Turned round: count the pairs in which the positive is higher."),
            Mistake.Gives(() => 5.0, "Divide by the number of pairs."),
            Mistake.Gives(() => 5.0 / 25, "Divide by the number of pairs of one positive and one negative, 2 · 3 here, not by all pairs."))
        .Gives("with ties", area => area(tensor(new[] { 0.5f, 0.5f, 0.2f, 0.5f }), tensor(new long[] { 1, 0, 0, 1 })), () => 0.75,
            Mistake.Gives(() => 0.5, "A tie counts one half, not nothing."),
            Mistake.Gives(() => 1.0, "A tie counts one half, not a whole."))
        .Gives("200 scores", area => area(Numbers(4, 200), (Numbers(5, 200) > 0).to(ScalarType.Int64)),
            () => Metrics.AreaUnderRoc(Numbers(4, 200), (Numbers(5, 200) > 0).to(ScalarType.Int64)));

    private static Exercise EverySecond => Exercise.Declare<Func<Tensor, Tensor, torch.utils.data.Dataset>>("04.6", "a data set of your own")
        .Gives("how many examples ten rows give", make => make(Rows(10), arange(10)).Count, () => 5L,
            Mistake.Gives(() => 10L, "Count is the number of examples, half of the rows."))
        .Gives("how many examples seven rows give", make => make(Rows(7), arange(7)).Count, () => 4L,
            Mistake.Gives(() => 3L, "Rows 0, 2, 4 and 6 are four: round up, (n + 1) / 2."))
        .Gives("example 3", make => make(Rows(10), arange(10)).GetTensor(3)["data"], () => Rows(10)[6],
            Mistake.Gives(() => Rows(10)[3], "Example i is row 2i."),
            Mistake.Throws("key", "The dictionary needs the entries \"data\" and \"label\"."))
        .Gives("its label", make => make(Rows(10), arange(10)).GetTensor(3)["label"], () => arange(10)[6])
        .Gives("a batch of a loader", make => FirstBatch(make(Rows(10), arange(10)))["data"].shape, () => new long[] { 2, 3 });

    private static Exercise TrainSoftmax => Exercise.Declare<Func<Tensor, Tensor, int, (Tensor, Tensor)>>("04.8", "softmax regression from nothing")
        .WithTolerance(0.02, 0)
        .Gives("the shape of the weights", train => train(Cloud, CloudClasses, 3).Item1.shape, () => new long[] { 4, 3 },
            Mistake.When<long[]>(shape => shape is [3, 4], "The weights lie on their side: [d, K] is asked for, so that logits are x W + b."))
        .Gives("the shape of the bias", train => train(Cloud, CloudClasses, 3).Item2.shape, () => new long[] { 3 })
        .Gives("its loss as a share of the library's", train => ShareOfLibrary(train), () => 1.0,
            Mistake.When<double>(double.IsNaN, "The loss is not a number: use the stable softmax, or a smaller learning rate."),
            Mistake.When<double>(share => share < 0.98, "Better than the best possible? Then the weights are not those of softmax regression on this data."),
            Mistake.When<double>(share => share > 1.02, "Not at the bottom yet: more steps, or a larger learning rate. Does the gradient divide by n?"));

    private static Tensor Predicted => tensor(new long[] { 1, 1, 1, 1, 0, 0, 0, 0, 0, 0 });

    private static Tensor Actual => tensor(new long[] { 1, 1, 1, 0, 1, 1, 0, 0, 0, 0 });

    private static Tensor FiveScores => tensor(new[] { 0.9f, 0.4f, 0.5f, 0.3f, 0.1f });

    private static Tensor FiveTruths => tensor(new long[] { 1, 1, 0, 0, 0 });

    private static Tensor Rows(long count) => arange(count * 3).to(ScalarType.Float32).view(count, 3);

    private static Tensor CloudClasses => arange(90) % 3;

    private static Tensor Cloud => Numbers(6, 90, 4) + functional.one_hot(CloudClasses, 4).to(ScalarType.Float32);

    private static Dictionary<string, Tensor> FirstBatch(torch.utils.data.Dataset data)
    {
        using var loader = torch.utils.data.DataLoader(data, batchSize: 2, disposeBatch: false);
        return loader.First();
    }

    private static double ShareOfLibrary(Func<Tensor, Tensor, int, (Tensor Weight, Tensor Bias)> train)
    {
        var (weight, bias) = train(Cloud, CloudClasses, 3);
        var reached = functional.cross_entropy(Cloud.mm(weight) + bias, CloudClasses).ToDouble();
        var best = Linear(4, 3);
        var adam = optim.Adam(best.parameters(), lr: 0.05);
        for (var step = 0; step < 1500; step++)
        {
            adam.zero_grad();
            functional.cross_entropy(best.call(Cloud), CloudClasses).backward();
            adam.step();
        }
        return reached / functional.cross_entropy(best.call(Cloud), CloudClasses).ToDouble();
    }
}
