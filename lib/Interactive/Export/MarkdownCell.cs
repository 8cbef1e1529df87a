using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Interactive.Documents;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Interactive.Export;

/// <summary>Turns the Markdown of a notebook into HTML: equations for KaTeX, anchors on headings, pictures inside the page.</summary>
internal sealed partial class MarkdownCell(string? baseDirectory)
{
    private static readonly MarkdownPipeline pipeline = new MarkdownPipelineBuilder()
        .UseMathematics()
        .UsePipeTables()
        .UseTaskLists()
        .UseFootnotes()
        .UseEmphasisExtras(Markdig.Extensions.EmphasisExtras.EmphasisExtraOptions.Strikethrough)
        .UseAutoLinks()
        .Build();

    private readonly HashSet<string> takenIds = [];
    private readonly List<Heading> headings = [];

    /// <summary>The headings of all cells rendered so far.</summary>
    internal IReadOnlyList<Heading> Headings => headings;

    /// <summary>True when a cell rendered so far holds an equation.</summary>
    internal bool HasMath { get; private set; }

    internal string Render(string markdown, JsonObject? attachments = null)
    {
        var document = Markdig.Markdown.Parse(BareEnvironment().Replace(markdown, "$$$$\n$0\n$$$$"), pipeline);
        foreach (var heading in document.Descendants<HeadingBlock>()) Anchor(heading);
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage))
            link.Url = DataAddress(link.Url, attachments) ?? link.Url;
        // Chapters link to each other's notebooks; the pages lie beside each other in the same way.
        foreach (var link in document.Descendants<LinkInline>().Where(link => !link.IsImage && link.Url is not null))
            link.Url = RelativeNotebook().Replace(link.Url!, "$1.html$2");
        HasMath |= document.Descendants<MathInline>().Any() || document.Descendants<MathBlock>().Any();

        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlMathInlineRenderer>(new InlineEquation());
        renderer.ObjectRenderers.Replace<HtmlMathBlockRenderer>(new BlockEquation());
        renderer.Render(document);
        return writer.ToString();
    }

    private void Anchor(HeadingBlock block)
    {
        var text = PlainText(block.Inline);
        var id = UniqueId(text);
        block.GetAttributes().Id = id;
        block.Inline?.AppendChild(new HtmlInline($"<a class=\"anchor\" href=\"#{id}\" aria-label=\"Link to this section\">#</a>"));
        headings.Add(new Heading(block.Level, id, text));
    }

    private string UniqueId(string text)
    {
        var slug = new StringBuilder();
        foreach (var character in text.ToLowerInvariant())
            if (char.IsLetterOrDigit(character)) slug.Append(character);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        var wanted = slug.ToString().Trim('-');
        if (wanted.Length == 0) wanted = "section";
        var id = wanted;
        for (var number = 2; !takenIds.Add(id); number++) id = $"{wanted}-{number}";
        return id;
    }

    private static string PlainText(ContainerInline? inlines) => string.Concat((inlines?.Descendants() ?? []).Select(inline => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        MathInline math => math.Content.ToString(),
        LineBreakInline => " ",
        _ => "",
    })).Trim();

    private string? DataAddress(string? url, JsonObject? attachments)
    {
        if (string.IsNullOrEmpty(url)) return null;
        if (url.StartsWith("attachment:", StringComparison.Ordinal))
            return attachments?[Uri.UnescapeDataString(url["attachment:".Length..])] is JsonObject picture
                ? picture.Select(form => $"data:{form.Key};base64,{form.Value}").FirstOrDefault()
                : null;
        if (baseDirectory is null || url.Contains(':') || url.StartsWith('/')) return null;
        var path = Path.Combine(baseDirectory, Uri.UnescapeDataString(url));
        return File.Exists(path) && PictureType(path) is { } type
            ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(path))}"
            : null;
    }

    private static string? PictureType(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => "image/png",
        ".jpg" or ".jpeg" => "image/jpeg",
        ".gif" => "image/gif",
        ".svg" => "image/svg+xml",
        ".webp" => "image/webp",
        _ => null,
    };

    [GeneratedRegex(@"^(?![a-z][a-z0-9+.-]*:|//)([^#?]+)\.(?:ipynb|dib)(#.*)?$", RegexOptions.IgnoreCase)]
    private static partial Regex RelativeNotebook();

    // Jupyter typesets a LaTeX environment also when no dollars stand around it.
    [GeneratedRegex(@"(?<!\$\$[ \t]*\n)^\\begin\{(align|equation|gather|multline|eqnarray)(\*?)\}[\s\S]*?^\\end\{\1\2\}[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex BareEnvironment();

    private sealed class InlineEquation : HtmlObjectRenderer<MathInline>
    {
        // Jupyter shows $$...$$ on a line of its own also in the middle of a paragraph.
        protected override void Write(HtmlRenderer renderer, MathInline math) => renderer
            .Write(math.DelimiterCount > 1 ? "<span class=\"math display\">" : "<span class=\"math\">")
            .Write(WebUtility.HtmlEncode(math.Content.ToString()))
            .Write("</span>");
    }

    private sealed class BlockEquation : HtmlObjectRenderer<MathBlock>
    {
        protected override void Write(HtmlRenderer renderer, MathBlock math) => renderer
            .Write("<div class=\"math display\">")
            .Write(WebUtility.HtmlEncode(math.Lines.ToString()))
            .WriteLine("</div>");
    }
}
