using System.Globalization;

namespace Course;

/// <summary>Reads tables of numbers with one column to predict.</summary>
internal static class CsvTable
{
    /// <param name="set">The data set.</param>
    /// <param name="file">Its file.</param>
    /// <param name="target">The heading of the column to predict.</param>
    /// <param name="featureNames">Names to show instead of the headings, in their order.</param>
    /// <param name="targetName">A name to show instead of <paramref name="target"/>.</param>
    /// <param name="classes">The classes in the order of their numbers; in the order of appearance when the target is no number and none are given.</param>
    public static TableData Read(DatasetInfo set, string file, string target, string[]? featureNames = null, string? targetName = null, string[]? classes = null)
    {
        var (headings, rows) = ReadRows(set.Name, file);
        var column = Array.IndexOf(headings, target);
        var features = new float[rows.Count * (headings.Length - 1)];
        for (var row = 0; row < rows.Count; row++)
            for (int from = 0, to = 0; from < headings.Length; from++)
                if (from != column) features[row * (headings.Length - 1) + to++] = ParseNumber(rows[row][from], file, row, headings[from]);
        var targets = rows.Select(row => row[column]).ToArray();
        var isQuantity = classes is null && float.TryParse(targets[0], CultureInfo.InvariantCulture, out _);
        classes ??= isQuantity ? [] : [.. targets.Distinct()];
        return new()
        {
            Name = set.Name,
            Description = $"{set.Description} Source: {set.Source}. Licence: {set.Licence}.",
            FeatureNames = featureNames ?? [.. headings.Where((_, index) => index != column)],
            TargetName = targetName ?? target,
            ClassNames = classes,
            Features = tensor(features, [rows.Count, headings.Length - 1]),
            Target = isQuantity
                ? tensor([.. targets.Select((text, row) => ParseNumber(text, file, row, target))], [rows.Count, 1])
                : tensor([.. targets.Select(text => (long)Array.IndexOf(classes, text))], [rows.Count]),
        };
    }

    /// <summary>All cells of a file, plain or gzipped.</summary>
    public static (string[] Headings, List<string[]> Rows) ReadRows(string set, string file, char separator = ',')
    {
        using var text = Datasets.OpenText(set, file);
        return CsvFile.Read(text.BaseStream, file, separator);
    }

    private static float ParseNumber(string text, string file, int row, string heading) =>
        text.Length == 0 ? float.NaN
        : float.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value
        : throw new InvalidDataException($"{file}, row {row + 1}, column {heading}: '{text}' is not a number.");
}
