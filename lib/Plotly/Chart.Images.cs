using Plotly.Json;

namespace Plotly;

public sealed partial class Chart
{
    private const int LargestTile = 110;
    private const int LabelHeight = 18;

    /// <summary>Draws one picture, pixels square and sharp.</summary>
    /// <param name="picture">An array <c>[height, width]</c> (grey) or <c>[height, width, 3]</c> or <c>[3, height, width]</c> (colour).</param>
    /// <param name="title">What stands above.</param>
    public static Chart Image(Picture picture, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(picture);
        var scale = Math.Clamp(340.0 / picture.Height, 0.05, 40);
        var chart = Of(Trace.Of("image")
                .With("source", picture.ToDataUri())
                .With("meta", $"{picture.Height} x {picture.Width} pixels")
                .With("hovertemplate", "row %{y}, column %{x}: %{z}<extra></extra>"))
            .With("xaxis.visible", false).With("yaxis.visible", false)
            .WithPictureFrame(picture.Height * scale);
        return title is null ? chart : chart.WithTitle(title);
    }

    /// <summary>
    /// Draws pictures as a grid, each with a label under it. All are one image to the browser, so that a hundred digits cost no more than one.
    /// </summary>
    /// <param name="pictures">Pictures of any size; smaller ones are centred in their place.</param>
    /// <param name="labels">What stands under each: a class, or predicted and true class; <c>\n</c> begins a second line.</param>
    /// <param name="columns">How many stand side by side; by default as near to twice as wide as high as possible.</param>
    /// <param name="colors">The colour of each label, such as <see cref="Palette.Right"/> and <see cref="Palette.Wrong"/>.</param>
    public static Chart Images(
        IEnumerable<Picture> pictures, IEnumerable<string>? labels = null, int? columns = null, IEnumerable<string>? colors = null)
    {
        ArgumentNullException.ThrowIfNull(pictures);
        Picture[] tiles = [.. pictures];
        if (tiles.Length == 0) throw new ArgumentException("There are no pictures to show.");
        if (columns is < 1) throw new ArgumentException($"A grid needs at least one column, not {columns}.");
        var sheet = new PictureSheet(tiles, columns ?? Math.Min(tiles.Length, (int)Math.Ceiling(Math.Sqrt(2.0 * tiles.Length))));
        var words = RequireEach(labels, tiles.Length, "labels");
        var side = Math.Min(LargestTile, 860.0 / sheet.Columns);
        // Room for the label in pixels of the picture, which is what the axes count in.
        var room = 4 + (words?.Max(label => 1 + label.Count(letter => letter == '\n')) ?? 0) * LabelHeight;
        var gap = (int)Math.Ceiling(room * sheet.TileHeight / side);
        var chart = Of(Trace.Of("image").With("source", sheet.Paint(gap).ToDataUri()).With("meta", sheet.ToString()).With("hoverinfo", "skip"))
            .With("xaxis.visible", false).With("yaxis.visible", false)
            .WithPictureFrame(sheet.Rows * (side + room));
        return words is null ? chart : chart.WithLabels(sheet, gap, words, RequireEach(colors, tiles.Length, "colors"));
    }

    private Chart WithLabels(PictureSheet sheet, int gap, string[] words, string[]? colors)
    {
        var centres = Enumerable.Range(0, words.Length).Select(index => sheet.LabelPlace(index, gap)).ToArray();
        var text = Trace.Of("scatter")
            .With("mode", "text")
            .With("x", new Numbers([.. centres.Select(centre => centre.X)]))
            .With("y", new Numbers([.. centres.Select(centre => centre.Y)]))
            .With("text", new Texts([.. words.Select(label => label.Replace("\n", "<br>"))]))
            .With("textposition", "bottom center")
            .With("textfont.size", 12)
            .With("textfont.color", colors is null ? null : new Texts(colors))
            .With("cliponaxis", false)
            .With("hoverinfo", "skip")
            .With("showlegend", false);
        return With(Traces.Append(text));
    }

    private Chart WithPictureFrame(double height) => With("xaxis.constraintoward", "left").With("yaxis.constraintoward", "top").With("margin", Branch.Empty
            .With("l", 8).With("r", 8).With("b", 12))
        .With("height", Math.Round(height + 48));

    private static string[]? RequireEach(IEnumerable<string>? words, int count, string what)
    {
        var list = words?.ToArray();
        return list is null || list.Length == count
            ? list
            : throw new ArgumentException($"There are {count} pictures but {list.Length} {what}; give one for each.");
    }
}
