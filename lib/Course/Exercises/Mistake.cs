namespace Course;

/// <summary>
/// A mistake that people make in an exercise, and the hint that helps with it. The check of a stage tries its mistakes in
/// order when the answer is wrong, and shows the hint of the first that fits.
/// </summary>
public sealed class Mistake
{
    private readonly Func<object?, Exception?, Tolerance, bool> fits;

    private Mistake(string hint, Func<object?, Exception?, Tolerance, bool> fits) => (Hint, this.fits) = (hint, fits);

    /// <summary>What to tell the learner.</summary>
    public string Hint { get; }

    /// <summary>Fits when the answer equals what a known wrong way computes.</summary>
    /// <param name="wrong">Computes the wrong result; called only when the answer is wrong.</param>
    /// <param name="hint">What to tell.</param>
    public static Mistake Gives<TResult>(Func<TResult> wrong, string hint) =>
        new(hint, (actual, _, tolerance) => actual is not null && Comparison.Compare(actual, wrong(), tolerance) is null);

    /// <summary>Fits when the wrong answer has a property: <c>Mistake.When&lt;Tensor&gt;(t =&gt; t.dim() == 1, "...")</c>.</summary>
    /// <param name="looks">Looks at the wrong answer.</param>
    /// <param name="hint">What to tell.</param>
    public static Mistake When<TResult>(Func<TResult, bool> looks, string hint) =>
        new(hint, (actual, _, _) => actual is TResult result && looks(result));

    /// <summary>Fits when the answer threw an exception whose message holds some words.</summary>
    /// <param name="words">Part of the message, in any case.</param>
    /// <param name="hint">What to tell.</param>
    public static Mistake Throws(string words, string hint) =>
        new(hint, (_, exception, _) => exception?.Message.Contains(words, StringComparison.OrdinalIgnoreCase) == true);

    internal bool Fits(object? actual, Exception? exception, Tolerance tolerance)
    {
        // A hint is a courtesy: a reference that cannot even run on this answer simply does not fit.
        try { return fits(actual, exception, tolerance); }
        catch (Exception) { return false; }
    }
}
