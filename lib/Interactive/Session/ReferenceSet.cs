using System.Collections.Concurrent;
using System.Reflection;
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
    private static readonly Lazy<IReadOnlyList<string>> defaults = new(FindDefaults);

    private readonly Lock gate = new();
    private readonly Dictionary<string, PortableExecutableReference> byAssemblyName = new(StringComparer.OrdinalIgnoreCase);
    private PortableExecutableReference[]? all;

    public ReferenceSet()
    {
        foreach (var path in defaults.Value) Add(path);
    }

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
    public void Add(string path) => Put(Path.GetFileNameWithoutExtension(path), cache.GetOrAdd(Path.GetFullPath(path), Read));

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

    /// <summary>
    /// Reads an assembly's metadata. Not the whole file, as the compiler would: nine tenths of the framework are code that
    /// was compiled ahead, 55 MB that no compilation looks at.
    /// </summary>
    public static PortableExecutableReference Read(string path) =>
        AssemblyMetadata.Create(ModuleMetadata.CreateFromStream(File.OpenRead(path), PEStreamOptions.PrefetchMetadata))
            .GetReference(new XmlDocumentation(path), filePath: path);

    // The framework as it runs, and the assemblies that hold display() and the rest. What else happens to lie beside
    // the executable (Roslyn, the command line) is nothing a notebook should see without asking for it.
    private static List<string> FindDefaults()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string ?? "").Split(Path.PathSeparator);
        Assembly[] own = [typeof(ReferenceSet).Assembly, typeof(Display.Output).Assembly];
        return [.. trusted.Where(path => Path.GetDirectoryName(path) == framework), .. own.Select(assembly => assembly.Location)];
    }

    private void Put(string assemblyName, PortableExecutableReference reference)
    {
        lock (gate)
        {
            byAssemblyName[assemblyName] = reference;
            all = null;
        }
    }
}
