using System.Reflection;
using System.Runtime.Loader;

namespace Interactive.Session;

/// <summary>
/// The assemblies that cells were compiled to. They stay for the life of the process: a context that can be unloaded
/// would have its code optimised at the first call, which inlines the learner's small functions out of stack traces and
/// makes every first call slower.
/// </summary>
internal sealed class CellAssemblies
{
    private readonly AssemblyLoadContext context = new("Cells");

    /// <summary>Sets the names of these assemblies apart from those of other sessions in the process.</summary>
    public string Id { get; } = Guid.NewGuid().ToString("N")[..8];

    public Assembly Load(byte[] image, byte[] symbols) =>
        context.LoadFromStream(new MemoryStream(image), new MemoryStream(symbols));
}
