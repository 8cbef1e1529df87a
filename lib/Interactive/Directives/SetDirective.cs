using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Interactive.Documents;
using Interactive.Session;

namespace Interactive.Directives;

/// <summary>
/// <c>#!set --name x --value ...</c> declares a C# variable from a literal, from a stored value (<c>@value:data</c>), from
/// another variable (<c>@csharp:y</c>) or from what the reader types (<c>@input:"Your name"</c>, <c>@password:"Key"</c>).
/// </summary>
internal sealed class SetDirective : IDirective
{
    public string Name => "#!set";

    public string Usage => "#!set --name x --value 42 | @csharp:y | @value:y | @input:\"prompt\" | @password:\"prompt\"";

    public string Summary => "Declares a variable.";

    public void Run(string arguments, CellExecution cell)
    {
        var options = new Options(arguments, "byref");
        Declare(options.Required("name"), options.Required("value"), cell);
    }

    /// <summary>Declares a variable from a value or from a source such as <c>@input:prompt</c>.</summary>
    public static void Declare(string name, string value, CellExecution cell)
    {
        if (!Microsoft.CodeAnalysis.CSharp.SyntaxFacts.IsValidIdentifier(name))
            throw new DirectiveException($"'{name}' cannot be the name of a variable.");
        var code = value.StartsWith('@') ? FromSource(value[1..], cell) : FromLiteral(value);
        // A name the cell cannot hold: what it says in an error is the directive's line.
        cell.RunImported($"var {name} = {code};", $"#!set {name}", CellLanguage.CSharp);
    }

    /// <summary>A literal, or what a source such as <c>@input:prompt</c> gives, as text.</summary>
    public static string Read(string value, CellExecution cell)
    {
        var parts = value.Split(':', 2);
        if (parts is ["@csharp", var variable])
        {
            return cell.Session.Variables.FirstOrDefault(known => known.Name == variable) is { } found
                ? Formatting.TextForm.Of(found.Value)
                : throw new DirectiveException($"There is no variable named '{variable}'.");
        }

        if (parts is ["@value", var stored]) return Stored(stored, cell);
        return parts is ["@input" or "@password", var prompt]
            ? cell.Context.ReadLine(prompt, parts[0] == "@password") ?? throw new DirectiveException($"The notebook asks for \"{prompt}\", but nobody is there to answer.")
            : value;
    }

    /// <summary>What a <c>#!value</c> cell stored.</summary>
    /// <exception cref="DirectiveException">Nothing is stored under the name.</exception>
    internal static string Stored(string name, CellExecution cell) => cell.Session.Values.TryGetValue(name, out var text)
        ? text
        : throw new DirectiveException($"There is no value named '{name}'. Store one with: #!value --name {name}");

    private static string FromSource(string source, CellExecution cell)
    {
        var parts = source.Split(':', 2);
        var rest = parts.Length > 1 ? parts[1] : "";
        switch (parts[0])
        {
            case "input" or "password":
                var isPassword = parts[0] == "password";
                return Literal(cell.Context.ReadLine(rest, isPassword) ?? throw new DirectiveException(
                    $"The notebook asks for \"{rest}\", but nobody is there to answer. Set the value in the cell instead."));
            case "value":
                return Literal(Stored(rest, cell));
            case var language when CellLanguage.Canonical(language) == CellLanguage.CSharp:
                return cell.Session.Variables.Any(variable => variable.Name == rest) ? rest : throw new DirectiveException(
                    $"There is no variable named '{rest}'.");
            default:
                throw new DirectiveException($"@{source}: a value comes from @csharp:name, @value:name, @input:\"prompt\" or @password:\"prompt\".");
        }
    }

    private static string FromLiteral(string value)
    {
        if (value is "true" or "false" or "null") return value == "null" ? "(object)null" : value;
        if (int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var integer)) return integer.ToString(CultureInfo.InvariantCulture);
        if (double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) && double.IsFinite(real))
            return real.ToString("R", CultureInfo.InvariantCulture) + "d";
        return IsJson(value) ? $"System.Text.Json.JsonDocument.Parse({Literal(value)}).RootElement" : Literal(value);
    }

    private static bool IsJson(string value)
    {
        if (!value.StartsWith('{') && !value.StartsWith('[')) return false;
        try
        {
            return JsonNode.Parse(value) is not null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static string Literal(string text) => Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(text, quote: true);
}
