using Course;
using Xunit;

namespace Notebooks.Tests;

/// <summary>Typical wrong answers: a check must refuse each of them, and say what helps with this very mistake.</summary>
public class HintTests
{
    private static readonly Dictionary<string, WrongAnswer> answers =
        ((IEnumerable<WrongAnswer>)
        [
            .. Chapter01WrongAnswers.All, .. Chapter02WrongAnswers.All, .. Chapter03WrongAnswers.All, .. Chapter04WrongAnswers.All,
            .. Chapter05WrongAnswers.All,
        ]).ToDictionary(answer => answer.Name);

    public static TheoryData<string> Names => [.. answers.Keys];

    // Some checks train on a data set that ships.
    public HintTests() => Environment.SetEnvironmentVariable("COURSE_ROOT", Chapter.Root);

    [Theory]
    [MemberData(nameof(Names))]
    public void A_wrong_answer_gets_the_hint_for_its_mistake(string name)
    {
        var result = ExerciseCatalog.Find(answers[name].Exercise).Run(answers[name].Answer);
        Assert.True(result.Outcome is CheckOutcome.Wrong or CheckOutcome.Threw, $"{result}");
        Assert.Contains(answers[name].Hint, result.Hint ?? $"no hint: {result}");
    }

    [Fact]
    public void Every_exercise_is_answered_wrongly_here() => Assert.Equal(
        ExerciseCatalog.All.Select(exercise => exercise.Id),
        answers.Values.Select(answer => answer.Exercise).Distinct().Order(StringComparer.Ordinal));
}
