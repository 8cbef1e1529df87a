using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Notebooks.Tests;

/// <summary>Wrong answers to the exercises of chapter 5.</summary>
internal static class Chapter05WrongAnswers
{
    public static IEnumerable<WrongAnswer> All =>
    [
        .. Counting, .. Starting, .. DroppingOut, .. Normalising, .. Stopping, .. Folding, .. Shortcuts, .. Backward, .. Concrete,
    ];

    private static WrongAnswer[] Counting =>
    [
        new("05.1", "no biases", (long[] sizes) => Pairs(sizes).Sum(p => p.In * p.Out), "biases are missing"),
        new("05.1", "biases of the inputs", (long[] sizes) => Pairs(sizes).Sum(p => p.In * p.Out) + sizes.Sum(), "input layer has no biases"),
        new("05.1", "sizes added", (long[] sizes) => sizes.Sum(), "n times m"),
        new("05.1", "two layers only", (long[] sizes) => Pairs(sizes).Take(2).Sum(p => p.In * p.Out + p.Out) + (sizes.Length > 3 ? -130_806 : 0), "all neighbouring pairs"),
    ];

    private static WrongAnswer[] Starting =>
    [
        new("05.2", "on its side", (long n, long m) => randn(n, m) * Math.Sqrt(2.0 / n), "[outputs, inputs]"),
        new("05.2", "the variance", (long n, long m) => randn(m, n) * (2.0 / n), "the deviation is its root"),
        new("05.2", "the outputs", (long n, long m) => randn(m, n) * Math.Sqrt(2.0 / m), "number of inputs"),
        new("05.2", "no factor 2", (long n, long m) => randn(m, n) * Math.Sqrt(1.0 / n), "Half of the signal"),
        new("05.2", "Xavier's", (long n, long m) => randn(m, n) * Math.Sqrt(2.0 / (n + m)), "Xavier"),
        new("05.2", "not scaled", (long n, long m) => randn(m, n), "multiply by the one you want"),
        new("05.2", "uniform", (long n, long m) => (rand(m, n) - 0.5) * Math.Sqrt(12 * 2.0 / n), "Use randn"),
        new("05.2", "a seed inside", (long n, long m) => { manual_seed(1); return randn(m, n) * Math.Sqrt(2.0 / n); }, "do not set the seed"),
    ];

    private static WrongAnswer[] DroppingOut =>
    [
        new("05.3", "evaluation scaled", (Tensor x, double p, bool training) => training ? x * Mask(x, p) : x * (1 - p), "belongs into training"),
        new("05.3", "evaluation drops as well", (Tensor x, double p, bool training) => x * Mask(x, 0.5), "comes back unchanged"),
        new("05.3", "p is what stays", (Tensor x, double p, bool training) => training ? x * Mask(x, 1 - p) / p : x, "not to stay"),
        new("05.3", "nothing dropped", (Tensor x, double p, bool training) => x.clone(), "Nothing is switched off"),
        new("05.3", "not scaled", (Tensor x, double p, bool training) => training ? x * Mask(x, p) : x, "divided by 1 - p"),
        new("05.3", "divided by p", (Tensor x, double p, bool training) => training ? x * Mask(x, p) / p : x, "not by p"),
        new("05.3", "a seed inside", (Tensor x, double p, bool training) => { manual_seed(1); return training ? x * Mask(x, p) / (1 - p) : x; }, "do not set the seed"),
    ];

    private static WrongAnswer[] Normalising =>
    [
        new("05.4", "n - 1 in the output", (Tensor x, Tensor g, Tensor b, Tensor v) => (g * (x - x.mean([0])) / (x.var(0) + 1e-5).sqrt() + b, v), "over n, not over n - 1"),
        new("05.4", "no gamma and beta", (Tensor x, Tensor g, Tensor b, Tensor v) => (Normal(x), v), "gamma and beta are missing"),
        new("05.4", "no root", (Tensor x, Tensor g, Tensor b, Tensor v) => (g * (x - x.mean([0])) / (x.var(0, unbiased: false) + 1e-5) + b, v), "root of the variance"),
        new("05.4", "one mean for all", (Tensor x, Tensor g, Tensor b, Tensor v) => (g * (x - x.mean()) / (x.var(unbiased: false) + 1e-5).sqrt() + b, v), "those of each column"),
        new("05.4", "n in the running variance", (Tensor x, Tensor g, Tensor b, Tensor v) => (g * Normal(x) + b, 0.9 * v + 0.1 * x.var(0, unbiased: false)), "over n - 1"),
        new("05.4", "weights turned round", (Tensor x, Tensor g, Tensor b, Tensor v) => (g * Normal(x) + b, 0.1 * v + 0.9 * x.var(0)), "weight 0.1"),
        new("05.4", "nothing kept", (Tensor x, Tensor g, Tensor b, Tensor v) => (g * Normal(x) + b, x.var(0)), "blend it"),
        new("05.4", "statistics detached", (Tensor x, Tensor g, Tensor b, Tensor v) =>
            (g * (x - x.mean([0]).detach()) / (x.var(0, unbiased: false).detach() + 1e-5).sqrt() + b, 0.9 * v + 0.1 * x.var(0)), "do not detach"),
    ];

