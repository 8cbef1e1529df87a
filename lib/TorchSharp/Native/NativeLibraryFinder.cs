using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace TorchSharp.Native;

/// <summary>Loads the shim that the build compiled, and says what to install when there is none.</summary>
internal static class NativeLibraryFinder
{
    private const string FileName = "libtorch-shim.so";

    [ModuleInitializer]
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Usage", "CA2255", Justification = "The resolver must be in place before the first P/Invoke, wherever that happens.")]
    internal static void Register() => NativeLibrary.SetDllImportResolver(typeof(NativeLibraryFinder).Assembly, Resolve);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? search)
    {
        if (name != "torch-shim") return 0;
        var tried = Candidates(assembly).Distinct().ToArray();
        var found = tried.FirstOrDefault(File.Exists) ?? throw new DllNotFoundException(
            "libtorch or g++ was missing when the course was built. Install both, then build again: " +
            $"sudo apt-get install libtorch-dev libopenblas0-pthread g++{Environment.NewLine}" +
            $"The bridge to it ({FileName}) was looked for in:{Environment.NewLine}" +
            string.Join(Environment.NewLine, tried.Select(path => "  " + path)));
        try
        {
            return NativeLibrary.Load(found);
        }
        catch (DllNotFoundException problem)
        {
            throw new DllNotFoundException(
                $"{found} is there but could not be loaded: {problem.Message}{Environment.NewLine}" +
                "The libtorch that it was compiled against may have moved or changed; build again, or install one:" + Environment.NewLine +
                "  sudo apt-get install libtorch-dev libopenblas0-pthread g++", problem);
        }
    }

    private static IEnumerable<string> Candidates(Assembly assembly)
    {
        if (Environment.GetEnvironmentVariable("COURSE_TORCH_SHIM") is { Length: > 0 } given) yield return given;
        if (Path.GetDirectoryName(assembly.Location) is { Length: > 0 } beside) yield return Path.Combine(beside, FileName);
        yield return Path.Combine(AppContext.BaseDirectory, FileName);
    }
}
