using Spectre.Console;
using Spectre.Console.Rendering;

namespace Course.Cli.Running;

/// <summary>
/// Shows a run: a line for every notebook that has ended, and, where the terminal can redraw, one for each
/// that is being executed. The lines stay when the run is over; a table sums them up.
/// </summary>
internal sealed class RunView(Screen screen, IReadOnlyList<NotebookProgress> notebooks)
{
    private const int BarWidth = 16;

    private readonly int nameWidth = notebooks.Max(notebook => notebook.Source.Name.Length);

    /// <summary>Notes that a notebook is being executed. In a log, where nothing moves, that is a line.</summary>
    public void Started(NotebookProgress notebook)
    {
        if (!screen.IsLive) screen.Line($"[grey]..[/] {Name(notebook)}  started");
    }

    /// <summary>Shows how a notebook ended, and at once why it failed.</summary>
    public void Ended(NotebookProgress notebook)
    {
        lock (screen)
        {
            screen.Line($"{Mark(notebook.State)} {Name(notebook)}  {Cells(notebook),7}  {Seconds(notebook)}  {Markup.Escape(notebook.Headline)}".TrimEnd());
            foreach (var line in notebook.Failure.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                screen.Line($"   [red]{Markup.Escape(line)}[/]");
        }
    }

    /// <summary>The notebooks that are being executed, with a bar each, and how many wait.</summary>
    public IRenderable Running()
    {
        var lines = notebooks.Where(notebook => notebook.State == NotebookState.Running)
            .Select(notebook => (IRenderable)new Markup(
                $"{Mark(notebook.State)} {Name(notebook)}  {Bar(notebook)} {Cells(notebook),7}  {Seconds(notebook)}  {Markup.Escape(notebook.Headline)}"))
            .ToList();
        var waiting = notebooks.Count(notebook => notebook.State == NotebookState.Waiting);
        if (waiting > 0) lines.Add(new Markup($"[grey]   {waiting} waiting[/]"));
        return new Rows(lines);
    }

    /// <summary>All notebooks in a table.</summary>
    public void Summarise()
    {
        var table = new Table().Border(TableBorder.Simple).AddColumn("notebook").AddColumn("state")
            .AddColumn(Right("cells")).AddColumn(Right("seconds")).AddColumn(Right("memory")).AddColumn("result");
        foreach (var notebook in notebooks)
            table.AddRow(Name(notebook), State(notebook.State), Cells(notebook), $"{notebook.Elapsed.TotalSeconds:0.0}",
                notebook.PeakMemory > 0 ? $"{notebook.PeakMemory >> 20} MB" : "", Markup.Escape(notebook.Headline));
        screen.Console.Write(table);
    }

    /// <summary>Where the files are.</summary>
    /// <param name="output">The folder that holds the executed notebooks.</param>
    public void ShowFiles(string output)
    {
        var files = notebooks.SelectMany(notebook => notebook.Files).ToList();
        if (files.Count <= 2)
            foreach (var file in files) screen.Out.WriteLine(file);
        else
            screen.Out.WriteLine($"Executed notebooks ({string.Join(" and ", files.Select(Path.GetExtension).Distinct())}) are in {output}");
    }

    private static Spectre.Console.TableColumn Right(string header) => new Spectre.Console.TableColumn(header).RightAligned();

    private string Name(NotebookProgress notebook) => Markup.Escape(notebook.Source.Name.PadRight(nameWidth));

    private static string Cells(NotebookProgress notebook) =>
        notebook.CellsTotal == 0 ? "" : $"{notebook.CellsDone}/{notebook.CellsTotal}";

    private static string Seconds(NotebookProgress notebook) => $"[grey]{notebook.Elapsed.TotalSeconds,6:0.0} s[/]";

    private static string Bar(NotebookProgress notebook)
    {
        var filled = notebook.CellsTotal == 0 ? 0 : BarWidth * notebook.CellsDone / notebook.CellsTotal;
        return $"[blue]{new string('━', filled)}[/][grey]{new string('━', BarWidth - filled)}[/]";
    }

    private static string Mark(NotebookState state) => state switch
    {
        NotebookState.Passed => "[green]ok[/]",
        NotebookState.Failed => "[red]x [/]",
        NotebookState.Stopped => "[yellow]--[/]",
        _ => "[blue]..[/]",
    };

    private static string State(NotebookState state) => state switch
    {
        NotebookState.Passed => "[green]ok[/]",
        NotebookState.Failed => "[red]failed[/]",
        NotebookState.Stopped => "[yellow]stopped[/]",
        NotebookState.Waiting => "[grey]not run[/]",
        _ => "[blue]running[/]",
    };
}