    private static WrongAnswer[] Stopping =>
    [
        new("05.5", "counted from 0", (double[] losses, int patience) => { var (best, last) = Stop(losses, patience); return (best - 1, last - 1); }, "counted from 1"),
        new("05.5", "never stopped", (double[] losses, int patience) => (Array.IndexOf(losses, losses.Min()) + 1, losses.Length), "training has stopped"),
        new("05.5", "one epoch early", (double[] losses, int patience) => Stop(losses, patience - 1), "waits for two epochs"),
        new("05.5", "one epoch late", (double[] losses, int patience) => Stop(losses[..Math.Min(losses.Length, 5)], patience) is var (best, last) ? (best, last + 1) : default, "it stops after 5"),
        new("05.5", "the last weights", (double[] losses, int patience) => { var (_, last) = Stop(losses, patience); return (last, last); }, "not of the last"),
        new("05.5", "an equal loss as a fall", (double[] losses, int patience) => Stop([.. losses.Select((loss, i) => loss - 1e-9 * i)], patience), "compare with <"),
    ];

    private static WrongAnswer[] Folding =>
    [
        new("05.6", "chunk", (long n, int k) => Cut([.. randperm(n).chunk(k)]), "chunk gives"),
        new("05.6", "the rest in the last part", (long n, int k) => Cut(Blocks(n, k, (int)(n / k), rest: true)), "The last part takes all that is left"),
        new("05.6", "the rest forgotten", (long n, int k) => Cut(Blocks(n, k, (int)(n / k), rest: false)), "never held back"),
        new("05.6", "the pair turned round", (long n, int k) => Cut(Even(n, k)).Select(f => (f.Held, f.Train)).ToArray(), "the small one"),
        new("05.6", "shuffled for every fold", (long n, int k) => Enumerable.Range(0, k).Select(i => Cut(Even(n, k))[i]).ToArray(), "Shuffle once"),
        new("05.6", "trained on everything", (long n, int k) => Even(n, k).Select(held => (Train: arange(n), Held: held)).ToArray(), "among the training rows"),
        new("05.6", "not shuffled", (long n, int k) => Cut(InOrder(n, k)), "in their order"),
    ];

    private static WrongAnswer[] Shortcuts =>
    [
        new("05.7", "null", (long n) => (Module<Tensor, Tensor>)null!, "Something is null"),
        new("05.7", "not registered", (long n) => new Block(n, n) { Registers = false }.Finished(), "RegisterComponents"),
        new("05.7", "one layer", (long n) => Linear(n, n), "Two linear layers"),
        new("05.7", "another width", (long n) => new Block(n, 2 * n).Finished(), "from `features` to `features`"),
        new("05.7", "no shortcut", (long n) => Sequential(Linear(n, n), ReLU(), Linear(n, n)), "shortcut is missing"),
        new("05.7", "ReLU behind the sum", (long n) => new Block(n, n) { Last = t => t.relu() }.Finished(), "not behind the sum"),
        new("05.7", "no ReLU", (long n) => new Block(n, n) { Between = t => t }.Finished(), "ReLU between the two layers is missing"),
    ];

