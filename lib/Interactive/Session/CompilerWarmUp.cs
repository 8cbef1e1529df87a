using System.Text;
using Interactive.Formatting;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Interactive.Session;

/// <summary>
/// Makes the compiler ready. The time of a first compilation is hardly the compiler's: it is the runtime's, which loads each
/// type and prepares each method when it is used for the first time. That can be done ahead, and on several threads.
/// </summary>
internal static class CompilerWarmUp
{
    private static int begun;

    /// <summary>
    /// Compiles a small library on a thread of its own, once in a process. It is through the compiler's stages before the
    /// first cell is, which then finds the later ones ready and comes to its end in two thirds of the time.
    /// </summary>
    public static void Begin()
    {
        if (Interlocked.Exchange(ref begun, 1) != 0) return;
        new Thread(CompileLibrary) { IsBackground = true, Name = "warm-up" }.Start();
    }

    /// <summary>Compiles and runs a submission that no session sees.</summary>
    public static void RunSubmission()
    {
        var chain = new SubmissionChain();
        var tree = SubmissionChain.Parse("var warm = 1; Console.Write(\"\"); await Task.CompletedTask; warm + 1", "warm");
        var (submission, _) = SubmissionChain.Emit(chain.CreateCompilation(tree), tree, CancellationToken.None);
        _ = submission is null ? null : ValueView.Of(chain.Load(submission)().GetAwaiter().GetResult());
        chain.Reset();
    }

    private static void CompileLibrary()
    {
        // Read anew and not shared with the sessions: the compiler keeps what it finds in an assembly beside its reference,
        // and two threads must not fill in one at the same time.
        var library = ReferenceSet.Read(typeof(object).Assembly.Location);
        var tree = CSharpSyntaxTree.ParseText(SourceText.From("class Warm { int Up() => 1; }", Encoding.UTF8));
        SubmissionChain.EmitImage(CSharpCompilation.Create("Warm", [tree], [library], SubmissionChain.LibraryOptions), CancellationToken.None);
    }
}
