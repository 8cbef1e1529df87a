using static Course.ExerciseTensors;

namespace Course;

/// <summary>The exercises of chapter 2, autograd and backpropagation.</summary>
internal sealed class Chapter02Exercises : IChapterExercises
{
    /// <inheritdoc/>
    public IEnumerable<Exercise> Exercises =>
        [Majority(), DivideBackward(), TanhBackward(), NumericalSlopes(), LogisticGradient(), Minimise(), SoftmaxBackward(), NormaliseBackward()];

    private static Exercise<Func<double[]>> Majority()
    {
        static double Sum(double[] w, int row) => w[0] * (row >> 2 & 1) + w[1] * (row >> 1 & 1) + w[2] * (row & 1) + w[3];
        static bool Wants(int row) => int.PopCount(row) >= 2;
        static bool Answers(Func<double[]> f, Func<int, bool> rows) =>
            Enumerable.Range(0, 8).Where(rows).All(row => Sum(f(), row) > 0 == Wants(row));
        return Exercise.Declare<Func<double[]>>("02.1", "a majority of three")
            .Gives("four numbers", f => f().Length, () => 4, Mistake.When<int>(count => count == 3, "The bias is the fourth number."))
            .Holds("0 when no input is 1", f => Answers(f, row => row == 0), "With all inputs 0 the sum is the bias alone: it must not be above 0.")
            .Holds("0 when one input is 1", f => Answers(f, row => int.PopCount(row) == 1), "One weight plus the bias must not be above 0: make the bias more negative.")
            .Holds("1 when two inputs are 1", f => Answers(f, row => int.PopCount(row) == 2), "Two weights plus the bias must be above 0: the bias must lie between minus two weights and minus one.")
            .Holds("1 when all are 1", f => Answers(f, row => row == 7), "All three weights plus the bias must be above 0.");
    }

    private static Exercise<Func<double, double, double, (double, double)>> DivideBackward() =>
        Exercise.Declare<Func<double, double, double, (double, double)>>("02.2", "a division node")
            .Gives("6 / 3 when a slope of 1 arrives", f => f(6, 3, 1), () => (1 / 3.0, -6 / 9.0),
                Mistake.Gives(() => (1 / 3.0, 6 / 9.0), "Dividing by more gives less: the slope of 1 / y is negative."),
                Mistake.Gives(() => (1 / 3.0, -1 / 9.0), "In dz/dy = -x / y² the x is missing."),
                Mistake.Gives(() => (3.0, 6.0), "That is the times node. z = x / y: dz/dx = 1 / y, dz/dy = -x / y²."),
                Mistake.Gives(() => (-6 / 9.0, 1 / 3.0), "The two slopes are swapped: x first."))
            .Gives("another slope arrives", f => f(6, 3, -2.5), () => (-2.5 / 3, 2.5 * 6 / 9),
                Mistake.Gives(() => (1 / 3.0, -6 / 9.0), "The chain rule: multiply each local slope by g, the slope that arrives."))
            .Gives("a negative divisor", f => f(2, -4, 3), () => (-0.75, -0.375));

    private static Exercise<Func<Tensor, Tensor, Tensor>> TanhBackward()
    {
        static Tensor Output() => linspace(-2, 2, 6, ScalarType.Float64).view(2, 3).tanh();
        static Tensor Arriving() => tensor(new[,] { { 1.0, -2, 0.5 }, { 3, 0, -1 } });
        static Tensor Right() => Arriving() * (1 - Output() * Output());
        return Exercise.Declare<Func<Tensor, Tensor, Tensor>>("02.3", "a tanh layer")
            .Gives("a [2, 3] output", f => f(Output(), Arriving()), Right,
                Mistake.Gives(() => 1 - Output() * Output(), "That is the local slope; multiply it by the gradient that arrives."),
                Mistake.Gives(() => Arriving() * (1 - Output().tanh().pow(2)), "output is tanh(x) already: do not take tanh of it again."),
                Mistake.Gives(() => Arriving() * Output() * (1 - Output()), "That is the sigmoid's slope. tanh's is 1 - y²."),
                Mistake.Gives(() => Arriving().mm((1 - Output().pow(2)).T), "Element by element: *, not a matrix product."))
            .Gives("against the engine, on four dimensions", f => f(Block().tanh(), ones_like(Block())), EngineGradient)
            .Holds("leaves its inputs as they were", LeavesUnchanged, "An operation whose name ends in _ changed an input: the layer may need it again.");

        static Tensor Block() => linspace(-1, 1, 16, ScalarType.Float64).view(1, 2, 2, 4);
        static Tensor EngineGradient()
        {
            var x = Block().requires_grad_();
            x.tanh().sum().backward();
            return x.grad!;
        }
        static bool LeavesUnchanged(Func<Tensor, Tensor, Tensor> f)
        {
            var (output, arriving) = (Output(), Arriving());
            f(output, arriving);
            return Same(output, Output()) && Same(arriving, Arriving());
        }
    }

