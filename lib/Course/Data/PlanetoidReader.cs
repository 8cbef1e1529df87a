using System.Globalization;

namespace Course;

/// <summary>
/// Puts a citation graph together from the eight files of the Planetoid split: features and labels of the papers for training
/// (x, y), of all but the tested ones (allx, ally) and of the tested ones (tx, ty), the citations (graph), and where the tested
/// ones belong (test.index).
/// </summary>
internal static class PlanetoidReader
{
    /// <summary>Papers that are kept for validation, after those for training, in every published result.</summary>
    private const int ValidationCount = 500;

    /// <param name="set">The data set.</param>
    /// <param name="classNames">The classes in the order of their numbers.</param>
    /// <param name="path">The path of a file by its last part, such as <c>allx</c>.</param>
    /// <exception cref="InvalidDataException">The files do not fit together.</exception>
    public static GraphData Read(DatasetInfo set, IReadOnlyList<string> classNames, Func<string, string> path)
    {
        object? Pickle(string part) => PickleReader.Read(File.ReadAllBytes(path(part)), Path.GetFileName(path(part)));
        var tested = File.ReadLines(path("test.index")).Where(line => line.Length > 0).Select(line => int.Parse(line, CultureInfo.InvariantCulture)).ToArray();
        var (all, test) = (Sparse.Of(Pickle("allx")), Sparse.Of(Pickle("tx")));
        var (allLabels, testLabels) = (PickledObject.ArrayOf(Pickle("ally")), PickledObject.ArrayOf(Pickle("ty")));
        var training = PickledObject.ArrayOf(Pickle("y")).Shape[0];
        if (tested.Length != test.Rows || all.Columns != test.Columns || allLabels.Shape[0] != all.Rows || testLabels.Shape[0] != test.Rows)
            throw new InvalidDataException($"{set.Name}: the files do not belong together: {all.Rows} + {test.Rows} papers, {allLabels.Shape[0]} + {testLabels.Shape[0]} labels, {tested.Length} places.");
        // CiteSeer's tested papers leave places between them: papers that cite nothing and have no words.
        var nodes = Math.Max(all.Rows, tested.Max() + 1);
        var features = new float[nodes * all.Columns];
        var labels = new long[nodes];
        for (var row = 0; row < all.Rows; row++) Place(all, allLabels, row, row);
        for (var row = 0; row < test.Rows; row++) Place(test, testLabels, row, tested[row]);
        return new()
        {
            Name = set.Name,
            Description = $"{set.Description} Source: {set.Source}. Licence: {set.Licence}.",
            ClassNames = classNames,
            NodeNames = [.. Enumerable.Range(0, nodes).Select(node => $"paper {node.ToString(CultureInfo.InvariantCulture)}")],
            Edges = Edges((PickledObject)Pickle("graph")!, nodes, set.Name),
            Features = tensor(features, [nodes, all.Columns]),
            Labels = tensor(labels),
            TrainNodes = arange(training),
            ValidationNodes = arange(training, Math.Min(training + ValidationCount, all.Rows)),
            TestNodes = tensor([.. tested.Order().Select(node => (long)node)]),
        };

        void Place(Sparse source, (int[] Shape, double[] Values) classes, int row, int node)
        {
            source.Write(row, features.AsSpan(node * source.Columns, source.Columns));
            var width = classes.Shape[1];
            labels[node] = Math.Max(0, Array.IndexOf(classes.Values, 1, row * width, width) - row * width);
        }
    }

    /// <summary>Each pair once each way, without citations of oneself: the files have some twice.</summary>
    private static Tensor Edges(PickledObject graph, int nodes, string name)
    {
        var pairs = new SortedSet<(long, long)>();
        foreach (var (from, neighbours) in graph.Items)
            foreach (var to in ((List<object?>)neighbours!).Cast<long>())
            {
                if (to < 0 || to >= nodes || (long)from! >= nodes) throw new InvalidDataException($"{name}: a citation leads from paper {from} to {to}, but there are {nodes}.");
                if ((long)from != to) pairs.UnionWith([((long)from, to), (to, (long)from)]);
            }
        return tensor([.. pairs.Select(pair => pair.Item1), .. pairs.Select(pair => pair.Item2)], [2, pairs.Count]);
    }

    /// <summary>A matrix of SciPy in rows of places and values (CSR).</summary>
    private sealed record Sparse(int Rows, int Columns, double[] Starts, double[] Places, double[] Values)
    {
        public static Sparse Of(object? value)
        {
            if (value is not PickledObject { Name: "scipy.sparse.csr.csr_matrix" or "scipy.sparse._csr.csr_matrix" } matrix)
                throw new InvalidDataException("The pickle holds no sparse matrix (scipy.sparse.csr_matrix).");
            var shape = (object?[])matrix["_shape"]!;
            return new((int)(long)shape[0]!, (int)(long)shape[1]!, PickledObject.ArrayOf(matrix["indptr"]).Values,
                PickledObject.ArrayOf(matrix["indices"]).Values, PickledObject.ArrayOf(matrix["data"]).Values);
        }

        public void Write(int row, Span<float> target)
        {
            for (var index = (int)Starts[row]; index < (int)Starts[row + 1]; index++) target[(int)Places[index]] = (float)Values[index];
        }
    }
}
