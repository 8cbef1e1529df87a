using System.Collections.Concurrent;
using System.Text.Json;

namespace Course;

/// <summary>
/// Writes down how checks ended: for a machine as one JSON line in the file that COURSE_EXERCISES names, otherwise for the
/// learner in the progress file that <see cref="Progress"/> reads.
/// </summary>
internal static class ExerciseJournal
{
    private static readonly ConcurrentDictionary<string, int> attempts = new();

    public static CheckResult Record(CheckResult result)
    {
        if (result.Outcome != CheckOutcome.NotAnswered)
            result = result with { Attempt = attempts.AddOrUpdate(result.Id, 1, (_, count) => count + 1) };
        if (CourseEnvironment.ExercisesFile is { } file)
            JsonLines.Append(file, JsonSerializer.Serialize(new CheckLine(
                CourseEnvironment.Notebook, result.Id, result.Title, Name(result.Outcome), result.Stage, result.Message), CourseJson.Line));
        else
            Progress.Note(result);
        return result;
    }

    public static string Name(CheckOutcome outcome) => outcome switch
    {
        CheckOutcome.NotAnswered => "not-answered",
        CheckOutcome.WrongSignature => "wrong-signature",
        CheckOutcome.Wrong => "wrong",
        CheckOutcome.Threw => "threw",
        _ => "passed",
    };
}
