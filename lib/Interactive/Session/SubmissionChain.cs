using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Interactive.Session;

/// <summary>
/// C# as a sequence of submissions, each of which sees what the earlier ones declared. A submission is a class whose
/// fields are the cell's variables; its object stays in <see cref="states"/> also when its statements throw half way, which
/// is why the variables of a failed cell are still there.
/// </summary>
internal sealed class SubmissionChain
{
    private const string KernelType = "Microsoft.DotNet.Interactive.Kernel";

    private static readonly CSharpParseOptions parseOptions =
        new(LanguageVersion.Preview, DocumentationMode.Parse, SourceCodeKind.Script);

    // Optimised: the loops that learners write by hand are what they wait for. On one thread: a cell is too little
    // to share out, and waiting for other threads costs more than they save.
    private static readonly CSharpCompilationOptions compilationOptions = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        concurrentBuild: false,
        allowUnsafe: true,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);

    /// <summary>How parts of cells are compiled that cannot be part of a submission.</summary>
    public static CSharpCompilationOptions LibraryOptions => compilationOptions;

    private static readonly EmitOptions emitOptions = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    // A type among the namespaces means its static members.
    private static readonly string[] defaultUsings =
    [
        "System",
        "System.IO",
        "System.Text",
        "System.Collections",
        "System.Collections.Generic",
        "System.Threading.Tasks",
        "System.Linq",
        "Microsoft.DotNet.Interactive",
        "Microsoft.DotNet.Interactive.Formatting",
        KernelType,
    ];

    private static readonly Lock binding = new();

    private CellAssemblies assemblies = new();
    private object?[] states = new object?[16];
    // A submission inherits the references of those before it; naming them again would make the list grow with each cell.
    private readonly HashSet<MetadataReference> inChain = new(ReferenceEqualityComparer.Instance);
    private object? settled;
    private int number;
    private int libraryNumber;

    /// <summary>What cells are compiled against.</summary>
    public ReferenceSet References { get; } = new();

    /// <summary>The latest submission that ran, whole or in part; null before the first.</summary>
    public Submission? Last { get; private set; }

    /// <summary>The variables of the submissions that ran.</summary>
    public SessionVariables Variables { get; } = new();

    /// <summary>Reads C# as a submission.</summary>
    /// <param name="code">The code.</param>
    /// <param name="path">The name that errors and stack traces show.</param>
    public static SyntaxTree Parse(string code, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(UsingDeclarations.Blank(code), Encoding.UTF8), parseOptions, path);

    /// <summary>A compilation of a tree as the next submission, for diagnostics, completion and emission.</summary>
    public CSharpCompilation CreateCompilation(SyntaxTree tree, params string[] extraUsings) =>
        Bound(CSharpCompilation.CreateScriptCompilation(
            $"Cell-{number + 1}-{assemblies.Id}",
            tree,
            References.All.Where(reference => !inChain.Contains(reference)),
            compilationOptions
                .WithScriptClassName($"Submission#{number + 1}")
                .WithUsings(Last is null ? defaultUsings.Concat(extraUsings) : extraUsings),
            Last?.Compilation,
            typeof(object)));

    /// <summary>
    /// Lets a compilation find its references, one compilation at a time in the whole process. The compiler shares what it
    /// reads of an assembly between compilations; two that look at the same moment would each keep their own copy, and a
    /// later submission could then take up the other one, in which the same types are different types.
    /// </summary>
    public static CSharpCompilation Bound(CSharpCompilation compilation)
    {
        lock (binding) _ = compilation.Assembly;
        return compilation;
    }

    /// <summary>Compiles a tree.</summary>
    /// <returns>The submission, or null and the diagnostics when there are errors.</returns>
    public static (Submission? Submission, ImmutableArray<Diagnostic> Diagnostics) Emit(
        CSharpCompilation compilation, SyntaxTree tree, CancellationToken cancellation)
    {
        var (image, symbols, diagnostics) = EmitImage(compilation, cancellation);
        if (image is not null) return (new Submission(compilation, tree, image, symbols!), diagnostics);
        // The compiler refuses to emit what holds no code, but has nothing against it: its usings count all the same.
        var isEmpty = !diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return (isEmpty ? new Submission(compilation, tree, [], []) : null, diagnostics);
    }

    /// <summary>Compiles a compilation into an assembly.</summary>
    /// <returns>The assembly and its PDB, or nulls and the diagnostics when there are errors.</returns>
    public static (byte[]? Image, byte[]? Symbols, ImmutableArray<Diagnostic> Diagnostics) EmitImage(
        CSharpCompilation compilation, CancellationToken cancellation)
    {
        using var image = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(image, symbols, options: emitOptions, cancellationToken: cancellation);
        return result.Success ? (image.ToArray(), symbols.ToArray(), result.Diagnostics) : (null, null, result.Diagnostics);
    }

    /// <summary>A name for the next library made of a part of a cell.</summary>
    public string NextLibraryName() => $"CellLibrary-{++libraryNumber}-{assemblies.Id}";

    /// <summary>Loads a library made of a part of a cell.</summary>
    public void LoadLibrary(byte[] image, byte[] symbols) => assemblies.Load(image, symbols);

    /// <summary>The usings in effect, as a file of global usings for a library.</summary>
    public string GlobalUsings()
    {
        var usings = new List<string>();
        for (var compilation = Last?.Compilation; compilation is not null; compilation = compilation.ScriptCompilationInfo?.PreviousScriptCompilation)
        {
            usings.AddRange(compilation.SyntaxTrees[0].GetCompilationUnitRoot().Usings.Where(IsForLibraries).Select(directive => "global " + directive.WithoutTrivia()));
        }

        usings.AddRange(defaultUsings.Select(name => name == KernelType ? $"global using static {name};" : $"global using {name};"));
        return string.Join('\n', usings.Distinct());
    }

    /// <summary>Loads a submission; from now on later submissions see it.</summary>
    /// <returns>Starts its statements on the calling thread: the task runs them and gives the value of the last expression.</returns>
    public Func<Task<object?>> Load(Submission submission)
    {
        Func<object?[], Task<object?>>? run;
        try
        {
            run = submission.IsEmpty ? null : submission.EntryPoint(assemblies.Load(submission.Image, submission.Symbols));
        }
        catch
        {
            // The assembly is there with its name, even when a type in it cannot be loaded.
            number++;
            throw;
        }

        Adopt(submission);
        if (run is null) return static () => Task.FromResult<object?>(null);
        // The compiler gives a slot to at most one object per submission, after the one for a host object.
        if (number + 2 > states.Length) Array.Resize(ref states, 2 * states.Length);
        return () => run(states);
    }

    /// <summary>Makes later submissions see a submission, without running it.</summary>
    public void Adopt(Submission submission)
    {
        number++;
        Last = submission;
        inChain.UnionWith(submission.Compilation.References);
    }

    /// <summary>Takes in the variables of the submission that was started last, once it has ended.</summary>
    public void Settle()
    {
        // A submission without statements or declarations has no object.
        if (states.LastOrDefault(state => state is not null) is not { } state || state == settled) return;
        settled = state;
        Variables.Add(state, Last!.Tree);
    }

    /// <summary>
    /// Puts a library in the place of others that declared the same types. Earlier submissions are bound anew, because later
    /// ones inherit what they reference and would find each type twice.
    /// </summary>
    public void ReplaceLibraries(IReadOnlyCollection<MetadataReference> old, MetadataReference by)
    {
        if (old.Count == 0 || Last is null) return;
        var compilations = new Stack<CSharpCompilation>();
        for (var link = Last.Compilation; link is not null; link = link.ScriptCompilationInfo!.PreviousScriptCompilation) compilations.Push(link);
        CSharpCompilation? previous = null;
        foreach (var compilation in compilations)
        {
            var kept = compilation.References.Where(reference => !old.Contains(reference)).ToList();
            if (kept.Count < compilation.References.Count()) kept.Add(by);
            previous = Bound(compilation.WithReferences(kept)
                .WithScriptCompilationInfo(compilation.ScriptCompilationInfo!.WithPreviousScriptCompilation(previous)));
        }

        Last = Last with { Compilation = previous! };
        inChain.ExceptWith(old);
        inChain.Add(by);
    }

    /// <summary>Forgets every submission, so that what they hold can be collected.</summary>
    public void Reset()
    {
        states = new object?[16];
        settled = null;
        inChain.Clear();
        number = 0;
        Last = null;
        Variables.Clear();
        assemblies = new CellAssemblies();
    }

    // An alias may stand only once, and a using of a cell's own type means nothing to a library.
    private static bool IsForLibraries(UsingDirectiveSyntax directive) =>
        directive.Alias is null && directive.GlobalKeyword.IsKind(SyntaxKind.None) && directive.Name is not null;
}
