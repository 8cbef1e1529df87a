using Course.Cli.Running;
using Interactive.Documents;
using Xunit;

namespace Notebooks.Tests;

/// <summary>The notebooks as documents: diffs stay readable, cells stay small, outputs belong to the sources above them.</summary>
public class HygieneTests
{
    private const int MostLines = 25;
    private const int MostColumns = 90;

    private static readonly string[] SetUp =
    [
        "#r \"Course\"",
        "using TorchSharp; using static TorchSharp.torch; using static TorchSharp.torch.nn; using Course; using Plotly;",
        "Chapter.Start(seed: ",
    ];

    public static TheoryData<string> Chapters => [.. Chapter.Names];

    public static TheoryData<string> Files =>
        [.. Chapter.Names.Select(Chapter.PathOf).Concat(Chapter.SolutionNames.Select(Chapter.SolutionPathOf)).Select(path => Path.GetRelativePath(Chapter.Root, path))];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_notebook_is_stored_as_the_engine_writes_it(string file) =>
        Assert.Equal(NotebookWriter.Write(Read(file)), File.ReadAllText(Path.Combine(Chapter.Root, file)));

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_kernel_is_the_one_that_c_sharp_notebooks_name(string file) =>
        Assert.Equal(".net-csharp", Read(file).Metadata["kernelspec"]?["name"]?.ToString());

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_outputs_are_those_of_its_sources(string file) =>
        Assert.True(SourceStamp.IsCurrent(Read(file)), "a cell was edited after the outputs were made; ./course book makes new ones");

    // What is read on the web must show the numbers that the text speaks of.
    [Theory]
    [MemberData(nameof(Chapters))]
    public void Outputs_that_a_chapter_keeps_are_those_of_a_full_run(string chapter)
    {
        var cells = NotebookFile.Read(Chapter.PathOf(chapter)).Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
        if (cells.All(cell => cell.Outputs.Count == 0)) return;
        var start = Assert.IsType<DisplayOutput>(Assert.Single(cells[0].Outputs));
        Assert.Contains("preset full", start.Data.Text);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void No_output_is_an_error(string file) =>
        Assert.DoesNotContain(Read(file).Cells.SelectMany(cell => cell.Outputs), output => output is ErrorOutput);

    [Theory]
    [MemberData(nameof(Files))]
    public void Its_set_up_cell_is_the_same_as_everywhere(string file)
    {
        var lines = Code(file).First().Source.Split('\n');
        Assert.Equal(SetUp.Length, lines.Length);
        Assert.All(SetUp.Zip(lines), pair => Assert.StartsWith(pair.First, pair.Second));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_code_cell_fits_on_a_screen(string file) => Assert.All(Code(file).Skip(1), cell =>
    {
        var lines = cell.Source.Split('\n');
        Assert.True(lines.Length <= MostLines, $"{lines.Length} lines in the cell {cell.Id}:\n{lines[0]}");
        Assert.All(lines, line => Assert.True(line.Length <= MostColumns, $"{line.Length} columns in the cell {cell.Id}:\n{line}"));
    });

    [Theory]
    [MemberData(nameof(Chapters))]
    public void A_chapter_has_one_title_and_begins_with_it(string chapter)
    {
        var notebook = NotebookFile.Read(Chapter.PathOf(chapter));
        var titles = notebook.Cells.Where(cell => cell.Kind == CellKind.Markdown)
            .SelectMany(cell => cell.Source.Split('\n')).Where(line => line.StartsWith("# ", StringComparison.Ordinal));
        Assert.Equal([notebook.Cells[0].Source.Split('\n')[0]], titles);
    }

    private static Notebook Read(string file) => NotebookFile.Read(Path.Combine(Chapter.Root, file));

    private static IEnumerable<Cell> Code(string file) => Read(file).Cells.Where(cell => cell.Kind == CellKind.Code);
}
