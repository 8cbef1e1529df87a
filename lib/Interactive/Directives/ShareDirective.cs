using Interactive.Documents;

namespace Interactive.Directives;

/// <summary><c>#!share --from value data --as text</c> brings a value from another language here.</summary>
internal sealed class ShareDirective : IDirective
{
    public string Name => "#!share";

    public string Usage => "#!share --from value name [--as other]";

    public string Summary => "Brings a value of another kernel here; values of #!value cells can be shared.";

    public void Run(string arguments, CellExecution cell)
    {
        var options = new Options(arguments);
        var name = options.Words.Count == 1 ? options.Words[0] : options["name"]
            ?? throw new DirectiveException($"{Name} takes one name: {Usage}");
        var from = CellLanguage.Canonical(options.Required("from"));
        var target = options["as"] ?? name;
        if (from == CellLanguage.CSharp && target == name) return;
        if (from is not (CellLanguage.Value or CellLanguage.CSharp))
            throw new DirectiveException($"Nothing can be shared from {from}: there are only C# and #!value cells here.");
        SetDirective.Declare(target, $"@{from}:{name}", cell);
    }
}
