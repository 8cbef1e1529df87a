using Plotly.Json;

namespace Plotly.Text;

/// <summary>One series in words.</summary>
internal static class TraceText
{
    private const int MostBars = 8;
    private const int MostCells = 10;

    public static string Kind(Trace trace) => trace.Type switch
    {
        "scatter" when trace.Options.Get("meta") is not null => "edges",
        "scatter" or "scatter3d" when IsArrows(trace) => "arrows",
        "scatter" or "scatter3d" => trace.Options.Text("mode") switch
        {
            "text" => "labels",
            var mode when mode!.Contains("lines") => "line",
            _ => "points",
        },
        "bar" => "bars",
        _ => trace.Type,
    };

    public static string Describe(Trace trace) => trace.Type switch
    {
        "bar" => Bars(trace),
        "heatmap" or "contour" or "surface" => Table(trace),
        // What a picture or the edges of a network show is not in their numbers, so that it is written down when they are made.
        _ when trace.Options.Text("meta") is { } told => told,
        "box" or "violin" => Distribution((Numbers)trace.Y!),
        "scatter" when IsArrows(trace) => Count(trace.Y!.Count / 3, "arrow"),
        "scatter" when trace.Options.Text("mode") is "text" or "markers+text" => Words(trace),
        "scatter" when trace.Options.Text("mode")!.Contains("lines") && trace.Y is Numbers y => Curve(y),
        "scatter" or "scatter3d" => Cloud(trace),
        _ => Count(trace.Y?.Count ?? 0, "point"),
    };

    private static bool IsArrows(Trace trace) => trace.Options["marker.symbol"] is Scalar { Value: "arrow" };

    private static string Cloud(Trace trace)
    {
        var parts = new List<string> { Count(trace.Y?.Count ?? 0, "point") };
        foreach (var axis in (string[])["x", "y", "z"])
        {
            if (trace.Options.Get(axis) is not Numbers numbers) continue;
            double[] finite = [.. numbers.Values.ToArray().Where(double.IsFinite)];
            if (finite.Length == 0) continue;
            var (low, high) = (Short(finite.Min()), Short(finite.Max()));
            parts.Add(low == high ? $"{axis} {low}" : $"{axis} {low} to {high}");
        }
        return string.Join(", ", parts);
    }

    private static string Distribution(Numbers values)
    {
        double[] sorted = [.. values.Values.ToArray().Where(double.IsFinite).Order()];
        if (sorted.Length == 0) return "no values";
        string At(double share) => Short(sorted[(int)Math.Round(share * (sorted.Length - 1))]);
        return $"{Count(sorted.Length, "value")}, min {At(0)}, quartiles {At(0.25)}, {At(0.5)}, {At(0.75)}, max {At(1)}";
    }

    private static string Curve(Numbers y)
    {
        double[] finite = [.. y.Values.ToArray().Where(double.IsFinite)];
        if (finite.Length == 0) return "no values";
        if (finite.Length == 1) return $"1 point, {Short(finite[0])}";
        return $"{Count(y.Count, "point")}, first {Short(finite[0])}, min {Short(finite.Min())}, max {Short(finite.Max())}, last {Short(finite[^1])}  {Sparkline.Of(y.Values)}";
    }

    private static string Bars(Trace trace)
    {
        var (names, values) = trace.Options.Text("orientation") == "h" ? (trace.Y, trace.X) : (trace.X, trace.Y);
        if (values is not Numbers numbers) return Count(values?.Count ?? 0, "bar");
        if (trace.Options.Get("width") is not null)
            return $"histogram of {Short(numbers.Values.ToArray().Sum())} values, {Count(numbers.Count, "bin")}  {Sparkline.Of(numbers.Values)}";
        var shown = Enumerable.Range(0, Math.Min(MostBars, numbers.Count)).Select(index => $"{NameAt(names, index)} {Short(numbers[index])}");
        var rest = numbers.Count > MostBars ? $", and {numbers.Count - MostBars} more" : "";
        return string.Join(", ", shown) + rest;
    }

    private static string Table(Trace trace)
    {
        if (trace.Options.Get("z") is not MatrixNode { Matrix: var matrix }) return "";
        var (low, high) = matrix.Range();
        var size = $"{matrix.Rows} x {matrix.Columns}, min {Short(low)}, max {Short(high)}";
        if (trace.Options.Text("texttemplate") is null || matrix.Columns > MostCells || matrix.Rows > MostCells) return size;
        var words = Cells(trace, matrix);
        var width = words.Max(row => row.Max(word => word.Length));
        return size + string.Concat(words.Select(row => "\n    " + string.Join(' ', row.Select(word => word.PadLeft(width)))));
    }

    /// <summary>The words in the cells where they have some (counts), else their numbers, with the rows' names before them.</summary>
    private static string[][] Cells(Trace trace, Matrix matrix)
    {
        var words = trace.Options.Get("text") as Sequence;
        return
        [
            .. Enumerable.Range(0, matrix.Rows).Select(row => (string[])
            [
                .. trace.Y is { } names ? [NameAt(names, row)] : (string[])[],
                .. Enumerable.Range(0, matrix.Columns).Select(column =>
                    words?.Items[row] is Texts text ? text.Values[column] is { Length: > 0 } word ? word : "." : Short(matrix[row, column])),
            ]),
        ];
    }

    private static string Words(Trace trace)
    {
        var words = (trace.Options.Get("text") as Texts)?.Values ?? [];
        return string.Join(", ", words.Take(20).Select(word => word?.Replace("<br>", " "))) + (words.Count > 20 ? $", and {words.Count - 20} more" : "");
    }

    private static string NameAt(Series? names, int index) => names switch
    {
        Texts texts => texts.Values[index] ?? "",
        Numbers numbers => Short(numbers[index]),
        _ => $"{index}",
    };

    private static string Count(int count, string what) => FormattableString.Invariant($"{count:N0} {what}{(count == 1 ? "" : "s")}");

    private static string Short(double value) => NumberText.Rounded(value, 4);
}
