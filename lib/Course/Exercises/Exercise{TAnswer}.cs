namespace Course;

/// <summary>
/// An exercise whose answer is a <typeparamref name="TAnswer"/>. Stages run in the order of declaration and stop at the first
/// that does not hold; each <c>With...</c>, <c>Gives</c>, <c>Gradient</c> and <c>Holds</c> returns this same exercise.
/// </summary>
/// <typeparam name="TAnswer">A delegate type, or the type of a value.</typeparam>
public sealed class Exercise<TAnswer> : Exercise
{
    private readonly List<Stage> stages = [];
    private Tolerance tolerance = Tolerance.Default;

    internal Exercise(string id, string title) : base(id, title)
    {
    }

    private delegate Finding? Stage(TAnswer answer, Tolerance tolerance, List<string> passed);

    /// <inheritdoc/>
    public override string Asks => typeof(Delegate).IsAssignableFrom(typeof(TAnswer))
        ? $"a function {TypeName.Of(typeof(TAnswer))}"
        : $"a value of type {TypeName.Of(typeof(TAnswer))}";

    /// <summary>Sets how far numbers may be off in every stage.</summary>
    public Exercise<TAnswer> WithTolerance(double relative, double absolute)
    {
        tolerance = new(relative, absolute);
        return this;
    }

    /// <summary>A stage that compares what the answer gives with what is expected: its shape, then its data type, then its values.</summary>
    /// <param name="what">What is tried, as the learner reads it: <c>"on a 3 x 2 table"</c>.</param>
    /// <param name="use">Gets a result from the answer, as in <c>f =&gt; f(table)</c>.</param>
    /// <param name="expected">Computes the right result; called only when a check runs.</param>
    /// <param name="mistakes">Hints, tried in order when the result is wrong.</param>
    public Exercise<TAnswer> Gives<TResult>(string what, Func<TAnswer, TResult> use, Func<TResult> expected, params Mistake[] mistakes)
    {
        stages.Add((answer, allowed, passed) =>
        {
            var actual = use(answer);
            return Judge(what, actual, expected(), allowed, passed, mistakes);
        });
        return WithMistakes(mistakes);
    }

    /// <summary>
    /// A stage that compares gradients: of the sum of what the answer gives, with respect to its input, against the same for a reference.
    /// </summary>
    /// <param name="what">What is tried, as the learner reads it.</param>
    /// <param name="use">Gets a result from the answer and an input.</param>
    /// <param name="input">Makes the input, a floating-point tensor.</param>
    /// <param name="reference">Computes the right result from the input.</param>
    /// <param name="mistakes">Hints, tried on the gradient in order when it is wrong.</param>
    public Exercise<TAnswer> Gradient(string what, Func<TAnswer, Tensor, Tensor> use, Func<Tensor> input, Func<Tensor, Tensor> reference, params Mistake[] mistakes)
    {
        stages.Add((answer, allowed, passed) =>
        {
            var actual = GradientOf(x => use(answer, x), input());
            if (actual is null)
                return new(what, "No gradient reaches the input: the result is cut off from the graph.",
                    "Stay with tensor operations from input to result; item(), detach(), no_grad() and torch.tensor(...) cut the graph.");
            return Judge(what, actual, GradientOf(reference, input()), allowed, passed, mistakes);
        });
        return WithMistakes(mistakes);
    }

    /// <summary>A stage that holds when a condition does.</summary>
    /// <param name="what">The condition, as the learner reads it: <c>"leaves its input as it was"</c>.</param>
    /// <param name="condition">Looks at the answer.</param>
    /// <param name="hint">What to tell when it does not hold.</param>
    public Exercise<TAnswer> Holds(string what, Func<TAnswer, bool> condition, string hint)
    {
        stages.Add((answer, _, passed) =>
        {
            if (!condition(answer)) return new(what, "This does not hold.", hint);
            passed.Add(what);
            return null;
        });
        return WithMistakes([]);
    }

    /// <inheritdoc/>
    public override CheckResult Run(object? answer)
    {
        if (answer is null) return new(Id, Title, CheckOutcome.NotAnswered);
        if (!AnswerBinding.TryBind<TAnswer>(answer, out var bound))
            return new(Id, Title, CheckOutcome.WrongSignature)
            {
                Message = $"Asked for: {Asks}. Yours is {AnswerBinding.Describe(answer)}.",
                Hint = AnswerBinding.Advise<TAnswer>(answer),
            };
        var passed = new List<string>();
        for (var stage = 0; stage < stages.Count; stage++)
            if (RunStage(stage, bound, passed) is { } result) return result;
        return new(Id, Title, CheckOutcome.Passed) { Passed = passed };
    }

    private readonly List<Mistake[]> mistakesOfStage = [];

    private Exercise<TAnswer> WithMistakes(Mistake[] mistakes)
    {
        mistakesOfStage.Add(mistakes);
        return this;
    }

    private CheckResult? RunStage(int stage, TAnswer answer, List<string> passed)
    {
        try
        {
            return stages[stage](answer, tolerance, passed) is { } finding
                ? new(Id, Title, CheckOutcome.Wrong) { Passed = passed, Stage = finding.Stage, Message = finding.Message, Hint = finding.Hint }
                : null;
        }
        catch (Exception exception) when (exception.GetBaseException() is NotImplementedException)
        {
            return new(Id, Title, CheckOutcome.NotAnswered);
        }
        catch (Exception exception)
        {
            return new(Id, Title, CheckOutcome.Threw)
            {
                Passed = passed,
                Message = $"{exception.GetType().Name}: {exception.Message}",
                Hint = mistakesOfStage[stage].FirstOrDefault(mistake => mistake.Fits(null, exception, tolerance))?.Hint ?? HintFor(exception),
            };
        }
    }

    private static string? HintFor(Exception exception) => exception is NullReferenceException
        ? "Something is null that should not be: what your function returns, perhaps, or a variable that never got a value."
        : null;

    private static Finding? Judge(string what, object? actual, object? expected, Tolerance allowed, List<string> passed, Mistake[] mistakes)
    {
        if (Comparison.Compare(actual, expected, allowed) is not { } difference)
        {
            passed.Add(what);
            return null;
        }
        var hint = mistakes.FirstOrDefault(mistake => mistake.Fits(actual, null, allowed))?.Hint;
        return new($"{what}: {Respect(difference.Kind)}", difference.Message, hint);
    }

    private static Tensor? GradientOf(Func<Tensor, Tensor> function, Tensor input)
    {
        var x = input.clone().detach().requires_grad_(true);
        var result = function(x);
        if (!result.requires_grad) return null;
        result.sum().backward();
        return x.grad;
    }

    private static string Respect(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Shape => "its shape",
        DifferenceKind.DataType => "its data type",
        DifferenceKind.Type => "what kind of thing it is",
        _ => "its values",
    };

    private sealed record Finding(string Stage, string Message, string? Hint);
}
