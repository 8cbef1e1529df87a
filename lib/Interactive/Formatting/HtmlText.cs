using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;

namespace Interactive.Formatting;

/// <summary>Text and HTML into each other.</summary>
internal static class HtmlText
{
    /// <summary>Escapes what HTML would take for markup, and leaves letters of every script readable.</summary>
    public static HtmlEncoder Encoder { get; } = HtmlEncoder.Create(UnicodeRanges.All);

    /// <summary>Text as HTML.</summary>
    public static string Escape(string text) => Encoder.Encode(text);

    /// <summary>The HTML of a fragment.</summary>
    public static string Of(IHtmlContent content)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        content.WriteTo(writer, Encoder);
        return writer.ToString();
    }
}
