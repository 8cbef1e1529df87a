using System.Text.Json.Nodes;

namespace Interactive.Documents;

/// <summary>Names of the languages that cells are written in, and where documents store them.</summary>
public static class CellLanguage
{
    /// <summary>C#, what a notebook is written in unless it says otherwise.</summary>
    public const string CSharp = "csharp";

    /// <summary>Markdown.</summary>
    public const string Markdown = "markdown";

    /// <summary>HTML, shown as it is.</summary>
    public const string Html = "html";

    /// <summary>JavaScript, run by the client.</summary>
    public const string JavaScript = "javascript";

    /// <summary>Mermaid diagrams.</summary>
    public const string Mermaid = "mermaid";

    /// <summary>Text stored under a name.</summary>
    public const string Value = "value";

    /// <summary>Text that is passed through untouched.</summary>
    public const string Raw = "raw";

    private static readonly Dictionary<string, string> aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["c#"] = CSharp,
        ["cs"] = CSharp,
        [CSharp] = CSharp,
        [".net-csharp"] = CSharp,
        ["md"] = Markdown,
        [Markdown] = Markdown,
        [Html] = Html,
        ["js"] = JavaScript,
        [JavaScript] = JavaScript,
        [Mermaid] = Mermaid,
        [Value] = Value,
        [Raw] = Raw,
        ["f#"] = "fsharp",
        ["fs"] = "fsharp",
        ["fsharp"] = "fsharp",
        [".net-fsharp"] = "fsharp",
        ["powershell"] = "pwsh",
        ["pwsh"] = "pwsh",
        [".net-pwsh"] = "pwsh",
        ["kql"] = "kql",
        ["sql"] = "sql",
        ["http"] = "http",
        ["python"] = "python",
        ["python3"] = "python",
        ["ipython"] = "python",
        ["r"] = "r",
        ["ir"] = "r",
        ["webview"] = "webview",
        ["vscode"] = "vscode",
    };

    /// <summary>The one name of a language that has several (<c>C#</c>, <c>cs</c>: <c>csharp</c>); unknown names in lower case.</summary>
    public static string Canonical(string name) =>
        aliases.TryGetValue(name, out var canonical) ? canonical : name.ToLowerInvariant();

    /// <summary>True when a name is known as a language or one of its aliases.</summary>
    public static bool IsKnown(string name) => aliases.ContainsKey(name);

    /// <summary>The language of a notebook's code cells, from its metadata; C# when it says nothing.</summary>
    internal static string OfNotebook(JsonObject metadata)
    {
        var name = Text(metadata["polyglot_notebook"]?["kernelInfo"], "defaultKernelName")
            ?? Text(metadata["kernelspec"], "language")
            ?? Text(metadata["language_info"], "name")
            ?? Text(metadata["kernelspec"], "name");
        // Polyglot Notebooks wrote its own name where the language belongs.
        return string.IsNullOrEmpty(name) || name == "polyglot-notebook" ? CSharp : Canonical(name);
    }

    /// <summary>The language of a code cell, from its metadata, else the notebook's.</summary>
    internal static string OfCell(JsonObject metadata, string notebookLanguage)
    {
        var name = Text(metadata["polyglot_notebook"], "kernelName") ?? Text(metadata["dotnet_interactive"], "language");
        return string.IsNullOrEmpty(name) ? notebookLanguage : Canonical(name);
    }

    /// <summary>Stores a code cell's language where notebooks keep it, when it is not the notebook's own.</summary>
    internal static JsonObject Describe(JsonObject metadata, string language, string notebookLanguage)
    {
        if (language == OfCell(metadata, notebookLanguage)) return metadata;
        metadata["dotnet_interactive"] = new JsonObject { ["language"] = language };
        metadata["polyglot_notebook"] = new JsonObject { ["kernelName"] = language };
        return metadata;
    }

    private static string? Text(JsonNode? parent, string key) =>
        parent is JsonObject holder && holder[key] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}
