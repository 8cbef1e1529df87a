using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Interactive.Formatting;
using Microsoft.CodeAnalysis;

namespace Interactive.Language;

/// <summary>The XML documentation of a symbol as text.</summary>
internal sealed partial class DocumentationText
{
    private static readonly (string Element, string Title)[] sections =
        [("summary", ""), ("returns", "Returns"), ("remarks", "Remarks"), ("value", "Value")];

    private readonly XElement xml;

    private DocumentationText(XElement xml) => this.xml = xml;

    /// <summary>The documentation of a symbol, or of what it overrides or implements; null when there is none.</summary>
    public static DocumentationText? Of(ISymbol symbol)
    {
        symbol = symbol is IMethodSymbol { ReducedFrom: { } extension } ? extension : symbol;
        for (var source = symbol.OriginalDefinition; source is not null; source = Inherited(source))
        {
            if (source.GetDocumentationCommentXml() is not { Length: > 0 } text) continue;
            if (Parse(text) is { } xml && xml.Element("summary") is not null) return new DocumentationText(xml);
        }

        return null;
    }

    /// <summary>As plain text.</summary>
    public string ToPlain()
    {
        var text = new StringBuilder();
        foreach (var (title, body) in Parts()) text.Append(title.Length > 0 ? $"{title}: {body}" : body).Append('\n');
        return text.ToString();
    }

    /// <summary>As HTML.</summary>
    public string ToHtml()
    {
        var html = new StringBuilder();
        foreach (var (title, body) in Parts())
            html.Append("<p>").Append(title.Length > 0 ? $"<b>{HtmlText.Escape(title)}</b>: " : "").Append(HtmlText.Escape(body)).Append("</p>");
        return html.ToString();
    }

    private IEnumerable<(string Title, string Body)> Parts()
    {
        yield return ("", Text(xml.Element("summary")!));
        foreach (var parameter in xml.Elements("param"))
            yield return (parameter.Attribute("name")?.Value ?? "", Text(parameter));
        foreach (var (element, title) in sections[1..])
            if (xml.Element(element) is { } section) yield return (title, Text(section));
        foreach (var exception in xml.Elements("exception"))
            yield return ("Throws " + ShortName(exception.Attribute("cref")?.Value ?? ""), Text(exception));
    }

    private static ISymbol? Inherited(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } overridden } => overridden.OriginalDefinition,
        IPropertySymbol { OverriddenProperty: { } overridden } => overridden.OriginalDefinition,
        INamedTypeSymbol or INamespaceSymbol => null,
        _ => symbol.ContainingType?.AllInterfaces.SelectMany(i => i.GetMembers(symbol.Name))
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(symbol.ContainingType.FindImplementationForInterfaceMember(member), symbol)),
    };

    private static XElement? Parse(string text)
    {
        try
        {
            return XElement.Parse(text.StartsWith("<member", StringComparison.Ordinal) ? text : $"<member>{text}</member>");
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static string Text(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.DescendantNodes())
        {
            if (node is XText words) text.Append(words.Value);
            else if (node is XElement { IsEmpty: true } reference)
                text.Append(ShortName(reference.Attributes().Select(attribute => attribute.Value).FirstOrDefault() ?? ""));
            else if (node is XElement { Name.LocalName: "para" }) text.Append(' ');
        }

        return Spaces().Replace(text.ToString(), " ").Trim();
    }

    // M:System.String.Format(System.String) -> Format
    private static string ShortName(string reference)
    {
        var name = reference.Length > 2 && reference[1] == ':' ? reference[2..] : reference;
        return name.Contains("://", StringComparison.Ordinal) ? name : name.Split('(')[0].Split('.')[^1].Split('`')[0];
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
