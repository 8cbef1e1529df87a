using System.Globalization;

namespace Microsoft.Data.Analysis;

/// <summary>Guesses what a column holds.</summary>
internal static class CsvTypes
{
    /// <summary>Above this a float has gaps between whole numbers.</summary>
    private const double LastExactFloat = 1 << 24;

    public static Type Guess(IEnumerable<string> cells, CultureInfo culture)
    {
        var filled = cells.Where(cell => !string.IsNullOrWhiteSpace(cell)).ToList();
        if (filled.Count == 0) return typeof(string);
        if (filled.All(cell => bool.TryParse(cell, out _))) return typeof(bool);
        if (filled.All(cell => float.TryParse(cell, NumberStyles.Float | NumberStyles.AllowThousands, culture, out _)))
            return filled.Any(cell => IsInexact(cell, culture)) ? typeof(double) : typeof(float);
        return filled.All(cell => DateTime.TryParse(cell, culture, DateTimeStyles.None, out _)) ? typeof(DateTime) : typeof(string);
    }

    /// <summary>A whole number that a float would change.</summary>
    public static bool IsInexact(string cell, CultureInfo culture) =>
        double.TryParse(cell, NumberStyles.Float | NumberStyles.AllowThousands, culture, out var number)
        && Math.Abs(number) > LastExactFloat && number == Math.Floor(number) && (float)number != number && Math.Abs(number) < 1e15;
}
