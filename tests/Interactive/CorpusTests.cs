using System.Text;
using System.Text.RegularExpressions;
using Display;
using Interactive.Documents;
using Interactive.Execution;

namespace Interactive.Tests;

/// <summary>Notebooks as people wrote them for .NET Interactive, and what they show.</summary>
public sealed partial class CorpusTests
{
    private static readonly string folder = Path.Combine(AppContext.BaseDirectory, "Corpus");

    public static TheoryData<string> Notebooks => [.. Directory.GetFiles(folder, "*.dib").Select(path => Path.GetFileNameWithoutExtension(path)).Order()];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_notebook_shows_what_it_showed(string name)
    {
        var notebook = NotebookFile.Read(Path.Combine(folder, name + ".dib"));
        var options = new RunOptions { HostCommand = Program.HostCommand, ContinuesOnError = true };
        var result = await new NotebookRunner().RunAsync(notebook, options, null, TestContext.Current.CancellationToken);

        var shown = Describe(result.Executed);

        var (expected, received) = (Path.Combine(folder, name + ".txt"), Path.Combine(folder, name + ".received.txt"));
        File.WriteAllText(received, shown);
        Assert.True(File.Exists(expected), $"What it shows is in {received}.");
        Assert.Equal(File.ReadAllText(expected), shown);
    }

    private static string Describe(Notebook notebook)
    {
        var text = new StringBuilder();
        foreach (var cell in notebook.Cells.Where(cell => cell.Kind == CellKind.Code && cell.Source.Length > 0))
        {
            text.Append($"[{cell.ExecutionCount}] {cell.Source.Split('\n').First(line => line.Length > 0)}\n");
            foreach (var output in cell.Outputs) Describe(output, text);
        }

        return text.ToString();
    }

    private static void Describe(CellOutput output, StringBuilder text)
    {
        switch (output)
        {
            case StreamOutput stream:
                Append(text, stream.Name, stream.Text);
                break;
            case ErrorOutput error:
                Append(text, "error", string.Join('\n', error.Traceback));
                break;
            case DisplayOutput display:
                foreach (var (mimeType, content) in display.Data) Append(text, (display.IsResult ? "= " : "") + mimeType, Style().Replace(content.Text, ""));
                break;
        }
    }

    private static void Append(StringBuilder text, string what, string content) => text.Append($"    {what}: {content.TrimEnd('\n').Replace("\n", "\n        ")}\n");

    // The same for every table.
    [GeneratedRegex(@"<style>\.dni.*?</style>")]
    private static partial Regex Style();
}