    private static Exercise<Func<Func<Tensor, double>, Tensor, Tensor>> NumericalSlopes()
    {
        static double Waves(Tensor x) => x.sin().sum().item<double>() + x.prod().item<double>();
        static Tensor Place() => tensor(new[,] { { 0.5, 1.0, -1.5 }, { 2.0, 0.3, 0.7 } });
        static Tensor Right() => Place().cos() + Place().prod() / Place();
        static Tensor OneSided()
        {
            var (x, slopes) = (Place(), zeros_like(Place()));
            for (var i = 0; i < 6; i++)
            {
                var nudged = x.clone();
                nudged.view(-1)[i] += 1e-4;
                slopes.view(-1)[i] = (Waves(nudged) - Waves(x)) / 1e-4;
            }
            return slopes;
        }
        return Exercise.Declare<Func<Func<Tensor, double>, Tensor, Tensor>>("02.4", "your own gradient check")
            .WithTolerance(relative: 1e-6, absolute: 1e-6)
            .Gives("x² + xy + y² at (1, 1)", f => f(p => (p.pow(2).sum() + p.prod()).item<double>(), ones(2, ScalarType.Float64)),
                () => tensor(new[] { 3.0, 3.0 }),
                Mistake.When<Tensor>(slopes => slopes.numel() == 2 && (slopes - 3).abs().max().ToDouble() < 0.01,
                    "Nearly. (f(x + h) - f(x)) / h looks to one side only, and a large h or float32 costs digits: use the central difference, h = 1e-4, float64."),
                Mistake.Gives(() => tensor(new[] { 6.0, 6.0 }), "Twice too large: the two places are 2h apart."),
                Mistake.Gives(() => tensor(new[] { 6.0, 0.0 }), "You nudged all numbers together; nudge one and hold the others still."))
            .Gives("six numbers in a [2, 3] table", f => f(Waves, Place()), Right,
                Mistake.When<Tensor>(slopes => slopes.dim() == 1, "The gradient has the shape of x: work on x.view(-1), and give the slopes back as zeros_like(x)."),
                Mistake.Gives(OneSided, "One-sided: (f(x + h) - f(x)) / h. The central difference is far closer."),
                Mistake.When<Tensor>(slopes => slopes.dtype == ScalarType.Float32, "Rounding in float32 is larger than the slopes' errors: stay in float64."))
            .Holds("leaves x as it was", LeavesUnchanged, "Put each number back after nudging it, or nudge a clone().");

        static bool LeavesUnchanged(Func<Func<Tensor, double>, Tensor, Tensor> f)
        {
            var x = Place();
            f(Waves, x);
            return Same(x, Place());
        }
    }

