using System.Globalization;

namespace Course;

public static partial class Datasets
{
    /// <summary>1,461 days of weather in Seattle, 2012 to 2015.</summary>
    public static SeriesData SeattleWeather() => ReadSeries(Announce("seattle-weather", "1,461 days, all there are"), "seattle-weather.csv",
        [(1, "rain (mm)"), (2, "warmest (°C)"), (3, "coldest (°C)"), (4, "wind (m/s)")]);

    /// <summary>741 months of carbon dioxide over Mauna Loa, measured and with the seasons taken out.</summary>
    public static SeriesData CarbonDioxide() => ReadSeries(Announce("carbon-dioxide", "741 months, all there are"), "co2.csv",
        [(1, "CO2 (ppm)"), (2, "without seasons (ppm)")]);

    private static SeriesData ReadSeries(DatasetInfo set, string file, (int Index, string Name)[] columns)
    {
        var (_, rows) = CsvTable.ReadRows(set.Name, file);
        return new()
        {
            Name = set.Name,
            Description = Describe(set),
            ColumnNames = [.. columns.Select(column => column.Name)],
            Dates = [.. rows.Select(row => DateOnly.Parse(row[0], CultureInfo.InvariantCulture))],
            Values = tensor([.. rows.SelectMany(row => columns.Select(column => float.Parse(row[column.Index], CultureInfo.InvariantCulture)))], [rows.Count, columns.Length]),
        };
    }
}
