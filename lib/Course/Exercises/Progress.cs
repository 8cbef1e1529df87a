using System.Text.Json;

namespace Course;

/// <summary>
/// How far the learner is: which exercises were answered rightly, and when. Kept in a file of the user's, across sessions.
/// A damaged file is named by whatever reads it, and is never written over.
/// </summary>
public static class Progress
{
    /// <summary>The exercises that passed, with the time (UTC) at which each first did.</summary>
    public static IReadOnlyDictionary<string, DateTime> Passed() => Read();

    /// <summary>Exercises passed and exercises there are, chapter by chapter.</summary>
    public static IReadOnlyList<(string Chapter, int Passed, int All)> ByChapter()
    {
        var passed = Read();
        return [.. ExerciseCatalog.All.GroupBy(exercise => exercise.Id.Split('.')[0])
            .Select(chapter => (chapter.Key, chapter.Count(exercise => passed.ContainsKey(exercise.Id)), chapter.Count()))];
    }

    /// <summary>A bar a chapter and the exercise that comes next, to be shown in a notebook.</summary>
    public static IDisplayable Show()
    {
        var passed = Read();
        var next = ExerciseCatalog.All.FirstOrDefault(exercise => !passed.ContainsKey(exercise.Id));
        return new ProgressView(ByChapter(), next is null ? null : $"{next.Id}, {next.Title}");
    }

    internal static void Note(CheckResult result)
    {
        if (result.Outcome != CheckOutcome.Passed) return;
        try
        {
            var passed = Read();
            if (!passed.TryAdd(result.Id, DateTime.UtcNow)) return;
            AtomicFile.WriteText(CourseEnvironment.ProgressFile, JsonSerializer.Serialize(passed, CourseJson.File) + "\n");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // A home folder that cannot be written is no reason to fail an exercise that is right.
        }
    }

    private static SortedDictionary<string, DateTime> Read()
    {
        try
        {
            return JsonSerializer.Deserialize<SortedDictionary<string, DateTime>>(File.ReadAllText(CourseEnvironment.ProgressFile), CourseJson.File) ?? [];
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{CourseEnvironment.ProgressFile}, which holds the exercises that are solved, is damaged ({exception.Message}) Mend it, or move it away: exercises count again when their cells are run.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
