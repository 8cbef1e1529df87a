using TorchSharp;
using static TorchSharp.torch;

namespace Notebooks.Tests;

/// <summary>Wrong answers to the exercises of chapter 2.</summary>
internal static class Chapter02WrongAnswers
{
    public static IEnumerable<WrongAnswer> All =>
    [
        new("02.1", "null", () => (double[])null!, "Something is null"),
        new("02.1", "no bias", () => new double[] { 1, 1, 1 }, "fourth number"),
        new("02.1", "a bias above 0", () => new[] { 1, 1, 1, 0.5 }, "bias alone"),
        new("02.1", "an OR", () => new[] { 1, 1, 1, -0.5 }, "more negative"),
        new("02.1", "an AND", () => new[] { 1, 1, 1, -2.5 }, "Two weights plus the bias"),
        new("02.2", "no minus", (double x, double y, double g) => (g / y, g * x / (y * y)), "is negative"),
        new("02.2", "x forgotten", (double x, double y, double g) => (g / y, -g / (y * y)), "x is missing"),
        new("02.2", "a product", (double x, double y, double g) => (g * y, g * x), "times node"),
        new("02.2", "swapped", (double x, double y, double g) => (-g * x / (y * y), g / y), "swapped"),
        new("02.2", "no chain rule", (double x, double y, double g) => (1 / y, -x / (y * y)), "The chain rule"),
        new("02.3", "the local slope", (Tensor y, Tensor g) => 1 - y * y, "gradient that arrives"),
        new("02.3", "tanh twice", (Tensor y, Tensor g) => g * (1 - y.tanh().pow(2)), "already"),
        new("02.3", "the sigmoid's slope", (Tensor y, Tensor g) => g * y * (1 - y), "sigmoid's slope"),
        new("02.3", "a matrix product", (Tensor y, Tensor g) => g.mm((1 - y * y).T), "Element by element"),
        new("02.3", "in place", (Tensor y, Tensor g) => g.mul_(1 - y * y), "ends in _"),
        new("02.4", "one side", (Func<Tensor, double> f, Tensor x) => Slopes(f, x, (u, v, h) => (f(u) - f(x)) / h), "one side only"),
        new("02.4", "divided by h", (Func<Tensor, double> f, Tensor x) => Slopes(f, x, (u, v, h) => (f(u) - f(v)) / h), "2h apart"),
        new("02.4", "flat", (Func<Tensor, double> f, Tensor x) => Slopes(f, x, (u, v, h) => (f(u) - f(v)) / (2 * h)).flatten(), "shape of x"),
        new("02.5", "a sum", (Tensor x, Tensor t, Tensor w, Tensor b) => (x.T.mv(Given(x, w, b) - t), (Given(x, w, b) - t).sum()), "divide by n"),
        new("02.5", "the sign turned", (Tensor x, Tensor t, Tensor w, Tensor b) => (-x.T.mv(Given(x, w, b) - t) / t.numel(), -(Given(x, w, b) - t).mean()), "turned round"),
        new("02.5", "a bias for each example", (Tensor x, Tensor t, Tensor w, Tensor b) => (x.T.mv(Given(x, w, b) - t) / t.numel(), Given(x, w, b) - t), "One bias"),
        new("02.5", "no sigmoid", (Tensor x, Tensor t, Tensor w, Tensor b) => (x.T.mv(x.mv(w) + b - t) / t.numel(), (x.mv(w) + b - t).mean()), "the sigmoid of the sum"),
        new("02.5", "a large exponent", (Tensor x, Tensor t, Tensor w, Tensor b) => { var e = (x.mv(w) + b).exp(); var d = e / (1 + e) - t; return (x.T.mv(d) / t.numel(), d.mean()); }, "overflows"),
        new("02.6", "uphill", (Func<Tensor, Tensor> f, Tensor start, double rate, int steps) => Descend(f, start, -rate, steps, zero: true), "Uphill"),
        new("02.6", "slopes that add up", (Func<Tensor, Tensor> f, Tensor start, double rate, int steps) => Descend(f, start, rate, steps, zero: false), "grad.zero_()"),
        new("02.6", "recorded", (Func<Tensor, Tensor> f, Tensor start, double rate, int steps) => Recorded(f, start, rate, steps), "no_grad()"),
        new("02.6", "still watched", (Func<Tensor, Tensor> f, Tensor start, double rate, int steps) => Descend(f, start, rate, steps, zero: true).requires_grad_(), "p.detach()"),
        new("02.7", "the diagonal", (Tensor y, Tensor g) => g * y * (1 - y), "Only the case i = k"),
        new("02.7", "one sum for all", (Tensor y, Tensor g) => y * (g - (y * g).sum()), "classes of one row"),
        new("02.7", "y forgotten", (Tensor y, Tensor g) => g - (y * g).sum([1], keepdim: true), "multiplied by y_i"),
        new("02.8", "the direct way", (Tensor x, Tensor g, double e) => g / Spread(x, e), "direct way alone"),
        new("02.8", "no variance", (Tensor x, Tensor g, double e) => (g - g.mean([0])) / Spread(x, e), "through the variance is missing"),
        new("02.8", "no mean", (Tensor x, Tensor g, double e) => (g - Unit(x, e) * (g * Unit(x, e)).mean([0])) / Spread(x, e), "through the mean is missing"),
        new("02.8", "epsilon ignored", (Tensor x, Tensor g, double e) => (g - g.mean([0]) - Unit(x, 1e-5) * (g * Unit(x, 1e-5)).mean([0])) / Spread(x, 1e-5), "under the root"),
    ];

    private static Tensor Given(Tensor x, Tensor w, Tensor b) => (x.mv(w) + b).sigmoid();

    private static Tensor Spread(Tensor x, double epsilon) => (x.var(0, unbiased: false) + epsilon).sqrt();

    private static Tensor Unit(Tensor x, double epsilon) => (x - x.mean([0])) / Spread(x, epsilon);

    private static Tensor Slopes(Func<Tensor, double> f, Tensor x, Func<Tensor, Tensor, double, double> slope)
    {
        var slopes = zeros_like(x);
        for (var i = 0; i < x.numel(); i++)
        {
            var (above, below) = (x.clone(), x.clone());
            above.view(-1)[i] += 1e-4;
            below.view(-1)[i] -= 1e-4;
            slopes.view(-1)[i] = slope(above, below, 1e-4);
        }
        return slopes;
    }

    private static Tensor Descend(Func<Tensor, Tensor> f, Tensor start, double rate, int steps, bool zero)
    {
        var p = start.clone().detach().requires_grad_();
        for (var i = 0; i < steps; i++)
        {
            f(p).backward();
            using (no_grad()) p.sub_(p.grad! * rate);
            if (zero) p.grad!.zero_();
        }
        return p.detach();
    }

    private static Tensor Recorded(Func<Tensor, Tensor> f, Tensor start, double rate, int steps)
    {
        var p = start.clone().detach().requires_grad_();
        for (var i = 0; i < steps; i++)
        {
            f(p).backward();
            p.sub_(p.grad! * rate);
        }
        return p.detach();
    }
}
