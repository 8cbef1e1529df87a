using System.Reflection;
using System.Runtime.InteropServices;

namespace Course;

/// <summary>
/// The functions of <see href="https://libjpeg-turbo.org/Documentation/Documentation">TurboJPEG 2 and 3</see> that reading and writing
/// JPEG takes. The registry has no managed decoder that is kept up, and this library is in every distribution.
/// </summary>
internal static unsafe partial class LibTurboJpeg
{
    internal const int Rgb = 0, Grey = 6; // TJPF_RGB, TJPF_GRAY: how pixels lie in memory
    internal const int GreyColours = 2; // TJCS_GRAY: what a file holds
    internal const int FullColour = 0, NoColour = 3; // TJSAMP_444, TJSAMP_GRAY: how many pixels share a colour

    private const string Library = "turbojpeg";

    static LibTurboJpeg() => NativeLibrary.SetDllImportResolver(typeof(LibTurboJpeg).Assembly, Resolve);

    [LibraryImport(Library)] internal static partial nint tjInitDecompress();
    [LibraryImport(Library)] internal static partial nint tjInitCompress();
    [LibraryImport(Library)] internal static partial int tjDestroy(nint handle);
    [LibraryImport(Library)] internal static partial byte* tjGetErrorStr2(nint handle);
    [LibraryImport(Library)] internal static partial int tjDecompressHeader3(nint handle, byte* file, CULong size, int* width, int* height, int* sampling, int* colours);
    [LibraryImport(Library)] internal static partial int tjDecompress2(nint handle, byte* file, CULong size, byte* pixels, int width, int pitch, int height, int format, int flags);
    [LibraryImport(Library)] internal static partial int tjCompress2(nint handle, byte* pixels, int width, int pitch, int height, int format, byte** file, CULong* size, int sampling, int quality, int flags);
    [LibraryImport(Library)] internal static partial void tjFree(byte* file);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Library) return 0;
        foreach (var candidate in (string[])["libturbojpeg.so.0", "libturbojpeg.0.dylib", "libturbojpeg.dylib", "libturbojpeg.so", "turbojpeg"])
            if (NativeLibrary.TryLoad(candidate, assembly, path, out var handle)) return handle;
        throw new DllNotFoundException("JPEG files are read and written by libturbojpeg, which was not found. Install it with: sudo apt-get install libturbojpeg0 (Ubuntu: libturbojpeg)");
    }
}
