using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Interactive.Session;

/// <summary>
/// The variables of the submissions that ran. A variable that a later cell declares again is let go, so that training a
/// model twice does not keep the first one alive - unless a function or lambda still uses it.
/// </summary>
internal sealed class SessionVariables
{
    private readonly List<Frame> frames = [];
    private readonly Lock gate = new();

    /// <summary>The variables that later cells see, in the order of their declaration.</summary>
    public IReadOnlyList<SessionVariable> All
    {
        get
        {
            lock (gate)
            {
                var latest = new Dictionary<string, SessionVariable>();
                foreach (var frame in frames)
                {
                    foreach (var variable in Fields(frame.State))
                        latest[variable.Name] = new SessionVariable(variable.Name, variable.FieldType, variable.GetValue(frame.State));
                }

                return [.. latest.Values];
            }
        }
    }

    /// <summary>Takes in a submission that ran, and lets go of what it declares again.</summary>
    public void Add(object state, SyntaxTree tree)
    {
        lock (gate)
        {
            frames.Add(new Frame(state, NamesUsedLater(tree)));
            foreach (var field in Fields(state)) Release(field.Name);
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        lock (gate) frames.Clear();
    }

    private static IEnumerable<FieldInfo> Fields(object state) =>
        state.GetType().GetFields(BindingFlags.Instance | BindingFlags.Public).Where(field => !field.Name.StartsWith('<') && !field.IsInitOnly);

    private void Release(string name)
    {
        var isUsed = false;
        for (var i = frames.Count - 1; i >= 0 && !isUsed; i--)
        {
            isUsed = frames[i].UsedLater.Contains(name);
            if (i == frames.Count - 1 || isUsed) continue;
            if (Fields(frames[i].State).FirstOrDefault(field => field.Name == name) is not { } old) continue;
            old.SetValue(frames[i].State, null);
            return;
        }
    }

    // Code that runs when somebody calls it, and not with its cell, may need a variable at any time.
    private static HashSet<string> NamesUsedLater(SyntaxTree tree) =>
        [.. tree.GetRoot().DescendantNodes()
            .Where(node => node is MethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax
                or BasePropertyDeclarationSyntax or QueryExpressionSyntax or RefExpressionSyntax)
            .SelectMany(node => node.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText))];

    private sealed record Frame(object State, HashSet<string> UsedLater);
}
