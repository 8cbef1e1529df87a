using System.Globalization;
using System.Text.RegularExpressions;
using Interactive.Documents;
using Xunit;

namespace Notebooks.Tests;

/// <summary>
/// What a chapter computes by hand against what the library computes: each chapter prints the largest difference, and here it
/// must be small. The library's own results are held against PyTorch's in tests/Parity, and the figures of some cells here, where
/// golden.py computed them with PyTorch.
/// </summary>
public partial class ByHandTests
{
    // Single precision, sums of a few hundred products, paths of 60 steps: a wrong formula is off by far more.
    private const double Rounding = 1e-4;

    public static TheoryData<string, int> Comparisons => new()
    {
        { "01-tensors", 1 }, { "02-autograd", 5 }, { "03-linear-regression", 15 }, { "04-classification", 6 }, { "05-multilayer-perceptrons", 12 },
    };

    [Theory]
    [MemberData(nameof(Comparisons))]
    public async Task By_hand_and_library_agree(string chapter, int atLeast)
    {
        var execution = await Chapter.ExecuteAsync(Chapter.PathOf(chapter));
        var differences = execution.Result.Executed.Cells.SelectMany(cell => cell.Outputs).SelectMany(DifferencesIn).ToList();
        Assert.True(differences.Count >= atLeast, $"{chapter} prints {differences.Count} differences");
        Assert.All(differences, difference => Assert.InRange(difference, 0, Rounding));
    }

    public static TheoryData<string, string> Golden => [.. GoldenCell.All.Select(cell => (cell.Chapter, cell.Cell))];

    [Theory]
    [MemberData(nameof(Golden))]
    public async Task A_cell_prints_what_PyTorch_computes(string chapter, string cell)
    {
        var golden = GoldenCell.All.Single(other => other.Chapter == chapter && other.Cell == cell);
        var execution = await Chapter.ExecuteAsync(Chapter.PathOf(chapter));
        var executed = Assert.Single(execution.Result.Executed.Cells, other => other.Source.Contains(cell, StringComparison.Ordinal));
        var printed = executed.Outputs.SelectMany(output => Numbers().Matches(TextOf(output))).Select(match => Number(match.Value)).ToList();
        Assert.All(golden.Exact, value => Assert.Contains(printed, number => Math.Abs(number - value) <= 6e-5 + 1e-4 * Math.Abs(value)));
        Assert.All(golden.Rough, value => Assert.Contains(printed, number => Math.Abs(number - value) <= 0.06 * Math.Abs(value)));
    }

    private static IEnumerable<double> DifferencesIn(CellOutput output)
    {
        var text = TextOf(output);
        return Spoken().Matches(text).Select(match => Number(match.Groups[1].Value)).Concat(InTables(text));
    }

    // A text table: a heading, a rule of dashes, rows; the column "max difference" ends where its dashes end.
    private static IEnumerable<double> InTables(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i + 1 < lines.Length; i++)
        {
            if (!lines[i].Contains("max difference", StringComparison.Ordinal) || !lines[i + 1].StartsWith("---", StringComparison.Ordinal)) continue;
            var start = lines[i].IndexOf("max difference", StringComparison.Ordinal);
            foreach (var row in lines.Skip(i + 2).TakeWhile(row => row.Length >= start + "max difference".Length))
                if (double.TryParse(row.Substring(start, "max difference".Length), CultureInfo.InvariantCulture, out var value)) yield return value;
        }
    }

    private static string TextOf(CellOutput output) => output switch
    {
        StreamOutput stream => stream.Text,
        DisplayOutput display => display.Data.Text,
        _ => "",
    };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?:(?:max|largest) difference[^\d\n]*?|\bdifference:? )(\d[\d.]*(?:[eE][+-]?\d+)?)")]
    private static partial Regex Spoken();

    [GeneratedRegex(@"-?\d[\d.]*(?:[eE][+-]?\d+)?(?<!\.)")]
    private static partial Regex Numbers();
}
