namespace Course;

/// <summary>A molecule as a graph: atoms and bonds.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Atoms">Element symbols, one a node.</param>
/// <param name="Bonds">Pairs of atoms with the order of their bond: 1, 2, 3, or 4 for aromatic.</param>
/// <param name="Activity">What was measured of it.</param>
public sealed record Molecule(string Name, IReadOnlyList<string> Atoms, IReadOnlyList<(int First, int Second, int Order)> Bonds, double Activity);
