using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Notebooks.Tests;

/// <summary>Wrong answers to the exercises of chapter 4.</summary>
internal static class Chapter04WrongAnswers
{
    public static IEnumerable<WrongAnswer> All =>
    [
        .. BinaryCrossEntropy, .. LogSoftmax, .. SmoothLabels, .. PrecisionAndRecall, .. AreaUnderRoc, .. OwnDataset, .. Swish, .. Softmax,
    ];

    private static WrongAnswer[] BinaryCrossEntropy =>
    [
        new("04.1", "no mean", (Tensor z, Tensor y) => Bce(z, y), "take the mean"),
        new("04.1", "a sum", (Tensor z, Tensor y) => Bce(z, y).sum(), "This is the sum"),
        new("04.1", "the sign turned", (Tensor z, Tensor y) => -Bce(z, y).mean(), "The sign is turned"),
        new("04.1", "0 and 1 exchanged", (Tensor z, Tensor y) => Bce(z, 1 - y).mean(), "exchanged"),
        new("04.1", "the formula from the book", (Tensor z, Tensor y) => -(y * z.sigmoid().log() + (1 - y) * (1 - z.sigmoid()).log()).mean(), "e^200 or ln 0"),
        new("04.1", "BCELoss behind a sigmoid", (Tensor z, Tensor y) => functional.binary_cross_entropy(z.sigmoid(), y), "stops at 100"),
        new("04.1", "cut off from the graph", (Tensor z, Tensor y) => Bce(z, y).mean().detach(), "cut the graph"),
    ];

    private static WrongAnswer[] LogSoftmax =>
    [
        new("04.2", "no logarithm", (Tensor z) => functional.softmax(z, -1), "its logarithm is asked for"),
        new("04.2", "the first dimension", (Tensor z) => functional.log_softmax(z, 0), "sum along the last dimension"),
        new("04.2", "the sum over everything", (Tensor z) => z - z.exp().sum().log(), "keepdim: true"),
        new("04.2", "a lost dimension", (Tensor z) => z - z.exp().sum(-1).log(), "keepdim: true"),
        new("04.2", "large exponents", (Tensor z) => (z.exp() / z.exp().sum(-1, keepdim: true)).log(), "Subtract the largest logit first"),
        new("04.2", "the logarithm of a finished softmax", (Tensor z) => functional.softmax(z, -1).log(), "rounds to 0"),
    ];

    private static WrongAnswer[] SmoothLabels =>
    [
        new("04.3", "no mean", (Tensor z, Tensor c, double s) => functional.cross_entropy(z, c, reduction: Reduction.None), "take the mean over the examples"),
        new("04.3", "a sum", (Tensor z, Tensor c, double s) => functional.cross_entropy(z, c, reduction: Reduction.Sum), "This is the sum"),
        new("04.3", "a mean over the classes as well", (Tensor z, Tensor c, double s) => -(Hot(z, c) * functional.log_softmax(z, 1)).mean(), "number of examples only"),
        new("04.3", "no share for the truth", (Tensor z, Tensor c, double s) => Weighted(z, c, 1 - s, s / z.shape[1]), "gets its share of the smoothing"),
        new("04.3", "spread over the others only", (Tensor z, Tensor c, double s) => Weighted(z, c, 1 - s, s / (z.shape[1] - 1)), "over all K classes"),
    ];

    private static WrongAnswer[] PrecisionAndRecall =>
    [
        new("04.4", "exchanged", (Tensor p, Tensor t) => { var (precision, recall, f1) = Scores(p, t); return (recall, precision, f1); }, "exchanged"),
        new("04.4", "accuracy in place of precision", (Tensor p, Tensor t) => ((double)p.eq(t).to(float64).mean(), Scores(p, t).Recall, Scores(p, t).F1), "0.7 is the accuracy"),
        new("04.4", "integers divided", (Tensor p, Tensor t) => ((double)((long)(p * t).sum() / (long)p.sum()), 0.0, 0.0), "make one of them a double"),
        new("04.4", "the plain mean", (Tensor p, Tensor t) => (Scores(p, t).Precision, Scores(p, t).Recall, (Scores(p, t).Precision + Scores(p, t).Recall) / 2), "harmonic mean"),
        new("04.4", "0 divided by 0", (Tensor p, Tensor t) => Unguarded(p, t), "0/0 is NaN"),
    ];

