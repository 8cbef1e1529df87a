using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Interactive.Export;

/// <summary>
/// Names that cells declare at their top level. In a notebook a later cell may declare a name again; in a program it may not,
/// so that from there on the name has a number: <c>loss</c>, <c>loss2</c>.
/// </summary>
internal sealed class DeclaredNames
{
    private readonly Dictionary<string, int> count = [];

    /// <summary>Takes in the names of a cell, and renames in it what was declared before.</summary>
    public SyntaxNode Rename(CompilationUnitSyntax cell)
    {
        foreach (var name in Declared(cell).Distinct())
            count[name] = count.GetValueOrDefault(name) + 1;
        var tokens = cell.DescendantTokens().Where(IsRenamed);
        return cell.ReplaceTokens(tokens, (token, _) =>
            SyntaxFactory.Identifier(token.LeadingTrivia, token.ValueText + count[token.ValueText], token.TrailingTrivia));
    }

    private static IEnumerable<string> Declared(CompilationUnitSyntax cell)
    {
        foreach (var member in cell.Members)
        {
            switch (member)
            {
                case FieldDeclarationSyntax field:
                    foreach (var variable in field.Declaration.Variables) yield return variable.Identifier.ValueText;
                    break;
                case MethodDeclarationSyntax method:
                    yield return method.Identifier.ValueText;
                    break;
                case GlobalStatementSyntax statement:
                    // Also out variables, patterns and deconstructions, which reach as far as the cell.
                    foreach (var designation in statement.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or BlockSyntax)).OfType<SingleVariableDesignationSyntax>())
                        yield return designation.Identifier.ValueText;
                    foreach (var variable in (statement.Statement as LocalDeclarationStatementSyntax)?.Declaration.Variables ?? [])
                        yield return variable.Identifier.ValueText;
                    if (statement.Statement is LocalFunctionStatementSyntax function) yield return function.Identifier.ValueText;
                    break;
            }
        }
    }

    private bool IsRenamed(SyntaxToken token)
    {
        if (!token.IsKind(SyntaxKind.IdentifierToken) || count.GetValueOrDefault(token.ValueText) < 2) return false;
        return token.Parent switch
        {
            IdentifierNameSyntax { Parent: MemberAccessExpressionSyntax access } name => access.Expression == name,
            IdentifierNameSyntax { Parent: NameColonSyntax or NameEqualsSyntax or MemberBindingExpressionSyntax } => false,
            IdentifierNameSyntax { Parent: AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment } name => assignment.Left != name,
            IdentifierNameSyntax or VariableDeclaratorSyntax or SingleVariableDesignationSyntax or LocalFunctionStatementSyntax
                or ParameterSyntax or ForEachStatementSyntax => true,
            MethodDeclarationSyntax method => method.Parent is CompilationUnitSyntax,
            _ => false,
        };
    }
}
