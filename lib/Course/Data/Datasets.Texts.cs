using System.Globalization;

namespace Course;

public static partial class Datasets
{
    /// <summary>Alice's Adventures in Wonderland, the whole book: 144 KB, 69 different characters.</summary>
    public static TextData Alice()
    {
        var set = Announce("alice", "the whole book");
        using var text = OpenText(set.Name, "alice.txt.gz");
        return new() { Name = set.Name, Description = Describe(set), Texts = [text.ReadToEnd().ReplaceLineEndings("\n")] };
    }

    /// <summary>Tang poems of four lines of equal length, with their punctuation, in traditional characters.</summary>
    /// <param name="lineLength">5 (3,719 poems) or 7 (10,268 poems).</param>
    public static TextData TangPoems(int lineLength = 5)
    {
        if (lineLength is not (5 or 7)) throw new ArgumentOutOfRangeException(nameof(lineLength), lineLength, "The quatrains have lines of 5 or of 7 characters.");
        var (_, rows) = CsvTable.ReadRows("tang-quatrains", $"quatrains-{lineLength}.tsv.gz", '\t');
        var set = Announce("tang-quatrains", string.Create(CultureInfo.InvariantCulture, $"{rows.Count:#,0} poems of 4 x {lineLength} characters"));
        return new() { Name = set.Name, Description = Describe(set), Texts = [.. rows.Select(row => row[2])] };
    }

    /// <summary>Reviews of food; class 1 (great) gave five stars. 4,000 for training and 1,000 for testing.</summary>
    public static (TextData Train, TextData Test) Reviews()
    {
        var set = Announce("reviews", "4,000 + 1,000 reviews");
        return (Labelled(set, "train.csv.gz", ',', textColumn: 1, labelColumn: 0, ["other", "great"]),
            Labelled(set, "test.csv.gz", ',', textColumn: 1, labelColumn: 0, ["other", "great"]));
    }

    /// <summary>Subject lines of mails; class 1 is spam.</summary>
    public static TextData SpamSubjects()
    {
        var set = DatasetManifest.Find("spam-subjects");
        var data = Labelled(set, "subjects.tsv", '\t', textColumn: 1, labelColumn: 0, ["ham", "spam"]);
        Announce(set.Name, string.Create(CultureInfo.InvariantCulture, $"{data.Texts.Count:#,0} subject lines"));
        return data;
    }

    /// <summary>Surnames with the language they come from, 18 languages, sorted by language.</summary>
    /// <param name="plain">True for the 26 letters of ASCII (with hyphens and apostrophes); false for the letters of each language.</param>
    public static TextData Names(bool plain = true)
    {
        var rows = CsvTable.ReadRows("names", "names.csv").Rows.Concat(CsvTable.ReadRows("names", "japanese.csv").Rows).ToList();
        string[] languages = [.. rows.Select(row => row[2]).Distinct().Order(StringComparer.Ordinal)];
        var set = Announce("names", string.Create(CultureInfo.InvariantCulture, $"{rows.Count:#,0} surnames of {languages.Length} languages, all there are"));
        return new()
        {
            Name = set.Name,
            Description = Describe(set),
            ClassNames = languages,
            Texts = [.. rows.Select(row => row[plain ? 1 : 0])],
            Labels = [.. rows.Select(row => Array.IndexOf(languages, row[2]))],
        };
    }

    /// <summary>The anthology Three Hundred Tang Poems in simplified characters; each text is a whole poem of any form.</summary>
    public static TextData ThreeHundredTangPoems()
    {
        var (_, rows) = CsvTable.ReadRows("tang300", "tang300.tsv", '\t');
        var set = Announce("tang300", string.Create(CultureInfo.InvariantCulture, $"{rows.Count:#,0} poems"));
        return new() { Name = set.Name, Description = Describe(set), Texts = [.. rows.Select(row => row[2])] };
    }

    private static TextData Labelled(DatasetInfo set, string file, char separator, int textColumn, int labelColumn, string[]? classes)
    {
        var (_, rows) = CsvTable.ReadRows(set.Name, file, separator);
        classes ??= [.. rows.Select(row => row[labelColumn]).Distinct().Order(StringComparer.Ordinal)];
        return new()
        {
            Name = set.Name,
            Description = Describe(set),
            ClassNames = classes,
            Texts = [.. rows.Select(row => row[textColumn])],
            Labels = [.. rows.Select(row => Array.IndexOf(classes, row[labelColumn]))],
        };
    }
}
