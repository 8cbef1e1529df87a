namespace Course.Tests;

/// <summary>The real sets that do not ship, in the folder that COURSE_TEST_DATA names (laid out as COURSE_DATA is): their published sizes.</summary>
public sealed class FullDatasetTests : IDisposable
{
    private readonly EnvironmentValue data = new("COURSE_DATA", Environment.GetEnvironmentVariable("COURSE_TEST_DATA") ?? Environment.GetEnvironmentVariable("COURSE_DATA"));

    public void Dispose() => data.Dispose();

    [Fact]
    public void Cora_is_the_published_graph()
    {
        Require("cora");
        var cora = Datasets.Cora();
        Assert.Equal((2708, 1433, 2 * 5278), (cora.NodeCount, (int)cora.Features.shape[1], (int)cora.Edges.shape[1]));
        Assert.Equal([351L, 217, 418, 818, 426, 298, 180], cora.Labels.bincount(null).data<long>().ToArray());
        Assert.Equal((140, 500, 1000), (cora.TrainNodes!.shape[0], cora.ValidationNodes!.shape[0], cora.TestNodes!.shape[0]));
        Assert.Equal(20L, cora.Labels.index_select(0, cora.TrainNodes).bincount(null).min().item<long>());
        Assert.InRange(cora.Homophily, 0.80, 0.82);
        Assert.Equal(49_216, cora.Features.sum().item<float>());
    }

    [Theory]
    [InlineData("MUTAG", 188, 2, 17.93)]
    [InlineData("PROTEINS", 1113, 2, 39.06)]
    [InlineData("ENZYMES", 600, 6, 32.63)]
    [InlineData("NCI1", 4110, 2, 29.87)]
    public void Collections_of_graphs_are_the_published_ones(string name, int graphs, int classes, double nodes)
    {
        Require("graph-sets");
        var set = Datasets.GraphSet(name);
        Assert.Equal((graphs, classes), (set.Graphs.Count, set.ClassCount));
        Assert.Equal(nodes, set.Graphs.Average(graph => graph.NodeCount), 2);
    }

    [Fact]
    public void Names_and_the_book_are_whole()
    {
        Require("names-pytorch");
        Require("time-machine");
        Assert.Equal((20_050, 18), (Datasets.TutorialNames().Texts.Count, Datasets.TutorialNames().ClassNames.Count));
        Assert.StartsWith("The Time Machine, by H. G. Wells", Datasets.TimeMachine().Text);
    }

    [Fact]
    public void MNIST_is_whole()
    {
        Require("mnist");
        var (train, test) = Datasets.Mnist();
        Assert.Equal((60_000, 10_000), (train.Count, test.Count));
        Assert.Equal(0.1307, train.Images.mean().item<float>(), 4);
        Assert.Equal([5923L, 6742, 5958, 6131, 5842, 5421, 5918, 6265, 5851, 5949], train.Labels.bincount(null).data<long>().ToArray());
    }

    private static void Require(string name) => Assert.SkipUnless(DatasetStore.IsAtHand(name), $"The set {name} is not here; ./course data get {name} fetches it, and COURSE_TEST_DATA=~/.cache/course lets this test see it.");
}
