using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;

namespace Interactive.Session;

/// <summary>
/// What every cell is compiled against: the framework as it runs, and the assemblies that hold <c>display()</c> and the rest.
/// What else happens to lie beside the executable (Roslyn, the command line) is nothing a notebook should see without asking
/// for it.
/// </summary>
/// <remarks>
/// Nearly half of the framework's assemblies have no types: they forward to others, for libraries that were compiled when a
/// type lived elsewhere. The compiler looks through all of its references for each cell, so these wait until something that
/// is referenced names them.
/// </remarks>
internal static class FrameworkReferences
{
    private static readonly Lazy<(Dictionary<string, PortableExecutableReference> Needed, Dictionary<string, PortableExecutableReference> Waiting)> all = new(Find);

    /// <summary>The assemblies with types and those that they name.</summary>
    public static IReadOnlyDictionary<string, PortableExecutableReference> Needed => all.Value.Needed;

    /// <summary>The assemblies that only forward, and that none of <see cref="Needed"/> names.</summary>
    public static IReadOnlyDictionary<string, PortableExecutableReference> Waiting => all.Value.Waiting;

    /// <summary>Moves what an assembly names, and what that names in turn, from the waiting ones to the others.</summary>
    public static void MoveNamed(
        PortableExecutableReference by, Dictionary<string, PortableExecutableReference> waiting, Dictionary<string, PortableExecutableReference> others)
    {
        if (waiting.Count == 0) return;
        foreach (var name in NamedBy(by))
        {
            if (!waiting.Remove(name, out var named)) continue;
            others.TryAdd(name, named);
            MoveNamed(named, waiting, others);
        }
    }

    /// <summary>The simple names of the assemblies that an assembly refers to.</summary>
    public static IReadOnlyList<string> NamedBy(PortableExecutableReference reference) => Read(reference) is { } metadata
        ? [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))]
        : [];

    private static (Dictionary<string, PortableExecutableReference>, Dictionary<string, PortableExecutableReference>) Find()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator);
        Assembly[] own = [typeof(FrameworkReferences).Assembly, typeof(Display.Output).Assembly];
        var needed = new Dictionary<string, PortableExecutableReference>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Dictionary<string, PortableExecutableReference>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in trusted.Where(path => Path.GetDirectoryName(path) == framework).Concat(own.Select(assembly => assembly.Location)))
        {
            var reference = ReferenceSet.Shared(path);
            (HasTypes(reference) ? needed : waiting)[Path.GetFileNameWithoutExtension(path)] = reference;
        }

        foreach (var reference in needed.Values.ToList()) MoveNamed(reference, waiting, needed);
        return (needed, waiting);
    }

    private static bool HasTypes(PortableExecutableReference reference)
    {
        if (Read(reference) is not { } metadata) return true;
        foreach (var handle in metadata.TypeDefinitions)
            if ((metadata.GetTypeDefinition(handle).Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public) return true;
        return false;
    }

    // Null for what is no assembly; the compiler will say so.
    private static MetadataReader? Read(PortableExecutableReference reference)
    {
        try
        {
            return (reference.GetMetadata() as AssemblyMetadata)?.GetModules()[0].GetMetadataReader();
        }
        catch (Exception problem) when (problem is BadImageFormatException or IOException)
        {
            return null;
        }
    }
}
