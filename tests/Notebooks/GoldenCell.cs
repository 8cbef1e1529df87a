using System.Text.Json;

namespace Notebooks.Tests;

/// <summary>What golden.py computed with PyTorch for one cell.</summary>
/// <param name="Chapter">The chapter.</param>
/// <param name="Cell">A piece of the cell's source that no other cell holds.</param>
/// <param name="Exact">Numbers that the cell prints with at least four digits.</param>
/// <param name="Rough">Numbers that it prints with two.</param>
internal sealed record GoldenCell(string Chapter, string Cell, double[] Exact, double[] Rough)
{
    private static readonly JsonSerializerOptions names = new(JsonSerializerDefaults.Web);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<GoldenCell> All { get; } = JsonSerializer.Deserialize<List<GoldenCell>>(
        File.ReadAllText(Path.Combine(Notebooks.Tests.Chapter.Root, "tests", "Notebooks", "golden.json")), names)!;
}
