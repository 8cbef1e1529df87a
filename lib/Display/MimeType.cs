namespace Display;

/// <summary>The MIME types that notebook clients render.</summary>
public static class MimeType
{
    /// <summary>Plain text, understood everywhere.</summary>
    public const string Text = "text/plain";

    /// <summary>An HTML fragment.</summary>
    public const string Html = "text/html";

    /// <summary>Markdown, rendered as a Markdown cell is.</summary>
    public const string Markdown = "text/markdown";

    /// <summary>An equation in LaTeX.</summary>
    public const string Latex = "text/latex";

    /// <summary>JavaScript that the client runs.</summary>
    public const string JavaScript = "application/javascript";

    /// <summary>A JSON value shown as a tree.</summary>
    public const string Json = "application/json";

    /// <summary>A Plotly figure: <c>{"data": [...], "layout": {...}}</c>.</summary>
    public const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>A PNG picture.</summary>
    public const string Png = "image/png";

    /// <summary>A JPEG picture.</summary>
    public const string Jpeg = "image/jpeg";

    /// <summary>An SVG picture.</summary>
    public const string Svg = "image/svg+xml";
}
