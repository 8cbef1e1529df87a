using static TorchSharp.torch.nn;

namespace Course;

/// <summary>
/// Which part of the input each unit of a layer can see, measured and not computed from kernel sizes, so that it holds for
/// branches, dilation and any layer of one's own: one column (then one row) of the input at a time is set to NaN, and every
/// unit that turns NaN depends on it.
/// </summary>
public sealed class ReceptiveField : IDisplayable
{
    private const int Together = 16;

    private readonly Dictionary<string, (bool[,] Rows, bool[,] Columns)> seen;

    private ReceptiveField(Dictionary<string, (bool[,] Rows, bool[,] Columns)> seen, IReadOnlyList<string> layers, long[] input) =>
        (this.seen, Layers, InputShape) = (seen, layers, input);

    /// <summary>The layers that give images, in the order in which data passes them.</summary>
    public IReadOnlyList<string> Layers { get; }

    /// <summary>The shape of one example.</summary>
    public IReadOnlyList<long> InputShape { get; }

    /// <summary>Measures the fields of all innermost layers.</summary>
    /// <param name="model">A model of images; it is left in the mode it had.</param>
    /// <param name="shape">The shape of one example: channels, height, width.</param>
    /// <exception cref="ArgumentException">The shape is not that of an image.</exception>
    public static ReceptiveField Of(Module<Tensor, Tensor> model, params long[] shape)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (shape is not [_, _, _]) throw new ArgumentException($"An image is [channels, height, width], but the shape given is [{string.Join(", ", shape)}].", nameof(shape));
        using var random = RandomState.Keep();
        using var mode = EvaluationMode.Enter(model);
        var rows = Trace(model, shape, alongWidth: false);
        var columns = Trace(model, shape, alongWidth: true);
        return new(rows.ToDictionary(pair => pair.Key, pair => (pair.Value, columns[pair.Key])), [.. rows.Keys], shape);
    }

    /// <summary>The rectangle of the input that a unit can see, cut off at the image's border.</summary>
    /// <param name="layer">The layer's name.</param>
    /// <param name="row">The unit's row in the layer's output.</param>
    /// <param name="column">The unit's column in the layer's output.</param>
    public (int Top, int Left, int Height, int Width) Region(string layer, int row, int column)
    {
        if (!seen.TryGetValue(layer, out var map))
            throw new ArgumentException($"There is no layer '{layer}' that gives images; there are {string.Join(", ", Layers)}.", nameof(layer));
        var (top, height) = Extent(map.Rows, row);
        var (left, width) = Extent(map.Columns, column);
        return (top, left, height, width);
    }

    /// <summary>Height and width of the field of a layer's central unit.</summary>
    public (int Height, int Width) Size(string layer)
    {
        var (height, width) = OutputSize(layer);
        var region = Region(layer, height / 2, width / 2);
        return (region.Height, region.Width);
    }

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => Table().ToMimeBundle();

    /// <summary>The table as text.</summary>
    public override string ToString() => Table().ToString();

    private (int Height, int Width) OutputSize(string layer) => (seen[layer].Rows.GetLength(1), seen[layer].Columns.GetLength(1));

    private TextTable Table() => new(["layer", "output", "the central unit sees"],
        [.. Layers.Select(layer =>
        {
            var (size, output) = (Size(layer), OutputSize(layer));
            return new object?[] { layer, $"{output.Height} x {output.Width}", $"{size.Height} x {size.Width}" };
        })])
    { Caption = $"Input {InputShape[1]} x {InputShape[2]}; fields are cut off at its border." };

    /// <summary>For each layer, whether place i of the input (first index) reaches place j of the output.</summary>
    private static Dictionary<string, bool[,]> Trace(Module<Tensor, Tensor> model, long[] shape, bool alongWidth)
    {
        var device = model.parameters().FirstOrDefault()?.device ?? Chapter.Device;
        var size = shape[alongWidth ? 2 : 1];
        var found = new Dictionary<string, bool[,]>();
        for (var first = 0L; first < size; first += Together)
        {
            using var scope = NewDisposeScope();
            var count = Math.Min(Together, size - first);
            var input = zeros([count, .. shape], device: device);
            for (var index = 0L; index < count; index++) input[index].select(alongWidth ? 2 : 1, first + index).fill_(double.NaN);
            var start = first;
            LayerOutputs.Watch(model, input, (name, _, output) =>
            {
                if (output.dim() == 4) Mark(found, name, output, start, size, alongWidth);
            });
        }
        return found;
    }

    private static void Mark(Dictionary<string, bool[,]> found, string name, Tensor output, long first, long size, bool alongWidth)
    {
        var reached = output.isnan().any(alongWidth ? 2 : 3).any(1);
        var (count, places) = (reached.shape[0], reached.shape[1]);
        if (!found.TryGetValue(name, out var map)) found[name] = map = new bool[size, places];
        var values = TensorValues.ToLongs(reached);
        for (var index = 0L; index < count; index++)
            for (var place = 0L; place < places; place++)
                map[first + index, place] |= values[index * places + place] != 0;
    }

    private static (int Start, int Length) Extent(bool[,] map, int place)
    {
        if (place < 0 || place >= map.GetLength(1)) throw new ArgumentOutOfRangeException(nameof(place), place, $"The layer's output has places 0 to {map.GetLength(1) - 1}.");
        var inside = Enumerable.Range(0, map.GetLength(0)).Where(index => map[index, place]).ToList();
        return inside.Count == 0 ? (0, 0) : (inside[0], inside[^1] - inside[0] + 1);
    }
}
