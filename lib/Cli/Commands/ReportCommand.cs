using System.CommandLine;
using Course.Cli.Running;

namespace Course.Cli.Commands;

/// <summary><c>course report</c>: what runs have measured, beside the run before and beside what is committed.</summary>
internal sealed class ReportCommand(Screen screen, CourseFolders folders)
{
    private static readonly Option<bool> Readme = new("--readme") { Description = "Put the chapters and their committed results into README.md" };

    private static readonly Option<bool> Write = new("--write") { Description = "Put the committed results into README.md and the chapters' budget lines" };

    private static readonly Option<bool> Committed = new("--committed") { Description = "Show notebooks/results.json instead of the last runs" };

    private static readonly Option<bool> All = new("--all") { Description = "Show every result, not one for each chapter" };

    /// <summary>The verb.</summary>
    public static Command Create(Screen screen)
    {
        var command = new Command("report", "Show what runs have measured") { Readme, Write, Committed, All };
        command.SetAction(parsed => new ReportCommand(screen, CourseFolders.Find()).Run(
            parsed.GetValue(Readme) || parsed.GetValue(Write), parsed.GetValue(Write), parsed.GetValue(Committed), parsed.GetValue(All)));
        return command;
    }

    private int Run(bool readme, bool budgets, bool committed, bool all)
    {
        var table = new ChapterTable(folders);
        if (readme)
        {
            var path = Path.Combine(folders.Root, "README.md");
            AtomicFile.WriteText(path, table.PutInto(File.ReadAllText(path)));
            screen.Out.WriteLine($"{path} shows the results of {table.Ledger}");
            if (budgets)
                foreach (var notebook in table.WriteBudgets()) screen.Out.WriteLine($"{notebook} states its budget as measured");
            return 0;
        }
        var source = committed ? table.Ledger : Path.Combine(folders.Executed, "results.json");
        if (!File.Exists(source)) throw new UserException($"nothing has been measured yet: there is no {source}. ./course run makes it.");
        var ledger = ResultsLedger.Load(source);
        var none = ResultsLedger.Load("");
        var comparison = committed
            ? new ResultComparison(ledger, none, none)
            : new ResultComparison(ledger, ResultsLedger.Load(Path.Combine(folders.Executed, "results.previous.json")), ResultsLedger.Load(table.Ledger));
        screen.Out.Write(comparison.ToMarkdown(all));
        return 0;
    }
}
