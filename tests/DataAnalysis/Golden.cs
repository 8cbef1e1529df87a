using System.Text.Json;

namespace Microsoft.Data.Analysis.Tests;

/// <summary>Numbers that pandas computed (Golden/frames.py), and the frame it computed them of.</summary>
internal static class Golden
{
    private static readonly JsonElement root = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "frames.json"))).RootElement;

    public static string PenguinsFile => Path.Combine(AppContext.BaseDirectory, "penguins.csv");

    /// <summary>344 penguins, numbers as double.</summary>
    public static DataFrame Penguins() => DataFrame.LoadCsv(PenguinsFile,
        dataTypes: [typeof(string), typeof(string), typeof(double), typeof(double), typeof(double), typeof(double), typeof(string)]);

    public static JsonElement Get(string name) => root.GetProperty(name);

    public static int Whole(string name) => Get(name).GetInt32();

    public static string[] Numbers => [.. Get("numbers").EnumerateArray().Select(name => name.GetString()!)];

    public static double?[] Values(JsonElement list) => [.. list.EnumerateArray().Select(value => value.ValueKind == JsonValueKind.Null ? (double?)null : value.GetDouble())];

    /// <summary>The same values, the same gaps.</summary>
    public static void Same(IReadOnlyList<double?> expected, IReadOnlyList<double?> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        for (var index = 0; index < expected.Count; index++)
        {
            Assert.Equal(expected[index] is null, actual[index] is null);
            if (expected[index] is { } value) Assert.Equal(value, actual[index]!.Value, 9);
        }
    }

    public static double?[] Doubles(DataFrameColumn column, int count = int.MaxValue) =>
        [.. column[0, (int)Math.Min(count, column.Length)].Select(value => value is null ? (double?)null : Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture))];
}
