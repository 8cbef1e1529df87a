using Display;
using Interactive.Formatting;

namespace Interactive.Directives;

/// <summary><c>#!who</c> names the variables, <c>#!whos</c> shows them with type and value.</summary>
internal sealed class WhoDirective(bool isDetailed) : IDirective
{
    private const int WidestValue = 80;

    public string Name => isDetailed ? "#!whos" : "#!who";

    public string Usage => Name;

    public string Summary => isDetailed ? "Shows the variables with their types and values." : "Names the variables.";

    public void Run(string arguments, CellExecution cell)
    {
        var variables = cell.Session.Variables;
        if (!isDetailed)
        {
            cell.Context.Show(new MimeBundle(string.Join('\n', variables.Select(variable => variable.Name))), null);
            return;
        }

        var rows = variables.Select(variable => new
        {
            variable.Name,
            Type = TypeName.Of(variable.Type),
            Value = Shorten(ValueView.Of(variable.Value).Text),
        }).ToList();
        var text = string.Join('\n', rows.Select(row => $"{row.Name,-20} {row.Type,-24} {row.Value}"));
        cell.Context.Show(new MimeBundle(text).Add(MimeType.Html, HtmlForm.Table(rows)), null);
    }

    private static string Shorten(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= WidestValue ? line : line[..WidestValue] + "...";
    }
}
