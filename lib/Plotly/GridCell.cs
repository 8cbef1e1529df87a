using Plotly.Json;

namespace Plotly;

/// <summary>A stretch of the page, as shares of its width or height from left or bottom.</summary>
internal readonly record struct Span(double From, double To)
{
    public double At(double share) => Math.Round(From + (To - From) * share, 4);

    public Node ToNode() => Sequence.Of(At(0), At(1));
}

/// <summary>The place of one chart in a grid.</summary>
/// <param name="X">From where to where the plot goes, without its colour bar.</param>
/// <param name="Y">From where to where, from below.</param>
internal sealed record GridCell(Span X, Span Y)
{
    public Branch Domain() => Branch.Empty.With("x", X.ToNode()).With("y", Y.ToNode());

    public Branch ColorBar() => Branch.Empty
        .With("x", Math.Round(X.To + 0.005, 4))
        .With("y", Y.At(0.5))
        .With("len", Math.Round(Y.To - Y.From, 4))
        .With("thickness", 10);
}
