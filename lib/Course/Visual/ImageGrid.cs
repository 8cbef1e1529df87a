using System.Globalization;
using System.Net;
using System.Text;
using Plotly;

namespace Course;

/// <summary>Images side by side with what they are, and with what they were taken for.</summary>
public sealed class ImageGrid : IDisplayable
{
    private readonly Tensor images;

    /// <summary>Lays out images.</summary>
    /// <param name="images"><c>[n, channels, height, width]</c>, <c>[n, height, width]</c>, or one image <c>[channels, height, width]</c> with 1 or 3 channels.</param>
    /// <exception cref="ArgumentException">The shape is none of these.</exception>
    public ImageGrid(Tensor images)
    {
        ArgumentNullException.ThrowIfNull(images);
        this.images = Pictures.AsBatch(images);
    }

    /// <summary>What stands under each image, or the true class when <see cref="Predicted"/> is set.</summary>
    public IReadOnlyList<string>? Labels { get; init; }

    /// <summary>What a model took each image for: green when it equals the label, red when not.</summary>
    public IReadOnlyList<string>? Predicted { get; init; }

    /// <summary>Images in a row.</summary>
    public int Columns { get; init; } = 8;

    /// <summary>Width of an image on the page, in CSS pixels; small images are enlarged without blur.</summary>
    public int Width { get; init; } = 56;

    /// <summary>The values drawn black and white; 0 to 1 when not given. Values outside are clipped.</summary>
    public (double Low, double High)? Range { get; init; }

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => new MimeBundle(ToString()).Add(MimeType.Html, ToHtml());

    /// <summary>The grid in words: how many images, and their labels.</summary>
    public override string ToString()
    {
        var shape = images.shape;
        var text = $"{shape[0]} images of {shape[2]} x {shape[3]}";
        if (Labels is null) return text;
        var words = Labels.Select((label, index) => Predicted is null || Predicted[index] == label ? label : $"{label} (taken for {Predicted[index]})");
        return $"{text}: {string.Join(", ", words)}";
    }

    // A table and not a grid of styles: pages that strip styles, as GitHub does, still show rows.
    private string ToHtml()
    {
        var html = new StringBuilder("<table style=\"border-collapse:collapse\">");
        foreach (var row in Enumerable.Range(0, (int)images.shape[0]).Chunk(Columns))
            html.Append("<tr style=\"background:none\">").AppendJoin("", row.Select(Cell)).Append("</tr>");
        return html.Append("</table>").ToString();
    }

    private string Cell(int index)
    {
        var png = Convert.ToBase64String(Pictures.Of(images[index], Range).ToPng());
        var image = string.Create(CultureInfo.InvariantCulture,
            $"<img alt=\"{Encode(Labels?[index] ?? "image")}\" width=\"{Width}\" style=\"image-rendering:pixelated\" src=\"data:image/png;base64,{png}\">");
        return $"<td style=\"border:0;padding:3px;text-align:center;vertical-align:top\">{image}{Caption(index)}</td>";
    }

    private string Caption(int index)
    {
        const string small = "<br><span style=\"font-size:75%;line-height:1.2\">";
        if (Predicted is null) return Labels is null ? "" : $"{small}{Encode(Labels[index])}</span>";
        var isRight = Labels is null || Predicted[index] == Labels[index];
        var truth = isRight ? "" : $"<br>is {Encode(Labels![index])}";
        return $"{small}<span style=\"color:{(isRight ? Palette.Right : Palette.Wrong)}\">{(isRight ? "✓" : "✗")} {Encode(Predicted[index])}</span>{truth}</span>";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
