using System.Collections;
using Display;
using Interactive.Formatting;
using Microsoft.DotNet.Interactive;

namespace System;

/// <summary>Ways to show a value from the middle of a cell.</summary>
public static class DisplayExtensions
{
    /// <summary>Shows a value now.</summary>
    /// <param name="value">Anything.</param>
    /// <param name="mimeTypes">The representations to show; all when empty.</param>
    /// <returns>The output, which can be changed later.</returns>
    public static DisplayedValue Display(this object? value, params string[] mimeTypes) => DisplayedValue.Show(value, mimeTypes);

    /// <summary>Shows text as what it is: <c>"**bold**".DisplayAs("text/markdown")</c>.</summary>
    /// <param name="value">The text.</param>
    /// <param name="mimeType">What the text is.</param>
    /// <returns>The output, which can be changed later.</returns>
    public static DisplayedValue DisplayAs(this string value, string mimeType)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentException.ThrowIfNullOrEmpty(mimeType);
        return DisplayedValue.Show(mimeType == MimeType.Text ? new MimeBundle(value) : new MimeBundle(value).Add(mimeType, ValueView.Content(mimeType, value)), []);
    }

    /// <summary>Shows a sequence as a table with a row for each item.</summary>
    /// <returns>The output, which can be changed later.</returns>
    public static DisplayedValue DisplayTable<T>(this IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        return DisplayedValue.Show(new MimeBundle(TextForm.Of(items)).Add(MimeType.Html, HtmlForm.Table((IEnumerable)items)), []);
    }
}
