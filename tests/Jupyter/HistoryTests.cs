using Xunit;

namespace Jupyter.Tests;

public sealed class HistoryTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("history-").FullName;

    private string Path => System.IO.Path.Combine(folder, "history.jsonl");

    [Fact]
    public void A_file_that_cannot_be_read_gives_an_empty_history_and_a_line_in_the_log()
    {
        // Opened for nobody else: tests may run as root, who may read every file.
        using var held = new FileStream(Path, FileMode.Create, FileAccess.Write, FileShare.None);
        var log = new List<string>();

        var history = new History(Path, log.Add);

        Assert.Empty(history.Tail(10));
        Assert.Contains(Path, Assert.Single(log));
    }

    [Fact]
    public void A_file_of_twice_what_is_kept_is_cut_to_its_last_lines()
    {
        Write(20_000);

        var history = new History(Path);

        Assert.Equal(10_000, File.ReadLines(Path).Count());
        Assert.Equal("cell 20000", Assert.Single(history.Tail(1)).Source);
        Assert.Equal("cell 20000", Assert.Single(new History(Path).Tail(1)).Source);
        Assert.Equal([Path], Directory.GetFiles(folder));
    }

    [Fact]
    public void A_file_of_less_than_twice_what_is_kept_is_left_alone()
    {
        Write(19_999);

        Assert.Equal(10_000, new History(Path).Tail(int.MaxValue).Count);
        Assert.Equal(19_999, File.ReadLines(Path).Count());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(int cells) => File.WriteAllLines(Path, Enumerable.Range(1, cells).Select(i => $"{{\"Session\":1,\"Line\":{i},\"Source\":\"cell {i}\"}}"));
}
