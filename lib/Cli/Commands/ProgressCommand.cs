using System.CommandLine;
using Spectre.Console;

namespace Course.Cli.Commands;

/// <summary><c>course progress</c>: how far a learner is with the exercises.</summary>
internal sealed class ProgressCommand(Screen screen)
{
    private const int BarWidth = 20;

    private static readonly Argument<string?> Chapter = new("chapter")
    {
        Description = "A chapter by its number, to see its exercises; all chapters when empty",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>The verb.</summary>
    public static Command Create(Screen screen)
    {
        var command = new Command("progress", "Show which exercises are solved") { Chapter };
        command.SetAction(parsed => new ProgressCommand(screen).Run(parsed.GetValue(Chapter)));
        return command;
    }

    private int Run(string? chapter)
    {
        if (chapter is null) ShowChapters();
        else ShowExercises(chapter.PadLeft(2, '0'));
        return 0;
    }

    private void ShowChapters()
    {
        var chapters = Progress.ByChapter();
        foreach (var (name, passed, all) in chapters)
        {
            var filled = all == 0 ? 0 : BarWidth * passed / all;
            screen.Line($"chapter {name}  {new string('█', filled)}{new string('░', BarWidth - filled)}  {passed} of {all}");
        }
        var (solved, total) = (chapters.Sum(row => row.Passed), chapters.Sum(row => row.All));
        screen.Line($"{solved} of {total} exercises solved{(solved == total ? ": all of them." : $"; next is {Markup.Escape(Next())}.")}");
    }

    private static string Next()
    {
        var passed = Progress.Passed();
        var next = ExerciseCatalog.All.First(exercise => !passed.ContainsKey(exercise.Id));
        return $"{next.Id}, {next.Title}";
    }

    private void ShowExercises(string chapter)
    {
        var passed = Progress.Passed();
        var exercises = ExerciseCatalog.All.Where(exercise => exercise.Id.Split('.')[0] == chapter).ToList();
        if (exercises.Count == 0)
            throw new UserException($"there are no exercises of chapter {chapter}; there are of {string.Join(", ", Progress.ByChapter().Select(row => row.Chapter))}.");
        foreach (var exercise in exercises)
        {
            var when = passed.TryGetValue(exercise.Id, out var time) ? $"✓ {time.ToLocalTime():yyyy-MM-dd}" : "·";
            screen.Line(Markup.Escape($"{exercise.Id}  {when,-12}  {exercise.Title}"));
        }
    }
}
