using System.Net;
using Display;

namespace Interactive.Directives;

/// <summary><c>#!lsmagic</c> lists the directives.</summary>
internal sealed class HelpDirective : IDirective
{
    public string Name => "#!lsmagic";

    public string Usage => "#!lsmagic";

    public string Summary => "Lists the directives.";

    public void Run(string arguments, CellExecution cell)
    {
        var all = cell.Session.Directives.Descriptions;
        var text = string.Join('\n', all.Select(item => $"{item.Usage,-40} {item.Summary}"));
        var rows = string.Concat(all.Select(item => $"<tr><td><code>{WebUtility.HtmlEncode(item.Usage)}</code></td><td>{WebUtility.HtmlEncode(item.Summary)}</td></tr>"));
        cell.Context.Show(new MimeBundle(text).Add(MimeType.Html, $"<table>{rows}</table>"), null);
    }
}
