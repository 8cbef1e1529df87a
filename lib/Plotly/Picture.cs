using Plotly.Json;

namespace Plotly;

/// <summary>
/// An image as bytes in red, green, blue and opacity. Arrays convert by themselves: <c>T[,]</c> is grey,
/// <c>T[,,]</c> is colour as <c>[height, width, channels]</c> or <c>[channels, height, width]</c>.
/// Bytes and integers mean 0..255, floating numbers 0..1 (values outside are clipped).
/// </summary>
public sealed class Picture
{
    private readonly byte[] pixels;

    internal Picture(byte[] pixels, int height, int width) => (this.pixels, Height, Width) = (pixels, height, width);

    /// <summary>Rows of pixels.</summary>
    public int Height { get; }

    /// <summary>Columns of pixels.</summary>
    public int Width { get; }

    /// <summary>Four bytes a pixel, row after row: red, green, blue, opacity.</summary>
    public ReadOnlySpan<byte> Pixels => pixels;

    /// <summary>Takes flat values in the order of an image tensor: <c>[channels, height, width]</c>, 1 or 3 or 4 channels.</summary>
    /// <exception cref="ArgumentException">The count of values or of channels does not fit.</exception>
    public static Picture From<T>(ReadOnlySpan<T> values, int channels, int height, int width)
    {
        if (values.Length != (long)channels * height * width)
            throw new ArgumentException($"A picture of {channels} x {height} x {width} needs {(long)channels * height * width} values, but there are {values.Length}.");
        var area = height * width;
        var flat = values.ToArray();
        return Build<T>(channels, height, width, (channel, pixel) => flat[channel * area + pixel]);
    }

    /// <summary>Makes a grey picture of a matrix; <paramref name="from"/> becomes black and <paramref name="to"/> white.</summary>
    /// <param name="values">The brightness, <c>[height, width]</c>.</param>
    /// <param name="from">The value drawn black; the smallest one when not given.</param>
    /// <param name="to">The value drawn white; the largest one when not given.</param>
    public static Picture FromGrey(Matrix values, double? from = null, double? to = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        var (low, high) = (from ?? values.Range().Low, to ?? values.Range().High);
        var span = high > low ? high - low : 1;
        return From<double>(values.Map(value => (value - low) / span).Values, 1, values.Rows, values.Columns);
    }

    /// <summary>
    /// Colours each cell of a table of class numbers, as segmentation maps need it; class k takes the k-th colour of <see cref="Palette.Series"/>.
    /// </summary>
    /// <param name="classes">Whole numbers from 0, <c>[height, width]</c>; negative ones stay transparent.</param>
    public static Picture FromClasses(Matrix classes)
    {
        ArgumentNullException.ThrowIfNull(classes);
        var pixels = new byte[classes.Rows * classes.Columns * 4];
        for (var index = 0; index < classes.Values.Length; index++)
        {
            var label = (int)classes.Values[index];
            if (label < 0) continue;
            var (red, green, blue) = Palette.Components(Palette.Series[label % Palette.Series.Count]);
            (pixels[index * 4], pixels[index * 4 + 1], pixels[index * 4 + 2], pixels[index * 4 + 3]) = (red, green, blue, 255);
        }
        return new(pixels, classes.Rows, classes.Columns);
    }

    /// <summary>This picture with another of the same size laid over it.</summary>
    /// <param name="over">The picture on top.</param>
    /// <param name="opacity">How much of it shows, from 0 to 1, times its own opacity.</param>
    public Picture Overlay(Picture over, double opacity = 0.5)
    {
        ArgumentNullException.ThrowIfNull(over);
        if ((over.Height, over.Width) != (Height, Width))
            throw new ArgumentException($"The picture on top is {over.Height} x {over.Width}, the one below {Height} x {Width}; they must be of one size.");
        var mixed = (byte[])pixels.Clone();
        for (var index = 0; index < mixed.Length; index++)
        {
            var share = opacity * over.pixels[index | 3] / 255;
            if ((index & 3) != 3) mixed[index] = (byte)Math.Round(pixels[index] * (1 - share) + over.pixels[index] * share);
        }
        return new(mixed, Height, Width);
    }

    /// <summary>The picture as a PNG file.</summary>
    public byte[] ToPng() => PngEncoder.Encode(pixels, Height, Width, 4);

    /// <summary>The shape, for messages.</summary>
    public override string ToString() => $"Picture {Height} x {Width}";

#pragma warning disable CS1591 // The conversions say all there is to say in their types.
    public static implicit operator Picture(Matrix grey) => From<double>(grey.Values, 1, grey.Rows, grey.Columns);

    public static implicit operator Picture(byte[,] grey) => FromArray<byte>(grey, 1, grey.GetLength(0), grey.GetLength(1));

    public static implicit operator Picture(int[,] grey) => FromArray<int>(grey, 1, grey.GetLength(0), grey.GetLength(1));

    public static implicit operator Picture(float[,] grey) => FromArray<float>(grey, 1, grey.GetLength(0), grey.GetLength(1));

    public static implicit operator Picture(double[,] grey) => FromArray<double>(grey, 1, grey.GetLength(0), grey.GetLength(1));

    public static implicit operator Picture(byte[,,] colour) => FromColour(colour);

    public static implicit operator Picture(int[,,] colour) => FromColour(colour);

    public static implicit operator Picture(float[,,] colour) => FromColour(colour);

    public static implicit operator Picture(double[,,] colour) => FromColour(colour);
#pragma warning restore CS1591

    private static Picture FromArray<T>(Array values, int channels, int height, int width) =>
        From<T>([.. values.Cast<T>()], channels, height, width);

    private static Picture FromColour<T>(T[,,] values)
    {
        var (first, middle, last) = (values.GetLength(0), values.GetLength(1), values.GetLength(2));
        if (last is 1 or 3 or 4)
        {
            var flat = values.Cast<T>().ToArray();
            return Build<T>(last, first, middle, (channel, pixel) => flat[pixel * last + channel]);
        }
        if (first is 1 or 3 or 4) return FromArray<T>(values, first, middle, last);
        throw new ArgumentException($"A colour picture is [height, width, 3] or [3, height, width], but this array is [{first}, {middle}, {last}].");
    }

    private static Picture Build<T>(int channels, int height, int width, Func<int, int, T> value)
    {
        if (channels is not (1 or 3 or 4))
            throw new ArgumentException($"A picture has 1 channel (grey), 3 (colour) or 4 (with opacity), not {channels}.");
        var scale = typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(Half) ? 255.0 : 1.0;
        var pixels = new byte[height * width * 4];
        for (var pixel = 0; pixel < height * width; pixel++)
            for (var channel = 0; channel < 4; channel++)
                pixels[pixel * 4 + channel] = channel == 3 && channels < 4
                    ? (byte)255
                    : ToByte(Matrix.ToNumber(value(channels == 1 ? 0 : channel, pixel)) * scale);
        return new(pixels, height, width);
    }

    private static byte ToByte(double value) => double.IsNaN(value) ? (byte)0 : (byte)Math.Round(Math.Clamp(value, 0, 255));

    internal Node ToDataUri() => "data:image/png;base64," + Convert.ToBase64String(ToPng());
}
