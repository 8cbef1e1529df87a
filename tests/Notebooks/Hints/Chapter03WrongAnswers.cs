using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Notebooks.Tests;

/// <summary>Wrong answers to the exercises of chapter 3.</summary>
internal static class Chapter03WrongAnswers
{
    public static IEnumerable<WrongAnswer> All =>
    [
        new("03.1", "one step", (Tensor x) => 0.5 / MeanSquare(x), "twice as far"),
        new("03.1", "no factor 2", (Tensor x) => 2 / MeanSquare(x), "brings a factor 2"),
        new("03.1", "upside down", (Tensor x) => MeanSquare(x), "Upside down"),
        new("03.1", "a sum", (Tensor x) => 1 / MeanSquare(x) / x.numel(), "not their sum"),
        new("03.1", "averaged first", (Tensor x) => 1 / Math.Pow(x.mean().ToDouble(), 2), "First square"),
        new("03.2", "a sum", (Tensor x, Tensor y, Tensor w) => 2 * Pull(x, y, w), "divide by n"),
        new("03.2", "no factor 2", (Tensor x, Tensor y, Tensor w) => Pull(x, y, w) / y.shape[0], "brings a factor 2"),
        new("03.2", "the sign turned", (Tensor x, Tensor y, Tensor w) => -2 * Pull(x, y, w) / y.shape[0], "The sign is turned"),
        new("03.2", "on its side", (Tensor x, Tensor y, Tensor w) => 2 * Pull(x, y, w).T / y.shape[0], "lying on its side"),
        new("03.2", "flat", (Tensor x, Tensor y, Tensor w) => 2 * Pull(x, y, w).flatten() / y.shape[0], "lie flat"),
        new("03.2", "one for each row", (Tensor x, Tensor y, Tensor w) => 2 * (x.mm(w) - y), "one slope for each weight"),
        new("03.2", "not transposed", (Tensor x, Tensor y, Tensor w) => x.mm(x.mm(w) - y), "inner sizes"),
        new("03.3", "null", (double rate, double momentum) => (Func<Tensor, Tensor, Tensor>)null!, "Something is null"),
        new("03.3", "plain momentum", (double rate, double momentum) => Rule(rate, momentum, (v, g) => v), "plain momentum"),
        new("03.3", "uphill", (double rate, double momentum) => Rule(-rate, momentum, (v, g) => g + momentum * v), "uphill"),
        new("03.3", "forgetful", (double rate, double momentum) => (Func<Tensor, Tensor, Tensor>)((x, g) => x - rate * (g + momentum * g)), "forgotten between steps"),
        new("03.4", "from 0", (int step, int warmUp, int total) => step < warmUp ? step / (double)warmUp : Fall(step - warmUp, total - warmUp), "already have 1/warmUp"),
        new("03.4", "integers divided", (int step, int warmUp, int total) => step < warmUp ? (step + 1) / warmUp : Fall(step - warmUp, total - warmUp), "make one of them a double"),
        new("03.4", "a cosine from the start", (int step, int warmUp, int total) => step < warmUp ? (step + 1) / (double)warmUp : Fall(step, total), "after the warm-up"),
        new("03.4", "too long a cosine", (int step, int warmUp, int total) => step < warmUp ? (step + 1) / (double)warmUp : Fall(step - warmUp, total), "not total"),
        new("03.4", "from 1 to -1", (int step, int warmUp, int total) => step < warmUp ? (step + 1) / (double)warmUp : Math.Cos(Math.PI * (step - warmUp) / (total - warmUp)), "add 1 and halve"),
        new("03.5", "no mean", (Tensor p, Tensor t, double d) => Huber(p - t, d), "take the mean"),
        new("03.5", "not halved", (Tensor p, Tensor t, double d) => 2 * Huber(p - t, d).mean(), "Half of the square"),
        new("03.5", "Smooth L1", (Tensor p, Tensor t, double d) => functional.smooth_l1_loss(p, t, beta: d), "Smooth L1"),
        new("03.5", "δ not used", (Tensor p, Tensor t, double d) => Huber(p - t, 1).mean(), "δ is not used"),
        new("03.5", "signed errors", (Tensor p, Tensor t, double d) => where(p - t < d, (p - t).square() / 2, d * ((p - t).abs() - d / 2)).mean(), "compare |e|"),
        new("03.5", "squares only", (Tensor p, Tensor t, double d) => (p - t).square().mean() / 2, "straight line"),
        new("03.6", "each by its own", (Tensor a, Tensor b) => (Scaled(a, a), Scaled(b, b)), "own mean and deviation"),
        new("03.6", "both together", (Tensor a, Tensor b) => (Scaled(a, cat([a, b], 0)), Scaled(b, cat([a, b], 0))), "from both tables"),
        new("03.6", "divided by n - 1", (Tensor a, Tensor b) => ((a - a.mean([0])) / a.std(0), (b - a.mean([0])) / a.std(0)), "divides by n - 1"),
        new("03.6", "not divided", (Tensor a, Tensor b) => (a - a.mean([0]), b - a.mean([0])), "now divide"),
        new("03.6", "0 divided by 0", (Tensor a, Tensor b) => (Scaled(a, a), Scaled(b, a)), "0/0 is NaN"),
        new("03.7", "what is not explained", (Tensor p, Tensor t) => (p.flatten() - t.flatten()).square().sum().ToDouble() / Around(t.flatten(), t), "subtract it from 1"),
        new("03.7", "the mean of the predictions", (Tensor p, Tensor t) => 1 - (p - t).square().sum().ToDouble() / Around(t, p), "not of the predictions"),
        new("03.7", "no mean subtracted", (Tensor p, Tensor t) => 1 - (p - t).square().sum().ToDouble() / t.square().sum().ToDouble(), "subtract the mean"),
        new("03.7", "shapes that broadcast", (Tensor p, Tensor t) => 1 - (p - t).square().sum().ToDouble() / Around(t, t), "broadcasts to [4, 4]"),
        new("03.8", "a flat weight", (Tensor x, Tensor y, double price) => { var (w, b) = Ridge(x, y, price); return (w.flatten(), b); }, "[d, 1]"),
        new("03.8", "no price", (Tensor x, Tensor y, double price) => Ridge(x, y, 0), "no effect"),
        new("03.8", "a price times n", (Tensor x, Tensor y, double price) => Ridge(x, y, price * x.shape[0]), "multiplied by n"),
        new("03.9", "not trained", (Tensor x, Tensor y) => Linear(x.shape[1], 1), "far to go"),
    ];

