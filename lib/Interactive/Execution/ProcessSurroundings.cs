using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Interactive.Execution;

/// <summary>Gives this process, once it runs, a working directory and environment variables.</summary>
internal static partial class ProcessSurroundings
{
    /// <summary>Sets both, for managed code and for the native libraries that are loaded from now on.</summary>
    /// <param name="directory">The working directory.</param>
    /// <param name="environment">Variables by name; null removes one.</param>
    public static void Set(string directory, JsonObject environment)
    {
        Environment.CurrentDirectory = directory;
        foreach (var (name, value) in environment)
        {
            Environment.SetEnvironmentVariable(name, value?.ToString());
            // .NET keeps a copy of the environment: what libtorch asks the C library for would be the old one.
            if (OperatingSystem.IsWindows()) continue;
            if (value is null) _ = unsetenv(name);
            else _ = setenv(name, value.ToString(), 1);
        }
    }

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int setenv(string name, string value, int overwrite);

    [LibraryImport("libc", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int unsetenv(string name);
}
