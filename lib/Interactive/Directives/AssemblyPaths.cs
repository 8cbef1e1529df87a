using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Loader;

namespace Interactive.Directives;

/// <summary>
/// Where the process finds the assemblies that <c>#r</c> named. They are loaded as if the process had been built with them,
/// not into a context of their own: libraries with native parts and static state work only that way.
/// </summary>
internal static class AssemblyPaths
{
    private static readonly ConcurrentDictionary<string, string> paths = new(StringComparer.OrdinalIgnoreCase);
    private static readonly ConcurrentDictionary<string, bool> nativeFolders = new();

    static AssemblyPaths()
    {
        AssemblyLoadContext.Default.Resolving += Resolve;
        AssemblyLoadContext.Default.ResolvingUnmanagedDll += ResolveNative;
    }

    /// <summary>Makes an assembly, and those beside it, known to the process.</summary>
    public static void Add(string path) => paths[Path.GetFileNameWithoutExtension(path)] = path;

    /// <summary>Makes the native libraries of a folder known to the process.</summary>
    public static void AddNative(string folder) => nativeFolders[folder] = true;

    private static Assembly? Resolve(AssemblyLoadContext context, AssemblyName name)
    {
        if (name.Name is null) return null;
        if (paths.TryGetValue(name.Name, out var path)) return context.LoadFromAssemblyPath(path);
        foreach (var folder in paths.Values.Select(Path.GetDirectoryName).Distinct())
        {
            var beside = Path.Combine(folder!, name.Name + ".dll");
            if (File.Exists(beside)) return context.LoadFromAssemblyPath(beside);
        }

        return null;
    }

    private static nint ResolveNative(Assembly assembly, string name)
    {
        foreach (var folder in nativeFolders.Keys)
        {
            foreach (var file in new[] { name, $"lib{name}.so", $"{name}.so", $"lib{name}.dylib", $"{name}.dll" })
            {
                if (NativeLibrary.TryLoad(Path.Combine(folder, file), out var handle)) return handle;
            }
        }

        return 0;
    }
}
