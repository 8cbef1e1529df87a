namespace Notebooks.Tests;

/// <summary>An answer as a learner gets it wrong, and words of the hint that should help.</summary>
/// <param name="Exercise">The exercise, such as <c>04.1</c>.</param>
/// <param name="Mistake">What is wrong with the answer; together with the exercise it names the test.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Hint">Words that the hint holds.</param>
internal sealed record WrongAnswer(string Exercise, string Mistake, Delegate Answer, string Hint)
{
    /// <summary>What the test is called.</summary>
    public string Name => $"{Exercise} {Mistake}";
}
