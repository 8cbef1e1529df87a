using System.Formats.Tar;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Course.Tests;

/// <summary>Sets that do not ship, fetched from a server of the test's own with small files of the right form.</summary>
public sealed class FetchedDatasetTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Dictionary<string, byte[]> files = [];
    private readonly FileServer server;
    private readonly EnvironmentValue root, data;

    public FetchedDatasetTests()
    {
        server = new(files.GetValueOrDefault);
        (root, data) = (new("COURSE_ROOT", folder.Path), new("COURSE_DATA", folder.File("cache")));
    }

    public void Dispose()
    {
        root.Dispose();
        data.Dispose();
        server.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_citation_graph_is_put_together_from_its_pickles()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Golden", "planetoid")))
            files[Path.GetFileName(path).Replace("tiny", "cora")] = File.ReadAllBytes(path);
        Offer("cora");
        var graph = Datasets.Cora();
        Assert.Equal(9, graph.NodeCount);
        Assert.Equal([0L, 1, 2, 1, 0, 0, 0, 1, 2], graph.Labels.data<long>().ToArray());
        Assert.Equal([1f, 0, 0, 1], graph.Features[0].data<float>().ToArray());
        Assert.Equal([0f, 0, .5f, 0], graph.Features[2].data<float>().ToArray());
        Assert.Equal([0f, 1, 1, 0], graph.Features[8].data<float>().ToArray());
        Assert.Equal([1f, 0, 1, 0], graph.Features[5].data<float>().ToArray());
        Assert.Equal(0f, graph.Features[6].sum().item<float>());
        Assert.Equal([0L, 0, 1, 2, 3, 4, 5, 8, 1, 8, 0, 3, 2, 5, 4, 0], graph.Edges.flatten().data<long>().ToArray());
        Assert.Equal([0L, 1], graph.TrainNodes!.data<long>().ToArray());
        Assert.Equal([2L, 3, 4], graph.ValidationNodes!.data<long>().ToArray());
        Assert.Equal([5L, 7, 8], graph.TestNodes!.data<long>().ToArray());
    }

    [Fact]
    public void Files_of_different_graphs_are_an_error()
    {
        foreach (var path in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Golden", "planetoid")))
            files[Path.GetFileName(path).Replace("tiny", "cora")] = File.ReadAllBytes(path);
        files["ind.cora.test.index"] = "8\n5\n"u8.ToArray();
        Offer("cora");
        Assert.Contains("do not belong together", Assert.Throws<InvalidDataException>(() => Datasets.Cora()).Message);
    }

    [Fact]
    public void A_pickle_that_wants_something_executed_is_only_noted()
    {
        // Python would run: os.system("touch ran")
        var pickle = Encoding.ASCII.GetBytes("\u0080\u0002cposix\nsystem\nX\t\0\0\0touch ran\u0085R.".Replace("\u0080", "")).Prepend((byte)0x80).ToArray();
        pickle[^3] = 0x85;
        var noted = Assert.IsType<PickledObject>(PickleReader.Read(pickle, "evil"));
        Assert.Equal(("posix.system", "touch ran"), (noted.Name, noted.Arguments[0]));
        Assert.Contains("is no whole pickle", Assert.Throws<InvalidDataException>(() => PickleReader.Read([0x80, 2, (byte)'t'], "broken")).Message);
        Assert.Contains("instruction 0xff", Assert.Throws<InvalidDataException>(() => PickleReader.Read([0xff], "broken")).Message);
    }

    [Fact]
    public void A_collection_of_graphs_is_read_from_text()
    {
        files["MUTAG/MUTAG.txt"] = "2\n3 2\n5 1 1 0.5\n5 2 0 2 1.5\n7 1 1 2.5\n1 -1\n9 0 3.5\n"u8.ToArray();
        Offer("graph-sets");
        var set = Datasets.GraphSet("MUTAG");
        Assert.Equal((2, 2, 4), (set.Graphs.Count, set.ClassCount, set.FeatureCount));
        Assert.Equal([1L, 0L], set.Graphs.Select(graph => graph.Label));
        Assert.Equal([0L, 1, 1, 2, 1, 0, 2, 1], set.Graphs[0].Edges.flatten().data<long>().ToArray());
        Assert.Equal([1f, 0, 0, .5f, 1, 0, 0, 1.5f, 0, 1, 0, 2.5f], set.Graphs[0].Features.flatten().data<float>().ToArray());
        Assert.Equal([2, 0], set.Graphs[1].Edges.shape);
        Assert.Throws<ArgumentException>(() => Datasets.GraphSet("COLLAB"));
    }

    [Theory]
    [InlineData("1\n2 0\n0 1 1\n", "line 4: the file ends here")]
    [InlineData("1\n1 0\n0 1 4\n", "line 3: a neighbour is none of the graph's nodes")]
    [InlineData("1\n1 0\n0 2 0\n", "line 3: 2 neighbours are announced, but there are 1")]
    [InlineData("1\nx 0\n", "line 2: 'x' is no number")]
    public void A_collection_that_does_not_fit_is_an_error_that_names_the_line(string text, string message) =>
        Assert.Contains(message, Assert.Throws<InvalidDataException>(() => GraphTextReader.Read(new StringReader(text), "g.txt")).Message);

    [Fact]
    public void CIFAR_is_read_from_its_archive()
    {
        var names = Enumerable.Range(1, 5).Select(batch => $"data_batch_{batch}.bin").Append("test_batch.bin").ToArray();
        files["cifar-10-binary.tar.gz"] = Archive(names.Select((name, index) => (name, Records(index))));
        Offer("cifar-10");
        var (train, test) = Datasets.Cifar10();
        Assert.Equal([10, 3, 32, 32], train.Images.shape);
        Assert.Equal([0L, 1, 1, 2, 2, 3, 3, 4, 4, 5], train.Labels.data<long>().ToArray());
        Assert.Equal([5L, 6], test.Labels.data<long>().ToArray());
        Assert.Equal(2f / 255, train.Images[3, 0, 0, 0].item<float>(), 6);
        Assert.Equal(1 / 255f, train.Images[3, 1, 0, 0].item<float>(), 6);
        Assert.Equal(200f / 255, train.Images[3, 2, 31, 31].item<float>(), 6);
        Assert.Contains("3,000 bytes is not made of whole CIFAR records", Assert.Throws<InvalidDataException>(() => CifarReader.Read([new byte[3000]])).Message);
    }

    [Fact]
    public void Texts_and_names_are_read()
    {
        files["timemachine.txt"] = "The Time Machine\r\nI\n"u8.ToArray();
        files["Czech.txt"] = "Dvořák \nNovak\n"u8.ToArray();
        files["Irish.txt"] = "O'Neal\n"u8.ToArray();
        Offer("time-machine", "timemachine.txt");
        Assert.Equal("The Time Machine\nI\n", Datasets.TimeMachine().Text);
        Offer("names-pytorch", "Czech.txt", "Irish.txt");
        var names = Datasets.TutorialNames();
        Assert.Equal(["Dvořák", "Novak", "O'Neal"], names.Texts);
        Assert.Equal([0, 0, 1], names.Labels);
        Assert.Equal(["Czech", "Irish"], names.ClassNames);
    }

    private static byte[] Records(int first)
    {
        var records = new byte[2 * 3073];
        for (var record = 0; record < 2; record++)
        {
            records[record * 3073] = (byte)(first + record);
            records[record * 3073 + 1] = (byte)(first + record);
            records[record * 3073 + 1 + 1024] = 1;
            records[record * 3073 + 3072] = 200;
        }
        return records;
    }

    private static byte[] Archive(IEnumerable<(string Name, byte[] Content)> entries)
    {
        var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(gzip))
            foreach (var (name, content) in entries)
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"cifar-10-batches-bin/{name}") { DataStream = new MemoryStream(content) });
        return memory.ToArray();
    }

    /// <summary>Lists a set whose files the server has.</summary>
    private void Offer(string name, params string[] paths)
    {
        var list = paths.Length > 0 ? paths : [.. files.Keys];
        Directory.CreateDirectory(folder.File("datasets"));
        File.WriteAllText(folder.File("datasets/manifest.json"), JsonSerializer.Serialize(new[]
        {
            new DatasetInfo
            {
                Name = name, Description = "A sample.", Licence = "MIT", Copyright = "nobody", Source = "a test", Mirrors = [server.Address],
                Files = [.. list.Select(path => new DatasetFile(path, files[path].Length, Convert.ToHexStringLower(SHA256.HashData(files[path]))))],
            },
        }, CourseJson.File));
        // The list is read again when its time of writing changes, which some file systems keep only in ticks of milliseconds.
        File.SetLastWriteTimeUtc(folder.File("datasets/manifest.json"), DateTime.UtcNow.AddSeconds(name.Length));
    }
}