    private static WrongAnswer[] Backward =>
    [
        new("05.8", "divided by the rows", (Tensor x, Tensor y, Tensor w1, Tensor b1, Tensor w2, Tensor b2) => Slopes(x, y, w1, b1, w2, b2, factor: 2), "divide by y.numel()"),
        new("05.8", "no factor 2", (Tensor x, Tensor y, Tensor w1, Tensor b1, Tensor w2, Tensor b2) => Slopes(x, y, w1, b1, w2, b2, factor: 0.5), "a factor 2"),
        new("05.8", "a sum", (Tensor x, Tensor y, Tensor w1, Tensor b1, Tensor w2, Tensor b2) => Slopes(x, y, w1, b1, w2, b2, factor: 8), "the mean, not the sum"),
        new("05.8", "the sign turned", (Tensor x, Tensor y, Tensor w1, Tensor b1, Tensor w2, Tensor b2) => Slopes(x, y, w1, b1, w2, b2, factor: -1), "The sign is turned"),
        new("05.8", "w2 on its side", (Tensor x, Tensor y, Tensor w1, Tensor b1, Tensor w2, Tensor b2) => { var s = Slopes(x, y, w1, b1, w2, b2); return (s.W1, s.B1, s.W2.T, s.B2); }, "shape of its weight"),
        new("05.8", "no slope of tanh", (Tensor x, Tensor y, Tensor w1, Tensor b1, Tensor w2, Tensor b2) => Slopes(x, y, w1, b1, w2, b2, tanhSlope: h => ones_like(h)), "1 - h², is missing"),
        new("05.8", "no square", (Tensor x, Tensor y, Tensor w1, Tensor b1, Tensor w2, Tensor b2) => Slopes(x, y, w1, b1, w2, b2, tanhSlope: h => 1 - h), "with the square"),
        new("05.8", "w1 on its side", (Tensor x, Tensor y, Tensor w1, Tensor b1, Tensor w2, Tensor b2) => { var s = Slopes(x, y, w1, b1, w2, b2); return (s.W1.T, s.B1, s.W2, s.B2); }, "[hidden, inputs]"),
    ];

    private static WrongAnswer[] Concrete =>
    [
        new("05.9", "a flat prediction", (Tensor x, Tensor y) => (Func<Tensor, Tensor>)(features => zeros(features.shape[0])), "A column is asked for"),
        new("05.9", "the mean", (Tensor x, Tensor y) => (Func<Tensor, Tensor>)(features => full(features.shape[0], 1, (float)y.mean())), "Not yet."),
    ];

    private static IEnumerable<(long In, long Out)> Pairs(long[] sizes) => sizes.Zip(sizes.Skip(1));

    private static Tensor Mask(Tensor x, double p) => (rand_like(x) >= p).to(x.dtype);

    private static Tensor Normal(Tensor x) => (x - x.mean([0])) / (x.var(0, unbiased: false) + 1e-5).sqrt();

    private static (int Best, int Last) Stop(double[] losses, int patience)
    {
        var best = 1;
        for (var epoch = 1; epoch <= losses.Length; epoch++)
        {
            if (losses[epoch - 1] < losses[best - 1]) best = epoch;
            if (epoch - best == patience) return (best, epoch);
        }
        return (best, losses.Length);
    }

    private static Tensor[] Even(long count, int k)
    {
        var order = randperm(count).data<long>().ToArray();
        return [.. Enumerable.Range(0, k).Select(i => tensor([.. order.Where((_, place) => place % k == i)]))];
    }

    private static Tensor[] InOrder(long count, int k)
    {
        var sizes = Enumerable.Range(0, k).Select(i => (int)(count / k) + (i < count % k ? 1 : 0)).ToArray();
        return [.. sizes.Select((size, i) => arange(sizes[..i].Sum(), sizes[..i].Sum() + size))];
    }

    private static Tensor[] Blocks(long count, int k, int size, bool rest)
    {
        var order = randperm(count);
        return [.. Enumerable.Range(0, k).Select(i => order.narrow(0, i * size, rest && i == k - 1 ? count - i * size : size))];
    }

    private static (Tensor Train, Tensor Held)[] Cut(Tensor[] parts) =>
        [.. parts.Select((held, i) => (cat([.. parts.Where((_, j) => j != i)], 0), held))];

    private static (Tensor W1, Tensor B1, Tensor W2, Tensor B2) Slopes(Tensor x, Tensor y, Tensor w1, Tensor b1, Tensor w2, Tensor b2,
        double factor = 1, Func<Tensor, Tensor>? tanhSlope = null)
    {
        var hidden = tanh(x.mm(w1.T) + b1);
        var atOutput = factor * 2 * (hidden.mm(w2.T) + b2 - y) / y.numel();
        var atSum = atOutput.mm(w2) * (tanhSlope ?? (h => 1 - h * h))(hidden);
        return (atSum.T.mm(x), atSum.sum(0), atOutput.T.mm(hidden), atOutput.sum(0));
    }

    private sealed class Block : Module<Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> first, second;

        public Block(long features, long width)
            : base("Block") => (first, second) = (Linear(features, width), Linear(width, features));

        public bool Registers { get; init; } = true;

        public Func<Tensor, Tensor> Between { get; init; } = t => t.relu();

        public Func<Tensor, Tensor> Last { get; init; } = t => t;

        public Module<Tensor, Tensor> Finished()
        {
            if (Registers) RegisterComponents();
            return this;
        }

        public override Tensor forward(Tensor x) => Last(x + second.call(Between(first.call(x))));
    }
}
