using System.Globalization;
using System.Text;
using Course;
using Interactive.Documents;

namespace Course.Cli.Running;

/// <summary>The README's table of chapters: titles from the notebooks, numbers from the ledger, nothing by hand.</summary>
internal sealed class ChapterTable(CourseFolders folders)
{
    private const string Begin = "<!-- chapters: made by ./course report --readme -->";
    private const string End = "<!-- /chapters -->";

    /// <summary>The table in Markdown.</summary>
    public string ToMarkdown()
    {
        var ledger = ResultsLedger.Load(Ledger);
        var table = new StringBuilder("| chapter | measured | data | run |\n| --- | --- | --- | --- |\n");
        foreach (var path in new NotebookSelection(folders).Chapters)
        {
            var name = Path.GetFileNameWithoutExtension(path);
            // The published numbers where there are some.
            var headline = ledger.Headline(name, "full") ?? ledger.Headline(name);
            table.Append(CultureInfo.InvariantCulture, $"| [{Title(path)}](notebooks/{Path.GetFileName(path)}) | ")
                .Append(headline is null ? "" : RunLedger.Describe(headline)).Append(" | ")
                .Append(headline?.Dataset).Append(" | ")
                .Append(Cost(ledger, name, headline)).Append(" |\n");
        }
        return table.ToString();
    }

    /// <summary>Puts the table between the marks in a text.</summary>
    /// <exception cref="UserException">The text has no such marks.</exception>
    public string PutInto(string text)
    {
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        if (begin < 0 || end < begin) throw new UserException($"the README has no place for the table: the lines {Begin} and {End}.");
        return $"{text[..(begin + Begin.Length)]}\n{ToMarkdown()}{text[end..]}";
    }

    /// <summary>Puts what the committed ledger says of each chapter's cost into the chapter's head.</summary>
    /// <returns>The notebooks that changed.</returns>
    public IReadOnlyList<string> WriteBudgets()
    {
        var ledger = ResultsLedger.Load(Ledger);
        var changed = new List<string>();
        foreach (var path in new NotebookSelection(folders).Chapters)
        {
            if (BudgetLine.Of(ledger, Path.GetFileNameWithoutExtension(path)) is not { } sentence) continue;
            var notebook = NotebookFile.Read(path);
            if (!BudgetLine.PutInto(notebook, sentence)) continue;
            NotebookFile.Write(path, notebook);
            changed.Add(path);
        }
        return changed;
    }

    /// <summary>Where committed results are kept.</summary>
    public string Ledger => Path.Combine(folders.Notebooks, "results.json");

    /// <summary>A notebook's first heading.</summary>
    public static string Title(string path)
    {
        var lines = NotebookFile.Read(path).Cells.Where(cell => cell.Kind == CellKind.Markdown).SelectMany(cell => cell.Source.Split('\n'));
        return lines.FirstOrDefault(line => line.StartsWith("# ", StringComparison.Ordinal))?[2..].Trim()
            ?? Path.GetFileNameWithoutExtension(path);
    }

    private static string Cost(ResultsLedger ledger, string notebook, Result? headline)
    {
        var time = ledger.Results.LastOrDefault(result => result.Notebook == notebook && result.Metric == RunLedger.RunTime
            && (headline is null || (result.Preset == headline.Preset && result.Device == headline.Device)));
        return time is null ? "" : string.Create(CultureInfo.InvariantCulture, $"{time.Value:0} s, {time.Device}, {time.Preset}");
    }
}
