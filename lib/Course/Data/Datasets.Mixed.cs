namespace Course;

public static partial class Datasets
{
    /// <summary>2,930 houses in Ames, Iowa: 73 columns of numbers and categories, and <c>Sale_Price</c> in dollars.</summary>
    public static MixedTable AmesHouses() => ReadMixed(Announce("ames", "2,930 houses, all there are"), "ames.csv.gz");

    /// <summary>344 penguins: species, island, four measurements and sex, with a few gaps.</summary>
    public static MixedTable Penguins() => ReadMixed(Announce("penguins", "344 penguins, all there are"), "penguins.csv");

    /// <summary>4,454 loans: <c>Status</c> (good or bad), and thirteen columns of numbers and categories with gaps.</summary>
    public static MixedTable Credit() => ReadMixed(Announce("credit", "4,454 loans, all there are"), "credit_data.csv.gz");

    private static MixedTable ReadMixed(DatasetInfo set, string file)
    {
        var (headings, rows) = CsvTable.ReadRows(set.Name, file);
        return MixedTable.Of(set.Name, Describe(set), headings, rows);
    }
}
