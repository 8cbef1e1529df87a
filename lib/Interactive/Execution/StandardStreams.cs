using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Interactive.Execution;

/// <summary>
/// Takes standard input and output away from whatever else runs in this process. A native library that prints with
/// printf would otherwise write into the protocol; after this its text goes where standard error goes.
/// </summary>
internal static partial class StandardStreams
{
    private const int Input = 0;
    private const int Output = 1;
    private const int Error = 2;
    private const int ReadOnly = 0;

    /// <summary>The streams that standard input and output were.</summary>
    public static (Stream Input, Stream Output) Take()
    {
        if (OperatingSystem.IsWindows()) return (Console.OpenStandardInput(), Console.OpenStandardOutput());
        var input = Duplicate(Input);
        var output = Duplicate(Output);
        Replace(Output, Error);
        var nothing = Open("/dev/null", ReadOnly);
        if (nothing >= 0) Replace(Input, nothing);
        return (new FileStream(input, FileAccess.Read, 0), new FileStream(output, FileAccess.Write, 0));
    }

    private static SafeFileHandle Duplicate(int descriptor) => dup(descriptor) is >= 0 and var copy
        ? new SafeFileHandle(copy, ownsHandle: true)
        : throw new IOException($"Descriptor {descriptor} cannot be duplicated (error {Marshal.GetLastPInvokeError()}).");

    private static void Replace(int descriptor, int by)
    {
        if (dup2(by, descriptor) < 0)
            throw new IOException($"Descriptor {descriptor} cannot be replaced (error {Marshal.GetLastPInvokeError()}).");
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int dup(int descriptor);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int dup2(int from, int to);

    [LibraryImport("libc", EntryPoint = "open", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);
}
