using System.Collections.Immutable;

namespace Plotly;

public sealed partial class Chart
{
    /// <summary>
    /// Puts charts side by side, row after row. The title of each becomes the heading of its place, its axes stay its own,
    /// and series of the same name share one legend entry and one colour.
    /// </summary>
    /// <param name="charts">The charts: flat, 3-D or images, mixed as you like.</param>
    /// <param name="columns">How many stand in a row; by default 2, or 1 for a single chart.</param>
    /// <param name="shareX">True to keep the x axes of all flat charts alike, also when zooming.</param>
    /// <param name="shareY">True to keep the y axes of all flat charts alike, also when zooming.</param>
    public static Chart Grid(IEnumerable<Chart> charts, int columns = 2, bool shareX = false, bool shareY = false)
    {
        ArgumentNullException.ThrowIfNull(charts);
        Chart[] parts = [.. charts];
        RequireSingle(parts, nameof(Grid));
        if (columns < 1) throw new ArgumentException($"A grid needs at least one column, not {columns}.");
        var builder = new GridBuilder(parts, Math.Min(columns, parts.Length), (shareX, shareY));
        var (traces, layout) = builder.Build();
        return new([.. traces], layout) { Parts = [.. parts], Caption = JoinCaptions(parts) };
    }

    /// <summary>Gives each series the colour that it has when the chart stands alone, so that it keeps it among others.</summary>
    internal ImmutableArray<Trace> TracesWithOwnColors() =>
        [.. Traces.Select((trace, index) => trace.TakesColorOfTurn ? trace.WithColor(Palette.Series[index % Palette.Series.Count]) : trace)];
}
