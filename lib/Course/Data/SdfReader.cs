using System.Globalization;

namespace Course;

/// <summary>Reads molecules from SDF files (the V2000 molfile with data fields), as far as atoms, bonds and one number go.</summary>
internal static class SdfReader
{
    /// <param name="text">The file.</param>
    /// <param name="field">The data field that holds the measured number.</param>
    /// <param name="name">What to call the file in errors.</param>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static List<Molecule> Read(TextReader text, string field, string name)
    {
        var molecules = new List<Molecule>();
        while (text.Peek() >= 0)
        {
            var lines = new List<string>();
            while (text.ReadLine() is { } line && line != "$$$$") lines.Add(line);
            if (lines.Count < 5) break;
            try { molecules.Add(Parse(lines, field)); }
            catch (Exception exception) when (exception is FormatException or ArgumentOutOfRangeException)
            {
                throw new InvalidDataException($"{name}, molecule {molecules.Count + 1} ({lines[0].Trim()}): {exception.Message}", exception);
            }
        }
        return molecules;
    }

    private static Molecule Parse(List<string> lines, string field)
    {
        // The fourth line counts atoms and bonds in columns of three characters.
        var (atoms, bonds) = (Number(lines[3], 0), Number(lines[3], 3));
        var value = lines.FindIndex(line => line.StartsWith('>') && line.Contains($"<{field}>", StringComparison.OrdinalIgnoreCase));
        if (value < 0) throw new FormatException($"There is no field <{field}>.");
        return new(lines[0].Trim(),
            [.. lines.GetRange(4, atoms).Select(line => line.Substring(31, 3).Trim())],
            [.. lines.GetRange(4 + atoms, bonds).Select(line => (Number(line, 0) - 1, Number(line, 3) - 1, Number(line, 6)))],
            double.Parse(lines[value + 1].Trim(), CultureInfo.InvariantCulture));
    }

    private static int Number(string line, int column) => int.Parse(line.AsSpan(column, 3).Trim(), CultureInfo.InvariantCulture);
}
