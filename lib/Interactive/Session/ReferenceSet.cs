using System.Collections.Concurrent;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Interactive.Session;

/// <summary>
/// The assemblies that cells are compiled against: the framework's, the engine's own, and what <c>#r</c> added.
/// Their metadata is read once per process and shared by all submissions and sessions; a copy per cell is what made
/// other engines grow to gigabytes.
/// </summary>
internal sealed class ReferenceSet
{
    private static readonly ConcurrentDictionary<string, PortableExecutableReference> cache = new();

    private readonly Lock gate = new();
    private readonly Dictionary<string, PortableExecutableReference> byAssemblyName =
        new(FrameworkReferences.Needed, StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PortableExecutableReference> waiting =
        new(FrameworkReferences.Waiting, StringComparer.OrdinalIgnoreCase);
    private PortableExecutableReference[]? all;

    /// <summary>All references, in the order they were added.</summary>
    public IReadOnlyList<PortableExecutableReference> All
    {
        // Completion asks while a cell runs.
        get
        {
            lock (gate) return all ??= [.. byAssemblyName.Values];
        }
    }

    /// <summary>True when an assembly of that name is referenced.</summary>
    public bool Contains(string assemblyName)
    {
        lock (gate) return byAssemblyName.ContainsKey(assemblyName);
    }

    /// <summary>Adds an assembly; one of the same name is replaced, as a later <c>#r</c> means to.</summary>
    public void Add(string path) => Put(Path.GetFileNameWithoutExtension(path), Shared(path));

    /// <summary>Adds an assembly that exists only in memory, such as a part of a cell compiled as a library.</summary>
    public void Add(string assemblyName, PortableExecutableReference reference) => Put(assemblyName, reference);

    /// <summary>Removes an assembly.</summary>
    public void Remove(string assemblyName)
    {
        lock (gate)
        {
            byAssemblyName.Remove(assemblyName);
            all = null;
        }
    }

    /// <summary>The reference to a file that all sessions share.</summary>
    public static PortableExecutableReference Shared(string path) => cache.GetOrAdd(Path.GetFullPath(path), Read);

    /// <summary>
    /// Reads an assembly's metadata. Not the whole file, as the compiler would: nine tenths of the framework are code that
    /// was compiled ahead, 55 MB that no compilation looks at. And without its path: the compiler would list all assemblies
    /// that have one in the debug information of each cell, ten times what the cell itself needs.
    /// </summary>
    public static PortableExecutableReference Read(string path) =>
        AssemblyMetadata.Create(ModuleMetadata.CreateFromStream(File.OpenRead(path), PEStreamOptions.PrefetchMetadata))
            .GetReference(new XmlDocumentation(path), display: path);

    private void Put(string assemblyName, PortableExecutableReference reference)
    {
        lock (gate)
        {
            waiting.Remove(assemblyName);
            byAssemblyName[assemblyName] = reference;
            FrameworkReferences.MoveNamed(reference, waiting, byAssemblyName);
            all = null;
        }
    }
}
