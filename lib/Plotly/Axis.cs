using Plotly.Json;

namespace Plotly;

/// <summary>What can be said about an axis. Only what is set changes the chart.</summary>
/// <example><c>chart.WithXAxis(new Axis { Title = "step", Format = "~s", ShowGrid = false })</c></example>
public sealed record Axis
{
    /// <summary>The title, with the unit: <c>"time (s)"</c>.</summary>
    public string? Title { get; init; }

    /// <summary>True for a logarithmic axis.</summary>
    public bool? Log { get; init; }

    /// <summary>From where to where, in data units also on a logarithmic axis.</summary>
    public (double From, double To)? Range { get; init; }

    /// <summary>Where the ticks stand.</summary>
    public IEnumerable<double>? Ticks { get; init; }

    /// <summary>What stands at the ticks, instead of their numbers; needs <see cref="Ticks"/>.</summary>
    public IEnumerable<string>? TickLabels { get; init; }

    /// <summary>How numbers are written, in <see href="https://d3js.org/d3-format">d3's notation</see>: <c>".2f"</c>, <c>".0%"</c>, <c>"~s"</c>.</summary>
    public string? Format { get; init; }

    /// <summary>True writes the ticks of a logarithmic axis as powers of ten, for one that spans many: 10⁻⁸ and not 0.00000001.</summary>
    public bool? Powers { get; init; }

    /// <summary>True for an axis that grows to the left or downwards.</summary>
    public bool? Reversed { get; init; }

    /// <summary>False to leave out the grid lines.</summary>
    public bool? ShowGrid { get; init; }

    /// <summary>False to leave out line, ticks, labels and grid.</summary>
    public bool? Visible { get; init; }

    internal Branch ToNode()
    {
        var axis = Branch.Empty
            .With("title.text", Title)
            .With("type", Log is { } log ? log ? "log" : "linear" : null)
            .With("tickvals", Ticks is null ? null : Sequence.Of(Ticks))
            .With("ticktext", TickLabels is null ? null : new Sequence(TickLabels.Select(label => (Node)label)))
            .With("tickformat", Format)
            .With("exponentformat", Powers == true ? "power" : null)
            .With("showgrid", Flag(ShowGrid))
            .With("visible", Flag(Visible));
        if (Ticks is not null) axis = axis.With("tickmode", "array");
        // Without a format plotly.js writes bare 2s and 5s between the powers of ten; with nine ticks a decade they would touch. Never 1e+3: 1,000.
        if (Log == true && Format is null && Powers != true) axis = axis.With("tickformat", ",.3~r");
        if (Log == true && Ticks is null) axis = axis.With("nticks", 3);
        return WithRange(axis);
    }

    private Branch WithRange(Branch axis)
    {
        if (Range is not var (from, to)) return axis.With("autorange", Reversed is { } only ? only ? "reversed" : true : null);
        if (Log == true) (from, to) = (LogOf(from), LogOf(to));
        return axis.With("range", Reversed == true ? Sequence.Of(to, from) : Sequence.Of(from, to));
    }

    private static double LogOf(double value) => value > 0
        ? Math.Log10(value)
        : throw new ArgumentException($"A logarithmic axis cannot reach {value}: its range must be above 0.");

    private static Node? Flag(bool? flag) => flag is { } set ? set : null;
}
