using System.Globalization;

namespace Course;

public static partial class Datasets
{
    /// <summary>34 members of a karate club and who met whom; features say only which member it is (one-hot), classes how the club split.</summary>
    public static GraphData KarateClub()
    {
        var set = Announce("karate", "34 members, all there are");
        var members = CsvTable.ReadRows(set.Name, "members.csv").Rows;
        string[] clubs = ["Mr. Hi", "Officer"];
        return new()
        {
            Name = set.Name,
            Description = Describe(set),
            ClassNames = clubs,
            NodeNames = [.. members.Select(row => row[0])],
            Edges = ReadEdges(CsvTable.ReadRows(set.Name, "edges.csv").Rows),
            Features = eye(members.Count),
            Labels = tensor([.. members.Select(row => (long)Array.IndexOf(clubs, row[1]))]),
        };
    }

    /// <summary>Packages of Debian: features are the words of their description, classes the section of the archive.</summary>
    public static GraphData DebianPackages()
    {
        var set = DatasetManifest.Find("debgraph");
        var nodes = CsvTable.ReadRows(set.Name, "nodes.tsv", '\t').Rows;
        var edges = CsvTable.ReadRows(set.Name, "edges.tsv", '\t').Rows;
        using var words = OpenText(set.Name, "words.txt");
        var vocabulary = words.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        var features = new float[nodes.Count * vocabulary];
        for (var node = 0; node < nodes.Count; node++)
            foreach (var word in nodes[node][2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
                features[node * vocabulary + int.Parse(word, CultureInfo.InvariantCulture)] = 1;
        string[] sections = [.. nodes.Select(row => row[1]).Distinct().Order(StringComparer.Ordinal)];
        Announce(set.Name, string.Create(CultureInfo.InvariantCulture, $"{nodes.Count:#,0} packages, all there are"));
        return new()
        {
            Name = set.Name,
            Description = Describe(set),
            ClassNames = sections,
            NodeNames = [.. nodes.Select(row => row[0])],
            Edges = ReadEdges(edges),
            Features = tensor(features, [nodes.Count, vocabulary]),
            Labels = tensor([.. nodes.Select(row => (long)Array.IndexOf(sections, row[1]))]),
        };
    }

    /// <summary>163 molecules as graphs with how strongly each binds to the benzodiazepine receptor (log units, 5.0 to 8.9, median 7.8).</summary>
    public static IReadOnlyList<Molecule> BindingMolecules()
    {
        var set = DatasetManifest.Find("molecules");
        using var text = OpenText(set.Name, "bzr.sdf.gz");
        var molecules = SdfReader.Read(text, "ACTIVITY", "bzr.sdf.gz");
        Announce(set.Name, string.Create(CultureInfo.InvariantCulture, $"{molecules.Count} molecules with atoms and bonds, all there are"));
        return molecules;
    }

    /// <summary>4,999 molecules as SMILES with their topological polar surface area in square ångström.</summary>
    public static (IReadOnlyList<string> Smiles, Tensor PolarSurface) SmilesMolecules()
    {
        var set = DatasetManifest.Find("molecules");
        var rows = CsvTable.ReadRows(set.Name, "polar-surface.csv").Rows;
        Announce(set.Name, string.Create(CultureInfo.InvariantCulture, $"{rows.Count:#,0} molecules as SMILES, all there are"));
        return ([.. rows.Select(row => row[0])], tensor([.. rows.Select(row => float.Parse(row[1], CultureInfo.InvariantCulture))]));
    }

    /// <summary>Links in a file stand once; in the tensor they go both ways.</summary>
    private static Tensor ReadEdges(List<string[]> rows)
    {
        var from = rows.Select(row => long.Parse(row[0], CultureInfo.InvariantCulture)).ToArray();
        var to = rows.Select(row => long.Parse(row[1], CultureInfo.InvariantCulture)).ToArray();
        return tensor([.. from, .. to, .. to, .. from], [2, 2 * rows.Count]);
    }
}
