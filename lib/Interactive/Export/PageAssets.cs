using System.Text.RegularExpressions;

namespace Interactive.Export;

/// <summary>The styles and scripts that a page carries in itself, so that it opens without a network.</summary>
internal static partial class PageAssets
{
    private static readonly Lazy<string> katexStyle = new(() => WithFontsInside(Read("katex.katex.min.css")));

    internal static string Style => Read("page.notebook.css");

    internal static string Script => Read("page.notebook.js");

    internal static string HighlightScript => Read("highlight.highlight.min.js");

    internal static string KatexScript => Read("katex.katex.min.js");

    internal static string KatexStyle => katexStyle.Value;

    /// <summary>Replaces the addresses of fonts by the fonts; every browser that can show the page reads WOFF2.</summary>
    private static string WithFontsInside(string style) => FontSource().Replace(style, source =>
        $"src:url(data:font/woff2;base64,{Convert.ToBase64String(ReadBytes("katex.fonts." + source.Groups["name"].Value))}) format(\"woff2\")");

    private static string Read(string name)
    {
        using var reader = new StreamReader(Open(name));
        return reader.ReadToEnd();
    }

    private static byte[] ReadBytes(string name)
    {
        using var stream = Open(name);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static Stream Open(string name) =>
        typeof(PageAssets).Assembly.GetManifestResourceStream($"Interactive.assets.{name}")
        ?? throw new InvalidOperationException($"The build lacks the page asset {name}.");

    [GeneratedRegex(@"src:url\(fonts/(?<name>[^)]+\.woff2)\)[^;}]*")]
    private static partial Regex FontSource();
}
