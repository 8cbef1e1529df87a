using Display;
using Interactive.Documents;
using Interactive.Formatting;

namespace Interactive.Directives;

/// <summary>What happens to text in languages other than C#.</summary>
internal sealed class LanguageTable
{
    /// <summary>Shows the text as what it is.</summary>
    /// <exception cref="DirectiveException">The language cannot be shown or run.</exception>
    public void Run(TextPart part, CellExecution cell)
    {
        if (part.Text.Length == 0 && part.Language != CellLanguage.Value) return;
        switch (part.Language)
        {
            case CellLanguage.Markdown:
                cell.Context.Show(new MimeBundle(part.Text).Add(MimeType.Markdown, part.Text), null);
                break;
            case CellLanguage.Html:
                cell.Context.Show(new MimeBundle(part.Text).Add(MimeType.Html, part.Text), null);
                break;
            case CellLanguage.JavaScript:
                cell.Context.Show(new MimeBundle("").Add(MimeType.Html, $"<script type=\"module\">\n{ScriptValues.PutInto(part.Text, cell)}\n</script>"), null);
                break;
            case CellLanguage.Mermaid:
                cell.Context.Show(new MimeBundle(part.Text).Add("text/vnd.mermaid", part.Text).Add(MimeType.Markdown, $"```mermaid\n{part.Text}\n```"), null);
                break;
            case CellLanguage.Value:
                Store(part, cell);
                break;
            default:
                throw new DirectiveException(
                    $"Cells in {part.Language} cannot be executed here. There are C# (#!csharp), #!markdown, #!html, #!javascript, #!mermaid and #!value.");
        }
    }

    private static void Store(TextPart part, CellExecution cell)
    {
        var options = new Options(part.Arguments);
        var name = options.Required("name");
        (string? file, string? address, string? source) = (options["from-file"], options["from-url"], options["from-value"]);
        string?[] given = [file, address, source, part.Text.Length > 0 ? part.Text : null];
        if (given.Count(text => text is not null) > 1)
            throw new DirectiveException("#!value takes one of --from-file, --from-url, --from-value and the lines below it.");
        cell.Session.Values[name] = file is not null ? File.ReadAllText(Path.GetFullPath(SetDirective.Read(file, cell), cell.Session.Options.WorkingDirectory))
            : address is not null ? Download(SetDirective.Read(address, cell), cell.Cancellation)
            : source is not null ? SetDirective.Read(source, cell)
            : part.Text;
        if (options["mime-type"] is { } mimeType)
            cell.Context.Show(new MimeBundle(cell.Session.Values[name]).Add(mimeType, ValueView.Content(mimeType, cell.Session.Values[name])), null);
    }

    private static string Download(string address, CancellationToken cancellation)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            throw new DirectiveException($"'{address}' is no address: --from-url https://example.org/data.csv. A file comes by --from-file.");
        using var http = new HttpClient();
        try
        {
            return http.GetStringAsync(uri, cancellation).GetAwaiter().GetResult();
        }
        catch (HttpRequestException e)
        {
            throw new DirectiveException($"{address} cannot be read: {e.Message}");
        }
    }
}
