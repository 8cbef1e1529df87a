using Display;
using Interactive.Documents;

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
        cell.Session.Values[name] = options["from-file"] is { } file
            ? File.ReadAllText(Path.GetFullPath(file, cell.Session.Options.WorkingDirectory))
            : options["from-value"] is { } source ? SetDirective.Read(source, cell) : part.Text;
        if (options["mime-type"] is { } mimeType)
            cell.Context.Show(new MimeBundle(cell.Session.Values[name]).Add(mimeType, cell.Session.Values[name]), null);
    }
}
