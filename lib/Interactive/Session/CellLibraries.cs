using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Interactive.Session;

/// <summary>
/// The script dialect of C# knows no namespaces, no classes of extension members and no file-local types: everything in
/// a submission is nested in its class. A cell that holds such declarations is taken in two: they are compiled as an
/// ordinary library that the rest of the cell, and later cells, reference.
/// </summary>
internal sealed class CellLibraries
{
    private static readonly CSharpParseOptions parseOptions = new(LanguageVersion.Preview, DocumentationMode.Parse);

    private readonly List<Library> libraries = [];

    /// <summary>Compiles what the script dialect cannot hold, and leaves the rest.</summary>
    /// <param name="tree">The cell; on return what remains of it.</param>
    /// <param name="chain">What the library is compiled against, and takes it in.</param>
    /// <param name="sources">The text of the cells.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The error of a library that does not compile; null when all went well or nothing had to be done.</returns>
    public CellError? TryExtract(ref SyntaxTree tree, SubmissionChain chain, CellSources sources, CancellationToken cancellation)
    {
        var members = tree.GetCompilationUnitRoot().Members;
        // Types of one cell may use each other, so that all go where one must go.
        if (!members.Any(NeedsLibrary)) return null;
        var moved = members.Where(IsDeclaration).ToList();
        var text = tree.GetText().ToString();
        var usings = tree.GetCompilationUnitRoot().Usings.Select(directive => directive.Span);
        var library = Parse(Keep(text, moved.Select(member => member.FullSpan).Concat(usings)), tree.FilePath);
        var names = DeclaredNames(library);
        var replaced = libraries.Where(earlier => earlier.Names.Overlaps(names)).ToList();
        SyntaxTree[] trees = [library, .. replaced.SelectMany(earlier => earlier.Trees.Select(old => Without(old, names)))];
        if (Compile(trees, replaced, chain, sources, cancellation) is { } error) return error;
        tree = SubmissionChain.Parse(Blank(text, moved.Select(member => member.FullSpan)), tree.FilePath);
        return null;
    }

    /// <summary>Forgets all.</summary>
    public void Clear(ReferenceSet references)
    {
        foreach (var library in libraries) references.Remove(library.Name);
        libraries.Clear();
    }

    private CellError? Compile(
        SyntaxTree[] trees, List<Library> replaced, SubmissionChain chain, CellSources sources, CancellationToken cancellation)
    {
        var name = chain.NextLibraryName();
        var references = chain.References.All.Where(reference => !replaced.Any(library => ReferenceEquals(library.Reference, reference)));
        CSharpCompilation Of(IEnumerable<SyntaxTree> all) => SubmissionChain.Bound(
            CSharpCompilation.Create(name, [.. all, Parse(chain.GlobalUsings(), "")], references, SubmissionChain.LibraryOptions));
        var checkpoints = trees.Select(Checkpoints.In).ToArray();
        var compilation = Of(trees.Select((tree, i) => checkpoints[i]?.Tree ?? tree));
        var (image, symbols, diagnostics) = SubmissionChain.EmitImage(compilation, cancellation);
        if (image is null)
        {
            // Errors are told of what was written.
            checkpoints[0] = null;
            compilation = Of(trees);
            (image, symbols, diagnostics) = SubmissionChain.EmitImage(compilation, cancellation);
        }

        if (image is null) return Explain(CompilationErrors.Report(diagnostics, compilation, sources), chain);
        if (checkpoints[0] is { } inserted) sources.Add(trees[0].FilePath, inserted);
        chain.LoadLibrary(image, symbols!);
        foreach (var library in replaced)
        {
            chain.References.Remove(library.Name);
            libraries.Remove(library);
        }

        var reference = MetadataReference.CreateFromImage(image);
        chain.ReplaceLibraries([.. replaced.Select(library => library.Reference)], reference);
        chain.References.Add(name, reference);
        libraries.Add(new Library(name, trees, [.. trees.SelectMany(DeclaredNames)], reference));
        return null;
    }

