using System.Globalization;

namespace Course;

public static partial class Datasets
{
    private static readonly string[] cifarNames = ["airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck"];

    /// <summary>The collections that <see cref="GraphSet"/> knows.</summary>
    public static IReadOnlyList<string> GraphSetNames { get; } = ["MUTAG", "PTC", "PROTEINS", "ENZYMES", "NCI1", "IMDBBINARY"];

    /// <summary>
    /// Cora: 2,708 papers in seven fields, the words in each (0 or 1), who cites whom, and the public split of 140 for training,
    /// 500 for validation and 1,000 for testing. Fetched when there is a network.
    /// </summary>
    /// <exception cref="DatasetException">It is not here and cannot be fetched.</exception>
    public static GraphData Cora() => ReadPlanetoid("cora",
        ["theory", "reinforcement learning", "genetic algorithms", "neural networks", "probabilistic methods", "case based", "rule learning"]);

    /// <summary>CiteSeer: 3,327 papers in six fields, with the public split of 120, 500 and 1,000. Fetched when there is a network.</summary>
    /// <exception cref="DatasetException">It is not here and cannot be fetched.</exception>
    public static GraphData CiteSeer() => ReadPlanetoid("citeseer", ["agents", "artificial intelligence", "databases", "information retrieval", "machine learning", "human-computer interaction"]);

    /// <summary>PubMed: 19,717 papers on three kinds of diabetes, with the public split of 60, 500 and 1,000. Fetched when there is a network.</summary>
    /// <exception cref="DatasetException">It is not here and cannot be fetched.</exception>
    public static GraphData PubMed() => ReadPlanetoid("pubmed", ["experimental", "type 1", "type 2"]);

    /// <summary>A collection of small graphs with a class each. Fetched when there is a network.</summary>
    /// <param name="name">One of <see cref="GraphSetNames"/>, such as <c>MUTAG</c>.</param>
    /// <exception cref="ArgumentException">There is no such collection.</exception>
    /// <exception cref="DatasetException">It is not here and cannot be fetched.</exception>
    public static GraphCollection GraphSet(string name)
    {
        if (!GraphSetNames.Contains(name)) throw new ArgumentException($"There is no collection '{name}'; there are {string.Join(", ", GraphSetNames)}.");
        var set = DatasetManifest.Find("graph-sets");
        using var text = OpenText(set.Name, $"{name}/{name}.txt");
        var graphs = GraphTextReader.Read(text, $"{name}.txt");
        Announce(set.Name, string.Create(CultureInfo.InvariantCulture, $"{name}: {graphs.Count:#,0} graphs, all there are"));
        return new() { Name = name, Description = Describe(set), Graphs = graphs };
    }

    /// <summary>Colour photographs in ten classes, <c>[n, 3, 32, 32]</c>: 50,000 and 10,000. Fetched (170 MB) when there is a network.</summary>
    /// <exception cref="DatasetException">It is not here and cannot be fetched.</exception>
    public static (ImageData Train, ImageData Test) Cifar10()
    {
        var set = DatasetManifest.Find("cifar-10");
        using var archive = File.OpenRead(DatasetStore.PathOf(set.Name, set.Files[0].Path));
        var files = CifarReader.Unpack(archive);
        var both = (ReadCifar(set, [.. Enumerable.Range(1, 5).Select(batch => files[$"data_batch_{batch}.bin"])]), ReadCifar(set, [files["test_batch.bin"]]));
        Announce(set.Name, "50,000 + 10,000 images of 32 x 32, all there are");
        return both;
    }

    /// <summary>The Time Machine by H. G. Wells, the whole book: 179 KB. Fetched when there is a network; <see cref="Alice"/> ships.</summary>
    /// <exception cref="DatasetException">It is not here and cannot be fetched.</exception>
    public static TextData TimeMachine()
    {
        using var text = OpenText("time-machine", "timemachine.txt");
        var content = text.ReadToEnd().ReplaceLineEndings("\n");
        var set = Announce("time-machine", "the whole book");
        return new() { Name = set.Name, Description = Describe(set), Texts = [content] };
    }

    /// <summary>The surnames of PyTorch's tutorial: 20,050 of 18 languages. Fetched when there is a network; <see cref="Names"/> ships.</summary>
    /// <exception cref="DatasetException">It is not here and cannot be fetched.</exception>
    public static TextData TutorialNames()
    {
        var set = DatasetManifest.Find("names-pytorch");
        string[] languages = [.. set.Files.Select(file => Path.GetFileNameWithoutExtension(file.Path))];
        var (names, labels) = (new List<string>(), new List<int>());
        for (var language = 0; language < languages.Length; language++)
        {
            using var text = OpenText(set.Name, set.Files[language].Path);
            foreach (var name in text.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                names.Add(name);
                labels.Add(language);
            }
        }
        Announce(set.Name, string.Create(CultureInfo.InvariantCulture, $"{names.Count:#,0} surnames of {languages.Length} languages, all there are"));
        return new() { Name = set.Name, Description = Describe(set), Texts = names, Labels = labels, ClassNames = languages };
    }

    private static GraphData ReadPlanetoid(string name, string[] classNames)
    {
        var set = DatasetManifest.Find(name);
        var graph = PlanetoidReader.Read(set, classNames, part => DatasetStore.PathOf(name, $"ind.{name}.{part}"));
        Announce(name, string.Create(CultureInfo.InvariantCulture, $"{graph.NodeCount:#,0} papers, all there are; public split {graph.TrainNodes!.shape[0]} + {graph.ValidationNodes!.shape[0]} + {graph.TestNodes!.shape[0]}"));
        return graph;
    }

    private static ImageData ReadCifar(DatasetInfo set, IReadOnlyList<byte[]> files)
    {
        using var scope = NewDisposeScope();
        var (images, labels) = CifarReader.Read(files);
        return new()
        {
            Name = set.Name,
            Description = Describe(set),
            ClassNames = cifarNames,
            Images = images.to(ScalarType.Float32).div(255).MoveToOuterDisposeScope(),
            Labels = labels.MoveToOuterDisposeScope(),
        };
    }
}
