using Interactive.Documents;

namespace Interactive.Tests.Documents;

public sealed class NotebookReaderTests
{
    [Fact]
    public void Text_that_is_not_json_says_at_which_line_it_breaks()
    {
        var error = Assert.Throws<NotebookFormatException>(() => NotebookReader.Read("{\n \"cells\": [\n  oops\n ]\n}"));
        Assert.Contains("line 3", error.Message);
        Assert.Contains("not JSON", error.Message);
    }

    [Fact]
    public void Format_3_says_how_to_convert()
    {
        var error = Assert.Throws<NotebookFormatException>(() => NotebookReader.Read("""{"nbformat": 3, "nbformat_minor": 0, "worksheets": []}"""));
        Assert.Contains("format 3", error.Message);
        Assert.Contains("jupyter nbconvert", error.Message);
    }

    [Theory]
    [InlineData("[]", "a list")]
    [InlineData("3", "a number")]
    [InlineData("""{"a": 1}""", "neither")]
    [InlineData("""{"nbformat": 4, "cells": {}}""", "\"cells\" must be a list")]
    [InlineData("""{"nbformat": 4, "cells": [1]}""", "Cell 1 must be an object")]
    [InlineData("""{"nbformat": 4, "cells": [{"cell_type": "sound"}]}""", "\"sound\"")]
    [InlineData("""{"nbformat": 4, "nbformat": 4}""", "not JSON")]
    public void What_is_no_notebook_is_named(string json, string expected) =>
        Assert.Contains(expected, Assert.Throws<NotebookFormatException>(() => NotebookReader.Read(json)).Message);

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    public void An_empty_file_is_an_empty_csharp_notebook(string text)
    {
        var notebook = NotebookReader.Read(text);
        Assert.Empty(notebook.Cells);
        Assert.Equal("csharp", notebook.Language);
    }

    [Fact]
    public void A_notebook_without_kernelspec_is_csharp() =>
        Assert.Equal("csharp", NotebookReader.Read("""{"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": []}""").Language);

    [Fact]
    public void A_python_notebook_is_python() =>
        Assert.Equal("python", NotebookReader.Read("""{"nbformat": 4, "metadata": {"kernelspec": {"name": "python3", "language": "python"}}, "cells": []}""").Language);

    [Fact]
    public void The_language_of_a_cell_is_the_newer_of_its_two_places()
    {
        var notebook = NotebookReader.Read("""
            {"nbformat": 4, "metadata": {}, "cells": [
              {"cell_type": "code", "source": "x", "metadata": {"dotnet_interactive": {"language": "fsharp"}, "polyglot_notebook": {"kernelName": "html"}}, "outputs": []},
              {"cell_type": "code", "source": "y", "metadata": {"dotnet_interactive": {"language": "pwsh"}}, "outputs": []}]}
            """);
        Assert.Equal(["html", "pwsh"], notebook.Cells.Select(cell => cell.Language));
    }

    [Fact]
    public void Missing_ids_are_the_same_each_time_and_different_for_equal_cells()
    {
        const string Json = """{"nbformat": 4, "nbformat_minor": 2, "metadata": {}, "cells": [{"cell_type": "code", "source": "1"}, {"cell_type": "code", "source": "1"}]}""";
        var ids = NotebookReader.Read(Json).Cells.Select(cell => cell.Id).ToList();
        Assert.Equal(2, ids.Distinct().Count());
        Assert.Equal(ids, NotebookReader.Read(Json).Cells.Select(cell => cell.Id));
    }

    [Fact]
    public void Half_a_surrogate_pair_in_a_cell_is_an_error_that_says_so() =>
        Assert.Contains("Unicode", Assert.Throws<NotebookFormatException>(() =>
            NotebookReader.Read("""{"nbformat": 4, "metadata": {}, "cells": [{"cell_type": "code", "source": "\ud800"}]}""")).Message);
}
