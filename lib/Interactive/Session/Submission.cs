using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Interactive.Session;

/// <summary>A piece of C# that compiled: one link in a <see cref="SubmissionChain"/>.</summary>
/// <param name="Compilation">The compilation, which sees what earlier submissions declared.</param>
/// <param name="Tree">Its one syntax tree.</param>
/// <param name="Image">The assembly.</param>
/// <param name="Symbols">The portable PDB that maps its code to cell lines.</param>
internal sealed record Submission(CSharpCompilation Compilation, SyntaxTree Tree, byte[] Image, byte[] Symbols)
{
    /// <summary>True when there is nothing to run: only usings, comments or nothing at all.</summary>
    public bool IsEmpty => Image.Length == 0;

    /// <summary>
    /// True when the last statement is an expression with a value and no semicolon: the value is the cell's result,
    /// even when it is null.
    /// </summary>
    public bool HasResult
    {
        get
        {
            var last = Tree.GetCompilationUnitRoot().Members.LastOrDefault();
            if (last is not GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } statement })
                return false;
            return Compilation.GetSemanticModel(Tree).GetTypeInfo(statement.Expression).Type is not { SpecialType: SpecialType.System_Void };
        }
    }

    /// <summary>The method that makes the submission's object and runs its statements.</summary>
    public Func<object?[], Task<object?>> EntryPoint(Assembly assembly)
    {
        var symbol = Compilation.GetEntryPoint(CancellationToken.None)
            ?? throw new InvalidOperationException("The submission has no entry point.");
        var type = assembly.GetType(symbol.ContainingType.MetadataName, throwOnError: true)!;
        return type.GetMethod(symbol.MetadataName, BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public)!
            .CreateDelegate<Func<object?[], Task<object?>>>();
    }
}
