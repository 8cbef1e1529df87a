using System.Net;

namespace Course;

/// <summary>One quiet line of text: what was loaded, what the numbers were made with.</summary>
/// <param name="Text">The line.</param>
public sealed record Note(string Text) : IDisplayable
{
    /// <summary>Shows a line.</summary>
    public static void Show(string text) => Output.Show(new Note(text));

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => new MimeBundle(Text)
        .Add(MimeType.Html, $"<div style=\"font-size:85%;opacity:.75\">{WebUtility.HtmlEncode(Text)}</div>");
}
