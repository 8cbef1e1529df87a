namespace Plotly;

/// <summary>
/// Makes a PNG several times smaller by giving it 256 colours, chosen by median cut
/// (Heckbert 1982, <see href="https://doi.org/10.1145/800064.801294">Color image quantization for frame buffer display</see>).
/// A chart is few colours and their blends: what is lost is hard to see.
/// </summary>
internal static class PngPalette
{
    private const int Entries = 256;
    private const int Channels = 4;

    // Colours that differ in no more than the last two bits of a channel are one colour from the start.
    private const int DroppedBits = 2;

    /// <summary>The file with a palette; the file itself when it is not one of colours with opacity, or smaller as it is.</summary>
    public static byte[] Reduce(byte[] file)
    {
        var (pixels, _, width, channels) = PngDecoder.Decode(file);
        if (channels != Channels) return file;
        var indices = new byte[pixels.Length / Channels];
        var colors = new Dictionary<uint, Color>();
        for (var i = 0; i < indices.Length; i++) CountPixel(colors, pixels.AsSpan(i * Channels, Channels));
        var boxes = Cut([.. colors.Values]);
        for (var box = 0; box < boxes.Count; box++)
            foreach (var color in boxes[box]) color.Entry = (byte)box;
        for (var i = 0; i < indices.Length; i++) indices[i] = colors[Key(pixels.AsSpan(i * Channels, Channels))].Entry;
        var reduced = PngEncoder.Encode(indices, width, [.. boxes.SelectMany(Mean)]);
        return reduced.Length < file.Length ? reduced : file;
    }

    private static void CountPixel(Dictionary<uint, Color> colors, ReadOnlySpan<byte> pixel)
    {
        var key = Key(pixel);
        if (!colors.TryGetValue(key, out var color)) colors[key] = color = new Color();
        color.Pixels++;
        for (var channel = 0; channel < Channels; channel++) color.Sums[channel] += pixel[channel];
    }

    private static uint Key(ReadOnlySpan<byte> pixel)
    {
        var key = 0u;
        foreach (var value in pixel) key = key << 8 | (uint)(value >> DroppedBits);
        return key;
    }

    private static List<Color[]> Cut(Color[] all)
    {
        var boxes = new List<Color[]> { all };
        while (boxes.Count < Entries)
        {
            // The box in which most is wrong is halved across its longest side.
            var (widest, channel, error) = (0, 0, 0.0);
            for (var box = 0; box < boxes.Count; box++)
            {
                for (var c = 0; c < Channels; c++)
                {
                    if (Spread(boxes[box], c) is var spread && spread > error) (widest, channel, error) = (box, c, spread);
                }
            }

            if (error == 0) break;
            var (low, high) = Halve(boxes[widest], channel);
            boxes[widest] = low;
            boxes.Add(high);
        }

        return boxes;
    }

    private static double Spread(Color[] box, int channel)
    {
        if (box.Length < 2) return 0;
        var (low, high, pixels) = (double.MaxValue, double.MinValue, 0L);
        foreach (var color in box)
        {
            var value = color.Mean(channel);
            (low, high, pixels) = (Math.Min(low, value), Math.Max(high, value), pixels + color.Pixels);
        }

        return (high - low) * (high - low) * Math.Sqrt(pixels);
    }

    private static (Color[] Low, Color[] High) Halve(Color[] box, int channel)
    {
        Array.Sort(box, (a, b) => a.Mean(channel).CompareTo(b.Mean(channel)));
        var half = box.Sum(color => color.Pixels) / 2;
        var (count, pixels) = (0, 0L);
        while (count < box.Length - 1 && (count == 0 || pixels < half)) pixels += box[count++].Pixels;
        return (box[..count], box[count..]);
    }

    private static IEnumerable<byte> Mean(Color[] box) => Enumerable.Range(0, Channels).Select(channel =>
        (byte)Math.Round((double)box.Sum(color => color.Sums[channel]) / box.Sum(color => color.Pixels)));

    private sealed class Color
    {
        public long Pixels;
        public byte Entry;
        public readonly long[] Sums = new long[Channels];

        public double Mean(int channel) => (double)Sums[channel] / Pixels;
    }
}
