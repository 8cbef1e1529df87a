namespace Interactive.Export;

/// <summary>How <see cref="HtmlExporter"/> makes a page.</summary>
public sealed record HtmlExportOptions
{
    /// <summary>The page's title; null takes the notebook's first heading, else "Notebook".</summary>
    public string? Title { get; init; }

    /// <summary>
    /// The text of plotly.js, which is put into pages that hold charts. Null leaves charts as their text form:
    /// the engine itself knows nothing of charts but their MIME type.
    /// </summary>
    public string? PlotlyScript { get; init; }

    /// <summary>The folder from which pictures in Markdown are read into the page; null leaves their addresses as they are.</summary>
    public string? BaseDirectory { get; init; }

    /// <summary>The page's language, for screen readers and hyphenation.</summary>
    public string Language { get; init; } = "en";
}
