using System.Globalization;

namespace Course;

/// <summary>One matrix of a tensor as text.</summary>
/// <param name="Label">Its place in the outer dimensions, such as <c>[0, 1, :, :]</c>; null when there are none.</param>
/// <param name="Rows">Cells.</param>
internal sealed record TensorPage(string? Label, IReadOnlyList<string[]> Rows);

/// <summary>The part of a tensor that is shown: all of a short dimension, both ends of a long one.</summary>
internal sealed class TensorWindow
{
    /// <summary>Of many matrices the first and the last say enough.</summary>
    private const int OuterShown = 3;

    private readonly double[] values;
    private readonly long?[][] shown;
    private readonly Func<double, string> write;

    private TensorWindow(long[] shape, long?[][] shown, double[] values, Func<double, string> write) =>
        (Shape, this.shown, this.values, this.write) = (shape, shown, values, write);

    public long[] Shape { get; }

    public static TensorWindow Of(Tensor tensor, int maxShown)
    {
        using var scope = NewDisposeScope();
        // Only what is shown is copied: the tensor may be of gigabytes, or on another device.
        var outer = tensor.dim() - 2;
        var shown = tensor.shape.Select((size, axis) => axis < outer ? Indexes(size, OuterShown, 1) : Indexes(size, maxShown, maxShown / 2 - 1)).ToArray();
        var part = tensor.detach();
        for (var axis = 0; axis < shown.Length; axis++)
            part = part.index_select(axis, torch.tensor(shown[axis].Where(i => i is not null).Select(i => i!.Value).ToArray(), device: part.device));
        var values = TensorValues.ToDoubles(part);
        return new(tensor.shape, shown, values, Writer(tensor.dtype, values));
    }

    /// <summary>Indexes of a dimension that are shown; null stands for those left out.</summary>
    public IReadOnlyList<long?> Shown(int axis) => shown[axis];

    public string Text(long[] place)
    {
        var offset = 0L;
        for (var axis = 0; axis < shown.Length; axis++)
        {
            var known = shown[axis].Where(i => i is not null).ToList();
            offset = offset * known.Count + known.IndexOf(place[axis]);
        }
        return write(values[offset]);
    }

    /// <summary>The tensor's last two dimensions as matrices, one for each place in those before.</summary>
    public IEnumerable<TensorPage> Pages()
    {
        var outer = Math.Max(0, Shape.Length - 2);
        foreach (var place in Places(outer))
        {
            var label = outer == 0 ? null : $"[{string.Join(", ", place)}, :, :]";
            yield return new(label, [.. Rows(place)]);
        }
    }

    private IEnumerable<string[]> Rows(long[] place) => (Shape.Length - place.Length) switch
    {
        0 => [[Text(place)]],
        1 => [Row(place)],
        _ => shown[^2].Select(row => row is { } index ? Row([.. place, index]) : [.. shown[^1].Select(_ => "⋮")]),
    };

    private string[] Row(long[] place) => [.. shown[^1].Select(column => column is { } index ? Text([.. place, index]) : "…")];

    private IEnumerable<long[]> Places(int axes)
    {
        IEnumerable<long[]> places = [[]];
        for (var axis = 0; axis < axes; axis++)
        {
            var indexes = shown[axis].Where(i => i is not null).Select(i => i!.Value).ToArray();
            places = places.SelectMany(place => indexes.Select(index => (long[])[.. place, index]));
        }
        return places;
    }

    private static long?[] Indexes(long size, int maxShown, int edge) => size <= maxShown
        ? [.. Enumerable.Range(0, (int)size).Select(i => (long?)i)]
        : [.. Enumerable.Range(0, edge).Select(i => (long?)i), null, .. Enumerable.Range(0, edge).Select(i => (long?)(size - edge + i))];

    /// <summary>One number of decimals for all values, so that they align; exponents when the range is too wide for that.</summary>
    private static Func<double, string> Writer(ScalarType type, double[] values)
    {
        if (type == ScalarType.Bool) return value => value != 0 ? "true" : "false";
        var finite = values.Where(v => double.IsFinite(v) && v != 0).Select(Math.Abs).ToArray();
        var isWhole = finite.All(v => v == Math.Floor(v) && v < 1e7);
        if (type is not (ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64) || (isWhole && finite.Length > 0))
            return value => value.ToString("0", CultureInfo.InvariantCulture);
        if (finite.Length == 0) return value => value.ToString("0", CultureInfo.InvariantCulture);
        if (finite.Max() >= 1e6 || finite.Max() < 1e-3) return value => value.ToString("0.000e+00", CultureInfo.InvariantCulture);
        return value => value.ToString("0.0000", CultureInfo.InvariantCulture);
    }
}