    private static WrongAnswer[] AreaUnderRoc =>
    [
        new("04.5", "turned round", (Tensor s, Tensor t) => 1 - Course.Metrics.AreaUnderRoc(s, t), "Turned round"),
        new("04.5", "a count", (Tensor s, Tensor t) => (double)Wins(s, t).sum(), "Divide by the number of pairs."),
        new("04.5", "divided by all pairs", (Tensor s, Tensor t) => (double)Wins(s, t).sum() / s.numel() / s.numel(), "one positive and one negative"),
        new("04.5", "ties lost", (Tensor s, Tensor t) => (double)Wins(s, t).mean(), "not nothing"),
        new("04.5", "ties won", (Tensor s, Tensor t) => (double)Positive(s, t).ge(Negative(s, t)).to(float64).mean(), "not a whole"),
    ];

    private static WrongAnswer[] OwnDataset =>
    [
        new("04.6", "all rows counted", (Tensor x, Tensor y) => new Rows(x, y, x.shape[0], 2), "half of the rows"),
        new("04.6", "rounded down", (Tensor x, Tensor y) => new Rows(x, y, x.shape[0] / 2, 2), "round up"),
        new("04.6", "the wrong row", (Tensor x, Tensor y) => new Rows(x, y, (x.shape[0] + 1) / 2, 1), "Example i is row 2i"),
        new("04.6", "another name", (Tensor x, Tensor y) => new Rows(x, y, (x.shape[0] + 1) / 2, 2) { Name = "features" }, "\"data\" and \"label\""),
    ];

    private static WrongAnswer[] Swish =>
    [
        new("04.7", "only the sigmoid", (Tensor z) => (z.sigmoid(), z.sigmoid()), "Multiply the sigmoid by z"),
        new("04.7", "the slope of the sigmoid", (Tensor z) => (functional.silu(z), z.sigmoid() * (1 - z.sigmoid())), "slope of the sigmoid"),
        new("04.7", "the first term forgotten", (Tensor z) => (functional.silu(z), z * z.sigmoid() * (1 - z.sigmoid())), "σ(z) is missing"),
        new("04.7", "the second term forgotten", (Tensor z) => (functional.silu(z), z.sigmoid()), "z σ'(z) is missing"),
    ];

    private static WrongAnswer[] Softmax =>
    [
        new("04.8", "weights on their side", (Tensor x, Tensor c, int k) => (zeros(k, x.shape[1]), zeros(k)), "lie on their side"),
        new("04.8", "too few steps", (Tensor x, Tensor c, int k) => (zeros(x.shape[1], k), zeros(k)), "Not at the bottom yet"),
        new("04.8", "not a number", (Tensor x, Tensor c, int k) => (full(x.shape[1], k, float.NaN), zeros(k)), "not a number"),
    ];

    private static Tensor Bce(Tensor z, Tensor y) => functional.binary_cross_entropy_with_logits(z, y, reduction: Reduction.None);

    private static Tensor Hot(Tensor z, Tensor classes) => functional.one_hot(classes, z.shape[1]).to(float32);

    private static Tensor Weighted(Tensor z, Tensor classes, double truth, double others) =>
        -((Hot(z, classes) * truth + (1 - Hot(z, classes)) * others) * functional.log_softmax(z, 1)).sum(1).mean();

    private static (double Precision, double Recall, double F1) Unguarded(Tensor predicted, Tensor truth)
    {
        var found = (double)(long)(predicted * truth).sum();
        var (precision, recall) = (found / (long)predicted.sum(), found / (long)truth.sum());
        return (precision, recall, 2 * precision * recall / (precision + recall));
    }

    private static (double Precision, double Recall, double F1) Scores(Tensor predicted, Tensor truth)
    {
        var (precision, recall, f1) = Unguarded(predicted, truth);
        return (double.IsNaN(precision) ? 0 : precision, double.IsNaN(recall) ? 0 : recall, double.IsNaN(f1) ? 0 : f1);
    }

    private static Tensor Positive(Tensor scores, Tensor truth) => scores[truth == 1].unsqueeze(1);

    private static Tensor Negative(Tensor scores, Tensor truth) => scores[truth == 0];

    private static Tensor Wins(Tensor scores, Tensor truth) => Positive(scores, truth).gt(Negative(scores, truth)).to(float64);

    private sealed class Rows(Tensor x, Tensor y, long count, long step) : torch.utils.data.Dataset
    {
        public string Name { get; init; } = "data";

        public override long Count => count;

        public override Dictionary<string, Tensor> GetTensor(long index) => new() { [Name] = x[step * index], ["label"] = y[step * index] };
    }
}