    private static Exercise<Func<Tensor, Tensor, Tensor, Tensor, (Tensor, Tensor)>> LogisticGradient()
    {
        static Tensor X() => tensor(new[,] { { 0.5, -1.0 }, { 2.0, 0.3 }, { -1.2, 0.8 } });
        static Tensor T() => tensor(new[] { 1.0, 0.0, 1.0 });
        static Tensor W() => tensor(new[] { 0.8, 0.3 });
        static Tensor B() => tensor(0.1);
        static Tensor Slopes() => (X().mv(W()) + B()).sigmoid() - T();
        static (Tensor, Tensor) Right() => (X().T.mv(Slopes()) / 3, Slopes().mean());
        return Exercise.Declare<Func<Tensor, Tensor, Tensor, Tensor, (Tensor, Tensor)>>("02.5", "logistic regression's gradient")
            .Gives("three examples, two weights", f => f(X(), T(), W(), B()), Right,
                Mistake.Gives(() => (X().T.mv(Slopes()), Slopes().sum()), "The loss is the mean over the examples: divide by n."),
                Mistake.Gives(() => (-X().T.mv(Slopes()) / 3, -Slopes().mean()), "The sign is turned round: given minus deserved, y - t."),
                Mistake.Gives(() => (X().T.mv(Slopes()) / 3, Slopes()), "One bias serves every example: its contributions add up to one number."),
                Mistake.Gives(() => (X().T.mv(X().mv(W()) + B() - T()) / 3, (X().mv(W()) + B() - T()).mean()), "y is the sigmoid of the sum, not the sum itself."))
            .Gives("a sure and wrong unit (z = 800)", f => f(tensor(new[,] { { 1000.0 } }), zeros(1, ScalarType.Float64), tensor(new[] { 0.8 }), tensor(0.0)),
                () => (tensor(new[] { 1000.0 }), tensor(1.0)),
                Mistake.When<(Tensor, Tensor)>(slopes => slopes.Item1.isnan().any().item<bool>() || slopes.Item1.isinf().any().item<bool>(),
                    "exp of a large number overflows. Use sigmoid(), and the short formula y - t instead of logarithms."))
            .Gives("against nudging", f => f(X(), 1 - T(), -W(), B()).Item1, () => NudgedWeights(X(), 1 - T(), -W(), B()));
    }

    private static Tensor NudgedWeights(Tensor x, Tensor t, Tensor w, Tensor b)
    {
        double Loss(Tensor weights) => nn.functional.binary_cross_entropy_with_logits(x.mv(weights) + b, t).item<double>();
        const double h = 1e-5;
        var slopes = zeros_like(w);
        for (var i = 0; i < w.numel(); i++)
        {
            var nudge = zeros_like(w);
            nudge[i] = h;
            slopes[i] = (Loss(w + nudge) - Loss(w - nudge)) / (2 * h);
        }
        return slopes;
    }

    private static Exercise<Func<Func<Tensor, Tensor>, Tensor, double, int, Tensor>> Minimise()
    {
        const string NoLeaf = "grad is empty: after p = p - ... the new p is not a leaf. Update in place inside no_grad(), or watch the new tensor.";
        static Tensor Valley(Tensor p) => p.pow(2).sum() + p.prod();
        static Tensor Start() => tensor(new[] { 2.0, 1.0 });
        static Tensor Slope(Tensor p) => 2 * p + p.flip(0);
        static Tensor Walk(int steps)
        {
            var p = Start();
            for (var i = 0; i < steps; i++) p = p - 0.1 * Slope(p);
            return p;
        }
        static Tensor WalkWithoutZeroing(int steps)
        {
            var (p, sum) = (Start(), zeros(2, ScalarType.Float64));
            for (var i = 0; i < steps; i++)
            {
                sum = sum + Slope(p);
                p = p - 0.1 * sum;
            }
            return p;
        }
        return Exercise.Declare<Func<Func<Tensor, Tensor>, Tensor, double, int, Tensor>>("02.6", "descend with the engine")
            .Gives("no step at all", f => f(Valley, Start(), 0.1, 0), Start)
            .Gives("one step down x² + xy + y² from (2, 1)", f => f(Valley, Start(), 0.1, 1), () => Walk(1),
                Mistake.Gives(() => Start() + 0.1 * Slope(Start()), "Uphill: go against the gradient."),
                Mistake.Throws("leaf variable", "The update is itself being recorded. Put it inside using (no_grad())."))
            .Gives("ten steps", f => f(Valley, Start(), 0.1, 10), () => Walk(10),
                Mistake.Gives(() => WalkWithoutZeroing(10), "The slopes add up from step to step: grad.zero_() after each update."),
                Mistake.Throws("Object reference", NoLeaf), Mistake.Throws("got None", NoLeaf))
            .Holds("the result is not watched", f => !f(Valley, Start(), 0.1, 2).requires_grad, "Give back p.detach().")
            .Holds("start stays as it was", LeavesUnchanged, "You moved start itself. Begin with start.clone().detach().requires_grad_().");

        static bool LeavesUnchanged(Func<Func<Tensor, Tensor>, Tensor, double, int, Tensor> f)
        {
            var start = Start();
            f(Valley, start, 0.1, 3);
            return !start.requires_grad && Same(start, Start());
        }
    }

