using System.Globalization;

namespace Course;

public static partial class Datasets
{
    /// <summary>Animals, plants and food cut out of photographs, <c>[n, 4, 64, 64]</c>: the fourth channel is opacity, so a cut-out pasted on a photo has an exact mask and box.</summary>
    public static ImageData Stamps()
    {
        var set = DatasetManifest.Find("stamps");
        var rows = CsvTable.ReadRows(set.Name, "stamps.csv").Rows;
        string[] classes = [.. rows.Select(row => row[1]).Distinct()];
        Announce(set.Name, string.Create(CultureInfo.InvariantCulture, $"{rows.Count} cut-outs in {classes.Length} classes, all that ship"));
        return new()
        {
            Name = set.Name,
            Description = Describe(set),
            ClassNames = classes,
            Images = CutSheet(PathOf(set.Name, "stamps.png"), 64, rows.Count),
            Labels = tensor([.. rows.Select(row => (long)Array.IndexOf(classes, row[1]))]),
        };
    }

    /// <summary>The same animals, plants and foods as two artists drew them, <c>[n, 3, 32, 32]</c>: one class, one example from each.</summary>
    public static (ImageData First, ImageData Second) EmojiPairs()
    {
        var set = DatasetManifest.Find("emoji-pairs");
        var rows = CsvTable.ReadRows(set.Name, "emoji.csv").Rows;
        Announce(set.Name, string.Create(CultureInfo.InvariantCulture, $"{rows.Count} x 2 drawings, all that ship"));
        return (Read("google.png"), Read("twitter.png"));

        ImageData Read(string file) => new()
        {
            Name = set.Name,
            Description = Describe(set),
            ClassNames = [.. rows.Select(row => row[1])],
            Images = CutSheet(PathOf(set.Name, file), 32, rows.Count),
            Labels = arange(rows.Count),
        };
    }

    /// <summary>100 faces (class 1), then 100 pictures that are none, <c>[200, 1, 25, 25]</c>.</summary>
    public static ImageData Faces()
    {
        var set = Announce("lfw-faces", "200 images of 25 x 25, all that ship");
        var (shape, pixels) = IdxReader.ReadBytes(PathOf(set.Name, "images.idx.gz"));
        using var scope = NewDisposeScope();
        return new()
        {
            Name = set.Name,
            Description = Describe(set),
            ClassNames = ["no face", "face"],
            Images = tensor(pixels, [shape[0], 1, shape[1], shape[2]]).to(ScalarType.Float32).div(255).MoveToOuterDisposeScope(),
            Labels = arange(shape[0]).lt(100).to(ScalarType.Int64).MoveToOuterDisposeScope(),
        };
    }

    /// <summary>The participants of the Solvay conference of 1927, <c>[1, 926, 1280]</c>, and a frame around each face, int64 <c>[30, 4]</c> as top, left, bottom, right. One frame of the thirty holds no face.</summary>
    public static (Tensor Photo, Tensor Boxes) Solvay()
    {
        var set = Announce("solvay", "one photograph, 30 frames");
        var boxes = CsvTable.ReadRows(set.Name, "faces.csv").Rows;
        return (FileImager.Read(PathOf(set.Name, "solvay-1927.png")),
            tensor([.. boxes.SelectMany(row => row.Select(cell => long.Parse(cell, CultureInfo.InvariantCulture)))], [boxes.Count, 4]));
    }

    /// <summary>Cuts a sheet of square pictures, row after row, into <c>[count, channels, size, size]</c>.</summary>
    private static Tensor CutSheet(string path, int size, int count)
    {
        using var scope = NewDisposeScope();
        var sheet = FileImager.Read(path);
        var (channels, rows, columns) = (sheet.shape[0], sheet.shape[1] / size, sheet.shape[2] / size);
        return sheet.view(channels, rows, size, columns, size).permute(1, 3, 0, 2, 4).reshape(rows * columns, channels, size, size)
            .narrow(0, 0, count).clone().MoveToOuterDisposeScope();
    }
}
