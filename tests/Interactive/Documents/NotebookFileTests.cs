using Interactive.Documents;

namespace Interactive.Tests.Documents;

public sealed class NotebookFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("größe und platz ");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void The_extension_says_the_format()
    {
        var dib = Path.Combine(folder.FullName, "a.dib");
        var ipynb = Path.Combine(folder.FullName, "b.ipynb");
        File.WriteAllText(dib, "#!csharp\n\n1 + 1\n");
        NotebookFile.Write(ipynb, NotebookFile.Read(dib));
        Assert.Equal("1 + 1", Assert.Single(NotebookFile.Read(ipynb).Cells).Source);
        Assert.StartsWith("{\n \"cells\"", File.ReadAllText(ipynb));
    }

    [Fact]
    public void A_damaged_file_is_named_in_the_error()
    {
        var path = Path.Combine(folder.FullName, "broken.ipynb");
        File.WriteAllText(path, "{");
        Assert.StartsWith(path, Assert.Throws<NotebookFormatException>(() => NotebookFile.Read(path)).Message);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_refused_with_their_place()
    {
        var path = Path.Combine(folder.FullName, "latin.dib");
        File.WriteAllBytes(path, [.. "caf"u8, 0xE9, .. "\n"u8]);
        Assert.Contains("byte 4", Assert.Throws<NotebookFormatException>(() => NotebookFile.Read(path)).Message);
    }

    [Fact]
    public void Nothing_else_is_left_beside_a_written_file()
    {
        NotebookFile.Write(Path.Combine(folder.FullName, "a.ipynb"), Notebook.CreateCSharp());
        Assert.Equal("a.ipynb", Assert.Single(folder.GetFiles()).Name);
    }
}
