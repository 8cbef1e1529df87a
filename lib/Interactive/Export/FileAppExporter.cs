using System.Text;
using Interactive.Directives;
using Interactive.Documents;
using Interactive.Packages;
using Interactive.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Interactive.Export;

/// <summary>How a notebook becomes a program.</summary>
public sealed record FileAppOptions
{
    /// <summary>Path of the project that <c>#r "Course"</c> stands for, as the program names it.</summary>
    public string CourseProject { get; init; } = "lib/Course/Course.csproj";

    /// <summary>Where the course's libraries are, so that the compiler can tell which expressions have a value.</summary>
    public SessionOptions Session { get; init; } = new();
}

/// <summary>
/// Makes a C# file-based app of a notebook: <c>dotnet run chapter.cs</c> does what running all cells does. Usings come first,
/// then packages, statements in the order of the cells, types last. A name that a later cell declares again gets a number.
/// </summary>
public sealed class FileAppExporter
{
    private const string ShowMethod = "Show";

    private readonly FileAppOptions options;
    private readonly SubmissionChain chain = new();
    private readonly References references;
    private readonly DeclaredNames names = new();
    // Ahead-of-time compilation, the default of such programs, wants a compiler from the network and forbids reflection.
    private readonly SortedSet<string> head = new(StringComparer.Ordinal) { "#:property PublishAot=false" };
    private readonly List<string> usings = [];
    private readonly StringBuilder statements = new();
    private readonly Dictionary<string, string> types = [];

    private FileAppExporter(FileAppOptions options)
    {
        this.options = options;
        references = new References(chain.References, options.Session);
    }

    /// <summary>Exports a notebook.</summary>
    /// <exception cref="NotebookFormatException">A cell is not C# that can be read.</exception>
    public static string Export(Notebook notebook, FileAppOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        var exporter = new FileAppExporter(options ?? new FileAppOptions());
        for (var i = 0; i < notebook.Cells.Count; i++) exporter.Add(notebook.Cells[i], i + 1);
        return exporter.Finish();
    }

    private void Add(Cell cell, int number)
    {
        if (cell.Kind == CellKind.Markdown)
        {
            statements.Append('\n').AppendJoin('\n', cell.Source.Split('\n').Select(line => ("// " + line).TrimEnd())).Append('\n');
            return;
        }

        if (cell.Kind != CellKind.Code || cell.Language != CellLanguage.CSharp) return;
        var parsed = CellParser.Parse(cell.Source);
        foreach (var directive in parsed.Preamble) AddReference(directive);
        foreach (var part in parsed.Parts)
        {
            if (part is CodePart code) AddCode(code.Code, number);
            else if (part is DirectivePart directive) statements.Append("// ").Append(directive.Name).Append(' ').Append(directive.Arguments).Append('\n');
        }
    }

    private void AddReference(DirectivePart directive)
    {
        if (directive.Name != "#r") return;
        var value = directive.Arguments.Trim('"', ' ');
        if (PackageRequest.TryRead(value) is { } package) head.Add($"#:package {package.Id}@{package.Version}");
        else if (value == "Course") head.Add($"#:project {options.CourseProject}");
        references.TryAdd(value);
    }

    private void AddCode(string code, int number)
    {
        var tree = SubmissionChain.Parse(code, $"cell {number}");
        if (tree.GetDiagnostics().FirstOrDefault(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } error)
            throw new NotebookFormatException($"Cell {number} is not C#: {error.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
        var compilation = chain.CreateCompilation(tree);
        var submission = new Submission(compilation, tree, [], []);
        var hasResult = submission.HasResult;
        // What does not compile here, say for a package that nobody restored, is none of the compiler's business later on.
        if (!compilation.GetDiagnostics().Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)) chain.Adopt(submission);
        var held = UsingDeclarations.Names(code);
        var isHeld = tree.GetCompilationUnitRoot().Members.Select(member => member is FieldDeclarationSyntax field
            && field.Declaration.Variables.Any(variable => held.Contains(variable.Identifier.ValueText))).ToList();
        var root = (CompilationUnitSyntax)names.Rename(tree.GetCompilationUnitRoot());
        foreach (var directive in root.Usings) AddUsing(directive.WithoutTrivia().ToString());
        statements.Append('\n');
        foreach (var (member, isUsing) in root.Members.Zip(isHeld))
        {
            if (member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax or BaseNamespaceDeclarationSyntax) types[TypeKey(member)] = member.ToFullString().Trim('\n');
            else AppendStatement(member, hasResult && member == root.Members[^1], isUsing ? "using " : "");
        }
    }

    private void AppendStatement(MemberDeclarationSyntax member, bool isResult, string keyword)
    {
        var text = member.ToFullString().Trim('\n', ' ');
        if (member is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement })
            text = isResult ? $"{member.GetLeadingTrivia().ToString().TrimStart('\n')}{ShowMethod}({statement.Expression});" : text + ";";
        statements.Append(keyword).Append(text).Append('\n');
    }

    private void AddUsing(string directive)
    {
        if (!usings.Contains(directive)) usings.Add(directive);
    }

    private string Finish()
    {
        foreach (var name in new[] { "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Text", "System.Threading.Tasks" }) AddUsing($"using {name};");
        var body = statements.ToString();
        var app = new StringBuilder().AppendJoin('\n', head).Append(head.Count > 0 ? "\n\n" : "").AppendJoin('\n', usings).Append('\n').Append(body);
        app.Append('\n').Append(Helpers(body));
        foreach (var type in types.Values) app.Append('\n').Append(type).Append('\n');
        return app.ToString();
    }

    // Without a notebook a value is shown as its text.
    private string Helpers(string body)
    {
        var text = head.Any(line => line.StartsWith("#:project", StringComparison.Ordinal))
            ? "Display.Formatters.TryFormat(value, out var view) ? view.Text : value?.ToString() ?? \"<null>\""
            : "value?.ToString() ?? \"<null>\"";
        var helpers = new StringBuilder();
        foreach (var name in new[] { ShowMethod, "display" })
            if (body.Contains(name + "(", StringComparison.Ordinal)) helpers.Append($"static void {name}(object? value) => Console.WriteLine({text});\n");
        return helpers.ToString();
    }

    private static string TypeKey(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        DelegateDeclarationSyntax type => type.Identifier.ValueText,
        _ => member.ToString(),
    };
}