    private static Exercise<Func<Tensor, Tensor, Tensor>> SoftmaxBackward()
    {
        static Tensor Logits() => tensor(new[,] { { 1.0, 2.0, 0.5, -1.0 }, { 0.0, 3.0, 0.2, 0.1 } });
        static Tensor Output() => Logits().softmax(1);
        static Tensor Arriving() => tensor(new[,] { { 0.3, -1.0, 2.0, 0.7 }, { 1.5, 0.1, -0.4, 1.0 } });
        static Tensor Right(Tensor output, Tensor gradient) => output * (gradient - (output * gradient).sum([1], keepdim: true));
        return Exercise.Declare<Func<Tensor, Tensor, Tensor>>("02.7", "a softmax layer on its own")
            .Gives("two rows of four classes", f => f(Output(), Arriving()), () => Right(Output(), Arriving()),
                Mistake.Gives(() => Arriving() * Output() * (1 - Output()), "Only the case i = k is there. Every output depends on every input: subtract the sum over k of y_k g_k."),
                Mistake.Gives(() => Output() * (Arriving() - (Output() * Arriving()).sum()), "The sum runs over the classes of one row: sum([1], keepdim: true)."),
                Mistake.Gives(() => Arriving() - (Output() * Arriving()).sum([1], keepdim: true), "Nearly: what is in the brackets must still be multiplied by y_i."))
            .Holds("the slopes of each row sum to zero", f => f(Output(), Arriving()).sum([1]).abs().max().item<double>() < 1e-9,
                "Adding the same number to all scores of a row changes no share, so the slopes of a row must cancel.")
            .Gives("against the engine", f => f(Output(), Arriving()), EngineGradient);

        static Tensor EngineGradient()
        {
            var logits = Logits().requires_grad_();
            (logits.softmax(1) * Arriving()).sum().backward();
            return logits.grad!;
        }
    }

    private static Exercise<Func<Tensor, Tensor, double, Tensor>> NormaliseBackward()
    {
        static Tensor X() => tensor(new[,] { { 1.0, 10.0 }, { 2.0, -5.0 }, { 4.0, 3.0 }, { -1.0, 0.5 } });
        static Tensor Arriving() => tensor(new[,] { { 0.5, -1.0 }, { 1.0, 0.2 }, { -0.3, 0.4 }, { 2.0, 0.1 } });
        static Tensor Normalised(Tensor x, double epsilon) =>
            (x - x.mean([0])) / ((x - x.mean([0])).pow(2).mean([0]) + epsilon).sqrt();
        static Tensor Spread(double epsilon) => ((X() - X().mean([0])).pow(2).mean([0]) + epsilon).sqrt();
        static Tensor Engine(double epsilon)
        {
            var x = X().requires_grad_();
            (Normalised(x, epsilon) * Arriving()).sum().backward();
            return x.grad!;
        }
        return Exercise.Declare<Func<Tensor, Tensor, double, Tensor>>("02.8", "backward through a normalisation")
            .Gives("the shape for four rows, two columns", f => f(X(), Arriving(), 1e-5).shape, () => X().shape)
            .Gives("the values", f => f(X(), Arriving(), 1e-5), () => Engine(1e-5),
                Mistake.Gives(() => Arriving() / Spread(1e-5), "That is the direct way alone: as if mean and variance did not depend on x."),
                Mistake.Gives(() => (Arriving() - Arriving().mean([0])) / Spread(1e-5), "The direct way and the way through the mean are there; the way through the variance is missing."),
                Mistake.Gives(() => (Arriving() - Normalised(X(), 1e-5) * (Arriving() * Normalised(X(), 1e-5)).mean([0])) / Spread(1e-5), "The way through the mean is missing: subtract the mean of the arriving gradient."))
            .Gives("with a large epsilon", f => f(X(), Arriving(), 2.0), () => Engine(2.0),
                Mistake.Gives(() => Engine(1e-5), "epsilon belongs under the root: v + epsilon."))
            .Holds("the slopes of each column sum to zero", f => f(X(), Arriving(), 1e-5).sum([0]).abs().max().item<double>() < 1e-9,
                "Shifting a whole column changes nothing, so its slopes must cancel.");
    }
}
