using System.Collections.Immutable;
using Display;
using Plotly.Json;
using Plotly.Text;

namespace Plotly;

/// <summary>
/// A chart: made by a factory such as <see cref="Line{TY}(IEnumerable{TY}, string?, string?)"/>, styled by <c>With...</c> methods,
/// drawn by <see href="https://plotly.com/javascript/">plotly.js</see>. A chart never changes: every <c>With...</c> returns
/// a new one that shares the data, so a chart can be styled twice or shown while variants of it are made.
/// </summary>
/// <example><code>
/// Chart.Line(steps, losses, name: "train").WithXAxis("step").WithYAxis("loss", log: true)
/// </code></example>
public sealed partial class Chart : IDisplayable
{
    private Chart(ImmutableArray<Trace> traces, Branch layout) => (Traces, Layout) = (traces, layout);

    internal ImmutableArray<Trace> Traces { get; private init; }

    /// <summary>Everything around the traces. Axes are named as plotly.js names them: xaxis, yaxis2, scene3.</summary>
    internal Branch Layout { get; private init; }

    internal ImmutableArray<Frame> Frames { get; private init; } = [];

    internal string? Caption { get; private init; }

    /// <summary>The charts that a <see cref="Grid"/> was made of; none for any other chart.</summary>
    internal ImmutableArray<Chart> Parts { get; private init; } = [];

    /// <summary>True for a grid, which cannot be put into another one.</summary>
    internal bool IsGrid => Parts.Length > 0;

    internal string? Title => Layout.Text("title.text");

    /// <summary>The chart as a Plotly figure: <c>{"data": [...], "layout": {...}}</c>, which any Plotly library reads.</summary>
    /// <param name="indented">True for text that people read.</param>
    public string ToJson(bool indented = false) => JsonText.Write(Figure.Of(this), indented);

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle()
    {
        var json = ToJson();
        var text = ToString();
        return new MimeBundle(text)
            .Add(MimeType.Plotly, MimeContent.FromJson(json))
            .Add(MimeType.Html, HtmlFragment.Of(json, text, Layout.Number("height")));
    }

    /// <summary>Shows the chart in the running cell's output; on a console its text form.</summary>
    public void Show() => Output.Show(this);

    /// <summary>Shows the chart and returns what redraws it in place, for pictures of something that is still going on.</summary>
    public LiveChart ShowLive() => new(this, TimeProvider.System);

    /// <summary>The chart in words: its title, and for each series its size, range and last value.</summary>
    public override string ToString() => ChartText.Describe(this);

    internal Chart WithTraces(Func<Trace, int, Trace> change) => With(Traces.Select(change));

    /// <summary>Class names such as "0" and "1" are words, with every one of them under its bar or column.</summary>
    private Chart WithWordsAsWords()
    {
        var layout = Layout;
        foreach (var (axis, series) in (IEnumerable<(string, Series?)>)[("xaxis", Traces[0].X), ("yaxis", Traces[0].Y)])
            if (series is Texts { LookLikeNumbers: true }) layout = layout.With($"{axis}.type", "category");
        return With(layout);
    }

    private static Chart Of(Trace trace, Branch? layout = null) => new([trace], layout ?? Branch.Empty);

    private Chart With(Branch layout) => new(Traces, layout) { Frames = Frames, Caption = Caption, Parts = Parts };

    private Chart With(string path, Node? value) => With(Layout.With(path, value));

    private Chart With(IEnumerable<Trace> traces) => new([.. traces], Layout) { Frames = Frames, Caption = Caption, Parts = Parts };

    private Chart WithEach(Func<Trace, Trace> change) => With(Traces.Select(change));

    private Chart WithEach(string path, Node? value) => WithEach(trace => trace.With(path, value));
}
