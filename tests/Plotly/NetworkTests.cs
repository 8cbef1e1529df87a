namespace Plotly.Tests;

public sealed class NetworkTests
{
    [Fact]
    public void In_layers_every_edge_goes_right()
    {
        (int From, int To)[] edges = [(0, 2), (1, 2), (2, 4), (3, 4), (0, 4)];

        var places = NetworkPositions.Find(NetworkLayout.Layered, 5, edges);

        Assert.All(edges, edge => Assert.True(places[edge.From].X < places[edge.To].X));
        Assert.Equal(places.Distinct().Count(), places.Length);
        Assert.Equal(places[2].X, places[3].X);
    }

    [Fact]
    public void A_circle_has_no_layers() =>
        Assert.Contains("NetworkLayout.Force", Assert.Throws<ArgumentException>(() => NetworkPositions.Find(NetworkLayout.Layered, 2, [(0, 1), (1, 0)])).Message);

    [Fact]
    public void Forces_bring_neighbours_together()
    {
        // Two triangles joined by one edge.
        (int From, int To)[] edges = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (2, 3)];

        var places = NetworkPositions.Find(NetworkLayout.Force, 6, edges);

        double Distance(int a, int b) => Math.Sqrt(Math.Pow(places[a].X - places[b].X, 2) + Math.Pow(places[a].Y - places[b].Y, 2));
        Assert.True(Distance(0, 1) < Distance(0, 4));
        Assert.True(Distance(4, 5) < Distance(1, 5));
    }

    [Fact]
    public void The_same_graph_gets_the_same_places() => Assert.Equal(
        NetworkPositions.Find(NetworkLayout.Force, 3, [(0, 1), (1, 2)]), NetworkPositions.Find(NetworkLayout.Force, 3, [(0, 1), (1, 2)]));

    [Fact]
    public void Too_few_labels_are_refused() =>
        Assert.Contains("2 places for labels, but 1 were given", Assert.Throws<ArgumentException>(() => Chart.Network([(0, 1)], new() { Labels = ["a"], Nodes = 2 })).Message);
}
