using Interactive.Documents;
using Interactive.Formatting;

namespace Interactive.Directives;

/// <summary>
/// <c>#!share --from csharp x</c> and <c>#!set --name x --value @csharp:y</c> in a JavaScript cell: the value becomes a constant
/// of the script, as JSON.
/// </summary>
internal static class ScriptValues
{
    /// <summary>Replaces the directive lines of a script.</summary>
    /// <exception cref="DirectiveException">A value is not there.</exception>
    public static string PutInto(string script, CellExecution cell) =>
        string.Join('\n', script.Split('\n').Select(line => CellParser.TryReadDirective(line) switch
        {
            ("#!share", var arguments) => Share(new Options(arguments), cell),
            ("#!set", var arguments) => Set(new Options(arguments, "byref"), cell),
            _ => line,
        }));

    private static string Share(Options options, CellExecution cell)
    {
        var name = options.Words is [var word] ? word : options.Required("name");
        return Constant(options["as"] ?? name, Find(options.Required("from"), name, cell));
    }

    private static string Set(Options options, CellExecution cell)
    {
        var value = options.Required("value");
        var source = value.StartsWith('@') ? value[1..].Split(':', 2) : [];
        return Constant(options.Required("name"), source is [var from and not ("input" or "password"), var name]
            ? Find(from, name, cell)
            : SetDirective.Read(value, cell));
    }

    private static object? Find(string from, string name, CellExecution cell)
    {
        switch (CellLanguage.Canonical(from))
        {
            case CellLanguage.CSharp:
                return cell.Session.Variables.FirstOrDefault(variable => variable.Name == name) is { } found
                    ? found.Value
                    : throw new DirectiveException($"There is no variable named '{name}'.");
            case CellLanguage.Value:
                return SetDirective.Stored(name, cell);
            default:
                throw new DirectiveException($"Nothing can be shared from {from}: there are only C# and #!value cells here.");
        }
    }

    // The end tag of the script must not come out of a string in it.
    private static string Constant(string name, object? value) => $"const {name} = {JsonForm.Of(value).Replace("</", "<\\/")};";
}
