using System.Diagnostics.CodeAnalysis;
using Interactive.Documents;
using Interactive.Session;

namespace Microsoft.DotNet.Interactive.CSharp;

/// <summary>The kernel that runs C#.</summary>
public sealed class CSharpKernel : Kernel
{
    internal CSharpKernel(CellContext cell) : base(cell, CellLanguage.CSharp)
    {
    }

    /// <summary>Looks up a variable of the notebook.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value, when the result is true.</param>
    /// <returns>False when there is none of that name and type.</returns>
    public bool TryGetValue<T>(string name, [MaybeNullWhen(false)] out T value)
    {
        if (Variables.FirstOrDefault(variable => variable.Name == name) is { Value: T found })
        {
            value = found;
            return true;
        }

        value = default;
        return false;
    }
}
