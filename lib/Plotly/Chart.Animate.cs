using System.Globalization;
using Plotly.Json;

namespace Plotly;

public sealed partial class Chart
{
    /// <summary>
    /// Shows charts one after the other with a play button and a slider: a path that grows, a kernel that slides, an image that forms.
    /// What is the same in all frames is stored once, and axes and colours keep one range throughout.
    /// </summary>
    /// <param name="frames">One chart per frame, all of the same series in the same order.</param>
    /// <param name="labels">What the slider says for each; by default 1, 2, 3, ...</param>
    /// <param name="prefix">What the slider says before the label: <c>"step "</c>.</param>
    /// <param name="milliseconds">How long each frame stays.</param>
    public static Chart Animate(IEnumerable<Chart> frames, IEnumerable<string>? labels = null, string prefix = "", int milliseconds = 400)
    {
        ArgumentNullException.ThrowIfNull(frames);
        Chart[] steps = [.. frames];
        if (steps.Length == 0) throw new ArgumentException("An animation needs at least one frame.");
        if (steps.Any(step => step.Frames.Length > 0)) throw new ArgumentException("A frame cannot be an animation itself.");
        return new Animation(steps, LabelsFor(steps.Length, labels), prefix, milliseconds).Build();
    }

    /// <summary>Makes one frame of each value, whose text is the label.</summary>
    /// <param name="values">What the frames are made of: steps, rates, layers.</param>
    /// <param name="frame">Makes the frame of a value.</param>
    /// <param name="prefix">What the slider says before the label: <c>"step "</c>.</param>
    /// <param name="milliseconds">How long each frame stays.</param>
    public static Chart Animate<T>(IEnumerable<T> values, Func<T, Chart> frame, string prefix = "", int milliseconds = 400)
    {
        T[] all = [.. values];
        return Animate(all.Select(frame), all.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value}")), prefix, milliseconds);
    }

    /// <summary>Shows one of several charts, picked by a slider. Unlike an animation the charts may differ in their series.</summary>
    /// <param name="charts">The charts; or grids, each of as many charts in the same places.</param>
    /// <param name="labels">What the slider says for each; by default 1, 2, 3, ...</param>
    /// <param name="prefix">What the slider says before the label: <c>"layer "</c>.</param>
    public static Chart Slider(IEnumerable<Chart> charts, IEnumerable<string>? labels = null, string prefix = "")
    {
        ArgumentNullException.ThrowIfNull(charts);
        Chart[] variants = [.. charts];
        if (variants.Any(variant => variant.IsGrid)) RequireSameGrid(variants);
        else RequireSingle(variants, nameof(Slider));
        var names = LabelsFor(variants.Length, labels);
        var steps = variants.Select((variant, index) => (Node)Branch.Empty
            .With("label", names[index])
            .With("method", "update")
            .With("args", new Sequence([Visibility(variants, index), Differences(variants, variant)])));
        var traces = variants.SelectMany((variant, index) =>
            variant.TracesWithOwnColors().Select(trace => index == 0 ? trace : trace.With("visible", false)));
        return new([.. traces], Controls.AddSlider(variants[0].Layout, steps, prefix)) { Caption = variants[0].Caption, Parts = variants[0].Parts };
    }

    internal static Chart WithFrames(Chart first, Branch layout, IEnumerable<Frame> frames) =>
        new(first.Traces, layout) { Frames = [.. frames], Caption = first.Caption, Parts = first.Parts };

    private static void RequireSameGrid(Chart[] variants)
    {
        if (variants.Select(variant => (variant.Parts.Length, string.Join(' ', Axes(variant)))).Distinct().Count() > 1)
            throw new ArgumentException("Slider shows grids one at a time in the same axes: give each as many charts of the same kinds, in as many columns.");

        static IEnumerable<string> Axes(Chart chart) => chart.Layout.Items.Where(item => item.Key.Contains("axis") || item.Key.StartsWith("scene", StringComparison.Ordinal))
            .Select(item => $"{item.Key}={chart.Layout[$"{item.Key}.domain"]}").Order(StringComparer.Ordinal);
    }

    private static Branch Visibility(Chart[] variants, int shown) => Branch.Empty.With("visible", new Sequence(
        variants.SelectMany((variant, index) => variant.Traces.Select(_ => (Node)(index == shown)))));

    /// <summary>The title, notes and shapes of one variant, when the variants differ in them.</summary>
    private static Branch Differences(Chart[] variants, Chart variant)
    {
        var differences = Branch.Empty;
        foreach (var path in (string[])["title.text", "annotations", "shapes"])
            if (variants.Select(each => each.Layout[path]?.ToString()).Distinct().Count() > 1)
                differences = differences.Set(path, variant.Layout[path] ?? (path == "title.text" ? "" : Sequence.Empty));
        return differences;
    }

    private static string[] LabelsFor(int count, IEnumerable<string>? labels)
    {
        string[] names = labels is null ? [.. Enumerable.Range(1, count).Select(number => $"{number}")] : [.. labels];
        return names.Length == count ? names : throw new ArgumentException($"There are {count} charts but {names.Length} labels; give one for each.");
    }
}