    // What a learner cannot know: a namespace does not see what ordinary cells declare.
    private static CellError Explain(CellError error, SubmissionChain chain)
    {
        if (error.Name is not ("CS0246" or "CS0103" or "CS0234") || chain.Last is null) return error;
        const string Help = "Namespaces and extension classes are compiled apart from the cells: they see libraries and each other, "
            + "not variables, functions and types of ordinary cells. Put the types they need into the same cell.";
        return error with { Traceback = [.. error.Traceback, Help] };
    }

    private static bool NeedsLibrary(MemberDeclarationSyntax member) => member switch
    {
        BaseNamespaceDeclarationSyntax => true,
        BaseTypeDeclarationSyntax type when type.Modifiers.Any(SyntaxKind.FileKeyword) => true,
        ClassDeclarationSyntax type => type.Members.Any(inner => inner is ExtensionBlockDeclarationSyntax
            || inner is MethodDeclarationSyntax { ParameterList.Parameters: [var first, ..] } && first.Modifiers.Any(SyntaxKind.ThisKeyword)),
        _ => false,
    };

    private static bool IsDeclaration(MemberDeclarationSyntax member) =>
        member is BaseNamespaceDeclarationSyntax or BaseTypeDeclarationSyntax or DelegateDeclarationSyntax;

    private static HashSet<string> DeclaredNames(SyntaxTree tree)
    {
        var names = new HashSet<string>();
        foreach (var type in tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>())
        {
            var name = type switch
            {
                BaseTypeDeclarationSyntax declaration => declaration.Identifier.ValueText,
                DelegateDeclarationSyntax declaration => declaration.Identifier.ValueText,
                _ => null,
            };
            if (name is null || type.Parent is BaseTypeDeclarationSyntax) continue;
            var spaces = type.Ancestors().OfType<BaseNamespaceDeclarationSyntax>().Select(space => space.Name.ToString()).Reverse();
            names.Add(string.Join('.', spaces.Append(name)));
        }

        return names;
    }

    // An earlier library of which a part is declared anew keeps its other parts.
    private static SyntaxTree Without(SyntaxTree tree, HashSet<string> names)
    {
        var text = tree.GetText().ToString();
        var gone = tree.GetRoot().DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax && member.Parent is not BaseTypeDeclarationSyntax)
            .Where(member => DeclaredNames(Parse(Keep(text, Surroundings(member)), "")).Overlaps(names));
        return Parse(Blank(text, gone.Select(member => member.Span).ToList()), tree.FilePath);
    }

    private static IEnumerable<TextSpan> Surroundings(MemberDeclarationSyntax member)
    {
        yield return member.Span;
        foreach (var space in member.Ancestors().OfType<NamespaceDeclarationSyntax>())
        {
            yield return TextSpan.FromBounds(space.NamespaceKeyword.SpanStart, space.OpenBraceToken.Span.End);
            yield return space.CloseBraceToken.Span;
        }

        foreach (var space in member.Ancestors().OfType<FileScopedNamespaceDeclarationSyntax>())
            yield return TextSpan.FromBounds(space.NamespaceKeyword.SpanStart, space.SemicolonToken.Span.End);
    }

    private static string Blank(string text, IEnumerable<TextSpan> spans)
    {
        var characters = text.ToCharArray();
        foreach (var span in spans)
        {
            for (var i = span.Start; i < span.End; i++)
                if (characters[i] != '\n') characters[i] = ' ';
        }

        return new string(characters);
    }

    private static string Keep(string text, IEnumerable<TextSpan> spans)
    {
        var characters = text.Select(character => character == '\n' ? '\n' : ' ').ToArray();
        foreach (var span in spans) text.CopyTo(span.Start, characters, span.Start, span.Length);
        return new string(characters);
    }

    private static SyntaxTree Parse(string text, string path) =>
        CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), parseOptions, path);

    private sealed record Library(string Name, SyntaxTree[] Trees, HashSet<string> Names, PortableExecutableReference Reference);
}
