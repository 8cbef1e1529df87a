namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>Plain text, as notebooks name it.</summary>
public static class PlainTextFormatter
{
    /// <summary><c>text/plain</c>.</summary>
    public const string MimeType = global::Display.MimeType.Text;
}

/// <summary>HTML, as notebooks name it.</summary>
public static class HtmlFormatter
{
    /// <summary><c>text/html</c>.</summary>
    public const string MimeType = global::Display.MimeType.Html;
}

/// <summary>JSON, as notebooks name it.</summary>
public static class JsonFormatter
{
    /// <summary><c>application/json</c>.</summary>
    public const string MimeType = global::Display.MimeType.Json;
}
