using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace Jupyter.Life;

/// <summary>
/// What native code and the programs that cells start print, and what the runtime writes when it crashes: a file that
/// <c>course-kernel</c> opened and that outlives the process. <see cref="Console"/> is not part of it.
/// </summary>
internal sealed partial class NativePrints(SafeFileHandle file)
{
    private const int Descriptor = 4;
    private const int Output = 1;
    private const int Error = 2;
    private const int Limit = 1 << 20;

    /// <summary>How much was taken.</summary>
    internal long Taken { get; private set; }

    /// <summary>The file that this process was started with.</summary>
    internal static NativePrints Inherited() => new(new SafeFileHandle(Descriptor, ownsHandle: false));

    /// <summary>Sends standard output and standard error of this process here.</summary>
    internal static void Redirect()
    {
        // The console keeps the descriptors it has when it is first used: what the kernel itself says stays where it was.
        _ = (Console.Out, Console.Error);
        foreach (var stream in (int[])[Output, Error])
            if (dup2(Descriptor, stream) < 0) throw new IOException($"Descriptor {stream} cannot be replaced (error {Marshal.GetLastPInvokeError()}).");
    }

    /// <summary>What was printed since the last call.</summary>
    internal string Take()
    {
        var text = From(Taken, out var end);
        Taken = end;
        return text;
    }

    /// <summary>What was printed after a place: the last megabyte of it, because a crash is told at the end.</summary>
    internal string From(long start, out long end)
    {
        end = RandomAccess.GetLength(file);
        if (end <= start) return "";
        var first = Math.Max(start, end - Limit);
        var bytes = new byte[end - first];
        var text = Encoding.UTF8.GetString(bytes, 0, RandomAccess.Read(file, bytes, first));
        return first == start ? text : $"... {first - start:N0} more bytes were printed before this and are not kept.\n{text[(text.IndexOf('\n') + 1)..]}";
    }

    [LibraryImport("libc", SetLastError = true)]
    private static partial int dup2(int from, int to);
}
