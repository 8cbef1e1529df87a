using System.Globalization;
using Plotly.Json;

namespace Plotly;

/// <summary>Makes an animated chart of one chart per frame.</summary>
internal sealed class Animation(Chart[] steps, string[] labels, string prefix, int milliseconds)
{
    public Chart Build()
    {
        var count = steps[0].Traces.Length;
        for (var index = 0; index < steps.Length; index++)
            if (steps[index].Traces.Length != count)
                throw new ArgumentException($"Frame 0 has {count} series but frame {index} has {steps[index].Traces.Length}; give every frame the same, or use Chart.Slider.");
        var first = WithOneColorRange(steps[0]);
        var layout = Controls.AddSlider(WithFixedAxes(first.Layout), SliderSteps(), prefix, besideButtons: true);
        return Chart.WithFrames(first, Controls.AddButtons(layout, milliseconds), Frames());
    }

    private IEnumerable<Node> SliderSteps() => labels.Select((label, index) => (Node)Branch.Empty
        .With("label", label)
        .With("method", "animate")
        .With("args", new Sequence([new Sequence([Name(index)]), Controls.Timing(0)])));

    private IEnumerable<Frame> Frames()
    {
        var changing = Enumerable.Range(0, steps[0].Traces.Length).Select(ChangingKeys).ToArray();
        int[] places = [.. Enumerable.Range(0, changing.Length).Where(place => changing[place].Length > 0)];
        string[] around = [.. ((string[])["title", "annotations", "shapes"]).Where(key => Differ(steps.Select(step => step.Layout.Get(key))))];
        return steps.Select((step, index) => new Frame(
            Name(index),
            [.. places.Select(place => Pick(step.Traces[place].Options, changing[place]))],
            places,
            Pick(step.Layout, around)));
    }

    private string[] ChangingKeys(int place) =>
    [
        .. steps.SelectMany(step => step.Traces[place].Options.Items.Select(item => item.Key)).Distinct()
            .Where(key => Differ(steps.Select(step => step.Traces[place].Options.Get(key)))),
    ];

    /// <summary>Compares by reference first: charts built on one background share its data, and writing them out costs time.</summary>
    private static bool Differ(IEnumerable<Node?> values)
    {
        Node?[] all = [.. values];
        if (all.All(value => ReferenceEquals(value, all[0]))) return false;
        var first = all[0]?.ToString();
        return all.Any(value => value?.ToString() != first);
    }

    private static Branch Pick(Branch options, IEnumerable<string> keys) =>
        keys.Aggregate(Branch.Empty, (picked, key) => picked.With(key, options.Get(key) ?? Missing(key)));

    private static Node Missing(string key) => key is "annotations" or "shapes" ? Sequence.Empty : Scalar.Null;

    /// <summary>Axes that fitted themselves to each frame would make still things jump.</summary>
    private Branch WithFixedAxes(Branch layout)
    {
        foreach (var plane in steps[0].Traces.Where(trace => trace.Type is "scatter" or "bar")
            .Select(trace => (X: trace.Options.Text("xaxis") ?? "x", Y: trace.Options.Text("yaxis") ?? "y")).Distinct())
        {
            layout = Fix(layout, "x", plane.X);
            layout = Fix(layout, "y", plane.Y);
        }
        return layout;
    }

    private Branch Fix(Branch layout, string letter, string axis)
    {
        var key = $"{letter}axis{axis[1..]}";
        if (layout[$"{key}.range"] is not null || layout[$"{key}.autorange"] is not null) return layout;
        Trace[] traces = [.. steps.SelectMany(step => step.Traces).Where(trace => (trace.Options.Text($"{letter}axis") ?? letter) == axis)];
        // Heat maps and bars with names settle their own axes, the same in every frame.
        if (traces.Any(trace => trace.Type is not ("scatter" or "bar") || (letter == "x" && trace.Type == "bar"))) return layout;
        var isLog = layout.Text($"{key}.type") == "log";
        double[] values = [.. traces.SelectMany(trace => Values(trace, letter)).Where(value => double.IsFinite(value) && (!isLog || value > 0))
            .Select(value => isLog ? Math.Log10(value) : value)];
        if (values.Length == 0) return layout;
        if (traces.Any(trace => trace.Type == "bar")) values = [.. values, 0];
        var (low, high) = (values.Min(), values.Max());
        var edge = high > low ? (high - low) * 0.05 : 0.5;
        return layout.With($"{key}.range", Sequence.Of(Math.Round(low - edge, 6), Math.Round(high + edge, 6)));
    }

    private static IEnumerable<double> Values(Trace trace, string letter) => trace.Options.Get(letter) switch
    {
        Numbers numbers => numbers.Values.ToArray(),
        null when letter == "x" => [0, (trace.Y?.Count ?? 1) - 1],
        _ => [],
    };

    private Chart WithOneColorRange(Chart first) => first.WithTraces((trace, place) =>
    {
        if (trace.Type is not ("heatmap" or "contour" or "surface")) return trace;
        var bound = trace.Type == "surface" ? "c" : "z";
        if (trace.Options.Get($"{bound}min") is not null) return trace;
        var ranges = steps.Select(step => step.Traces[place].Options.Get("z")).OfType<MatrixNode>().Select(node => node.Matrix.Range()).ToArray();
        var (low, high) = (ranges.Min(range => range.Low), ranges.Max(range => range.High));
        if (trace.Options.Number($"{bound}mid") == 0) (low, high) = (-Math.Max(-low, high), Math.Max(-low, high));
        return trace.With($"{bound}min", low).With($"{bound}max", high);
    });

    private static string Name(int index) => index.ToString(CultureInfo.InvariantCulture);
}