    private static double MeanSquare(Tensor x) => x.square().mean().ToDouble();

    private static Tensor Pull(Tensor x, Tensor y, Tensor w) => x.T.mm(x.mm(w) - y);

    private static double Fall(int step, int total) => (1 + Math.Cos(Math.PI * step / total)) / 2;

    private static Tensor Huber(Tensor e, double delta) => where(e.abs() < delta, e.square() / 2, delta * (e.abs() - delta / 2));

    private static Tensor Scaled(Tensor rows, Tensor by) => (rows - by.mean([0])) / by.std(0, unbiased: false);

    private static double Around(Tensor targets, Tensor centre) => (targets - centre.mean()).square().sum().ToDouble();

    private static Func<Tensor, Tensor, Tensor> Rule(double rate, double momentum, Func<Tensor, Tensor, Tensor> direction)
    {
        var velocity = zeros(2);
        return (x, gradient) =>
        {
            velocity = momentum * velocity + gradient;
            return x - rate * direction(velocity, gradient);
        };
    }

    private static (Tensor, Tensor) Ridge(Tensor x, Tensor y, double price)
    {
        var (meanX, meanY) = (x.mean([0]), y.mean([0]));
        var centred = x - meanX;
        var weight = (centred.T.mm(centred) + price * eye(x.shape[1], dtype: x.dtype)).inverse().mm(centred.T).mm(y - meanY);
        return (weight, meanY - meanX.unsqueeze(0).mm(weight).flatten());
    }
}
