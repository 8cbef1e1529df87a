using Interactive.Session;

namespace Interactive.Directives;

/// <summary>The directives by name.</summary>
internal sealed class DirectiveTable
{
    // Those that are part of the cell's structure and not carried out by a class of their own.
    private static readonly (string Usage, string Summary)[] structural =
    [
        ("#r \"Course\" | \"path.dll\" | \"nuget:Id,Version\"", "References a library, a file or a package."),
        ("#i \"nuget:source\"", "Adds a source of packages."),
        ("#!time", "Says how long the cell took."),
        ("#!csharp", "The lines that follow are C#."),
        ("#!markdown", "The lines that follow are Markdown to show."),
        ("#!html", "The lines that follow are HTML to show."),
        ("#!javascript", "The lines that follow are JavaScript that the page runs."),
        ("#!mermaid", "The lines that follow are a Mermaid diagram."),
        ("#!value --name x [--from-file path | --from-url address | --from-value @csharp:y] [--mime-type type]", "The lines that follow, or what is named, are stored under a name."),
    ];

    private readonly Dictionary<string, IDirective> byName;

    private DirectiveTable(IEnumerable<IDirective> directives) => byName = directives.ToDictionary(directive => directive.Name);

    /// <summary>How each is written and what it does, by name.</summary>
    public IReadOnlyList<(string Usage, string Summary)> Descriptions =>
        [.. structural.Concat(byName.Values.Select(directive => (directive.Usage, directive.Summary))).OrderBy(item => item.Item1, StringComparer.Ordinal)];

    /// <summary>Their names.</summary>
    public IReadOnlyList<string> Names => [.. Descriptions.Select(item => item.Usage.Split(' ')[0])];

    /// <summary>All that there are.</summary>
    public static DirectiveTable CreateStandard() => new(
    [
        new WhoDirective(isDetailed: false),
        new WhoDirective(isDetailed: true),
        new HelpDirective(),
        new AboutDirective(),
        new ResetDirective(),
        new ImportDirective("#!import"),
        new ImportDirective("#load"),
        new SetDirective(),
        new ShareDirective(),
    ]);

    /// <summary>Carries out a directive line.</summary>
    /// <exception cref="DirectiveException">There is no such directive, or it cannot be carried out.</exception>
    public void Run(DirectivePart part, CellExecution cell)
    {
        if (!byName.TryGetValue(part.Name, out var directive)) throw Unknown(part.Name);
        directive.Run(part.Arguments, cell);
    }

    private DirectiveException Unknown(string name)
    {
        var nearest = Spelling.Nearest(name, Names) is { } meant ? $" Did you mean {meant}?" : "";
        return new DirectiveException($"There is no directive {name} here.{nearest} There are: {string.Join(", ", Names)}.");
    }
}
