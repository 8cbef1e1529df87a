namespace Course;

/// <summary>
/// Principal component analysis: the directions in which rows differ most, found by a singular value decomposition of the
/// centred table. Each direction's sign is chosen so that its largest entry is positive.
/// </summary>
public sealed class PrincipalComponents
{
    private PrincipalComponents(Tensor mean, Tensor components, Tensor variance, Tensor ratio) =>
        (Mean, Components, ExplainedVariance, ExplainedVarianceRatio) = (mean, components, variance, ratio);

    /// <summary>The mean row, <c>[features]</c>.</summary>
    public Tensor Mean { get; }

    /// <summary>The directions, one a row, each of length 1, <c>[components, features]</c>.</summary>
    public Tensor Components { get; }

    /// <summary>The variance along each direction (divided by n - 1), <c>[components]</c>.</summary>
    public Tensor ExplainedVariance { get; }

    /// <summary>The share of all variance that lies along each direction, <c>[components]</c>.</summary>
    public Tensor ExplainedVarianceRatio { get; }

    /// <summary>Finds the directions.</summary>
    /// <param name="rows">Rows, <c>[n, features]</c>; images are to be flattened first.</param>
    /// <param name="components">How many directions.</param>
    /// <exception cref="ArgumentException">The tensor is no table, or has fewer rows or columns than directions are asked for.</exception>
    public static PrincipalComponents Fit(Tensor rows, int components = 2)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.dim() != 2) throw new ArgumentException($"Rows are [n, features], but this tensor is [{string.Join(", ", rows.shape)}]; flatten it with flatten(1).", nameof(rows));
        if (components < 1 || components > rows.shape.Min()) throw new ArgumentException($"A table [{string.Join(", ", rows.shape)}] has 1 to {rows.shape.Min()} directions, not {components}.", nameof(components));
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var table = rows.detach().cpu().to(ScalarType.Float64);
        var mean = table.mean([0]);
        var (_, singular, directions) = linalg.svd(table - mean, fullMatrices: false);
        var variance = singular.square() / (table.shape[0] - 1);
        var chosen = directions.narrow(0, 0, components);
        chosen = chosen * chosen.gather(1, chosen.abs().argmax(1, keepdim: true)).sign();
        var ratio = variance / variance.sum();
        var type = rows.dtype == ScalarType.Float64 ? ScalarType.Float64 : ScalarType.Float32;
        return new(Keep(mean, type), Keep(chosen, type), Keep(variance.narrow(0, 0, components), type), Keep(ratio.narrow(0, 0, components), type));
    }

    /// <summary>Rows in the new directions, <c>[n, components]</c>.</summary>
    public Tensor Apply(Tensor rows) => (rows - Mean.to(rows.device)).matmul(Components.to(rows.device).t());

    /// <summary>The way back: the rows that are nearest to what the directions can say, <c>[n, features]</c>.</summary>
    public Tensor Invert(Tensor projected) => projected.matmul(Components.to(projected.device)) + Mean.to(projected.device);

    private static Tensor Keep(Tensor tensor, ScalarType type) => tensor.to(type).clone().MoveToOuterDisposeScope();
}
