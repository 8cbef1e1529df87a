using Interactive.Documents;

namespace Interactive.Tests.Documents;

public sealed class DibTests
{
    [Fact]
    public void Cells_begin_at_their_language_and_lose_blank_edges()
    {
        var notebook = DibReader.Read("#!csharp\n\nvar x = 1;\n\nx\n\n\n#!markdown\n\n# Title\n#!F#\n\nlet y = 2\n");
        Assert.Equal(["var x = 1;\n\nx", "# Title", "let y = 2"], notebook.Cells.Select(cell => cell.Source));
        Assert.Equal(["csharp", "markdown", "fsharp"], notebook.Cells.Select(cell => cell.Language));
        Assert.Equal([CellKind.Code, CellKind.Markdown, CellKind.Code], notebook.Cells.Select(cell => cell.Kind));
    }

    [Fact]
    public void Text_before_the_first_language_is_csharp() =>
        Assert.Equal("1 + 1", Assert.Single(DibReader.Read("\n1 + 1\n").Cells).Source);

    [Fact]
    public void An_unknown_directive_stays_in_its_cell() =>
        Assert.Equal("#!whatever\nx", Assert.Single(DibReader.Read("#!csharp\n#!whatever\nx").Cells).Source);

    [Fact]
    public void Kernels_named_in_the_metadata_begin_cells()
    {
        var notebook = DibReader.Read("#!meta\n\n{\"kernelInfo\":{\"items\":[{\"name\":\"mydb\",\"aliases\":[\"db\"]}]}}\n\n#!db\n\nselect 1\n");
        Assert.Equal("db", Assert.Single(notebook.Cells).Language);
    }

    [Fact]
    public void Tags_stand_behind_the_language() =>
        Assert.True(Assert.Single(DibReader.Read("#!csharp {\"tags\":[\"raises-exception\"]}\n\nthrow null;").Cells).HasTag("raises-exception"));

    [Fact]
    public void Metadata_that_is_no_json_says_where()
    {
        var error = Assert.Throws<NotebookFormatException>(() => DibReader.Read("#!meta\n\n{\"a\":\n!}\n\n#!csharp\n1"));
        Assert.Contains("line 4", error.Message);
    }

    [Theory]
    [InlineData("#!csharp\n\n1 + 1\n")]
    [InlineData("#!markdown\n\n# A\n\n#!csharp\n\n#!time\nvar s = \"x\";\n\n#!html\n\n<b>x</b>\n")]
    [InlineData("#!meta\n\n{\"kernelInfo\":{\"defaultKernelName\":\"csharp\",\"items\":[{\"name\":\"csharp\"}]}}\n\n#!csharp\n\n1\n")]
    [InlineData("#!csharp {\"tags\":[\"a\",\"b\"]}\n\n1\n")]
    [InlineData("#!csharp\n\n1\n\n#!csharp\n\n1\n")]
    public void A_dib_comes_back_the_same_through_ipynb(string dib)
    {
        var ipynb = NotebookWriter.Write(DibReader.Read(dib));
        Assert.Equal(dib, DibWriter.Write(NotebookReader.Read(ipynb)));
    }

    [Theory]
    [InlineData("#!markdown")]
    [InlineData(" #!csharp\n#!meta\n  #!html")]
    [InlineData("\n\n  \nx\n\n \n")]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("a\u2028b")]
    public void Any_text_of_a_cell_survives_a_dib(string source)
    {
        var notebook = Notebook.CreateCSharp();
        notebook.Cells.Add(new Cell(CellKind.Code, source));
        notebook.Cells.Add(new Cell(CellKind.Markdown, source));
        var back = DibReader.Read(DibWriter.Write(notebook));
        Assert.Equal([source, source], back.Cells.Select(cell => cell.Source));
    }
}
