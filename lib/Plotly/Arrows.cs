using Plotly.Json;

namespace Plotly;

/// <summary>
/// Many arrows as one trace: a line from tail to head and a gap, with a marker at the head that plotly.js turns along the line.
/// Heads drawn as lines would lean when the axes differ in scale.
/// </summary>
internal static class Arrows
{
    private const double HeadSize = 7;

    public static Trace Of(Numbers x, Numbers y, Numbers u, Numbers v, double scale)
    {
        var (px, py) = (new List<double>(), new List<double>());
        var (sizes, words) = (new List<double>(), new List<string?>());
        for (var index = 0; index < x.Count; index++)
        {
            px.AddRange([x[index], x[index] + scale * u[index], double.NaN]);
            py.AddRange([y[index], y[index] + scale * v[index], double.NaN]);
            var word = $"({Short(u[index])}, {Short(v[index])}) at ({Short(x[index])}, {Short(y[index])})";
            words.AddRange([word, word, null]);
            // A head on an arrow of no length would point anywhere.
            sizes.AddRange([0, u[index] == 0 && v[index] == 0 ? 0 : HeadSize, 0]);
        }
        return Trace.Of("scatter", color: Palette.Training)
            .With("mode", "lines+markers")
            .With("x", new Numbers([.. px])).With("y", new Numbers([.. py]))
            .With("line.width", 1.5)
            .With("marker", HeadMarker(new Numbers([.. sizes])))
            .With("hovertext", new Texts([.. words]))
            .With("hoverinfo", "text");
    }

    /// <summary>A marker that looks along the line that reaches it.</summary>
    public static Branch HeadMarker(Node sizes) => Branch.Empty
        .With("symbol", "arrow")
        .With("angleref", "previous")
        .With("color", Palette.Training)
        .With("size", sizes)
        .With("opacity", 1)
        .With("line.width", 0);

    private static string Short(double value) => NumberText.Rounded(value, 3);
}
