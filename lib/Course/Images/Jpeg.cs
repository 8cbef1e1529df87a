using System.Runtime.InteropServices;

namespace Course;

/// <summary>Reads and writes JPEG files of grey or of red, green and blue.</summary>
internal static unsafe class Jpeg
{
    // What torchvision.io.write_jpeg writes when it is told nothing else.
    private const int Quality = 75;

    internal static bool IsJpeg(ReadOnlySpan<byte> file) => file.StartsWith<byte>([0xFF, 0xD8, 0xFF]);

    /// <summary>Decodes a file in memory.</summary>
    /// <returns>Bytes in the order <c>[height, width, channels]</c>; one channel when the file is grey, else three.</returns>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    internal static (byte[] Pixels, int Height, int Width, int Channels) Decode(ReadOnlySpan<byte> file)
    {
        var decoder = LibTurboJpeg.tjInitDecompress();
        try
        {
            fixed (byte* bytes = file)
            {
                int width, height, sampling, colours;
                var size = new CULong((nuint)file.Length);
                Check(LibTurboJpeg.tjDecompressHeader3(decoder, bytes, size, &width, &height, &sampling, &colours), decoder);
                var channels = colours == LibTurboJpeg.GreyColours ? 1 : 3;
                var pixels = new byte[checked(height * width * channels)];
                fixed (byte* target = pixels)
                    Check(LibTurboJpeg.tjDecompress2(decoder, bytes, size, target, width, 0, height, Format(channels), flags: 0), decoder);
                return (pixels, height, width, channels);
            }
        }
        finally
        {
            _ = LibTurboJpeg.tjDestroy(decoder);
        }
    }

    /// <summary>Encodes pixels in the order <c>[height, width, channels]</c>, one channel or three.</summary>
    internal static byte[] Encode(ReadOnlySpan<byte> pixels, int height, int width, int channels)
    {
        var encoder = LibTurboJpeg.tjInitCompress();
        byte* file = null;
        try
        {
            CULong size;
            fixed (byte* source = pixels)
                Check(LibTurboJpeg.tjCompress2(encoder, source, width, 0, height, Format(channels), &file, &size,
                    channels == 1 ? LibTurboJpeg.NoColour : LibTurboJpeg.FullColour, Quality, flags: 0), encoder);
            return new ReadOnlySpan<byte>(file, checked((int)size.Value)).ToArray();
        }
        finally
        {
            LibTurboJpeg.tjFree(file);
            _ = LibTurboJpeg.tjDestroy(encoder);
        }
    }

    private static int Format(int channels) => channels == 1 ? LibTurboJpeg.Grey : LibTurboJpeg.Rgb;

    private static void Check(int result, nint handle)
    {
        if (result != 0) throw new InvalidDataException($"The JPEG file is damaged or of a kind that is not read: {Marshal.PtrToStringUTF8((nint)LibTurboJpeg.tjGetErrorStr2(handle))}.");
    }
}
