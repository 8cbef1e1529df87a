namespace Course;

/// <summary>
/// t-SNE (van der Maaten and Hinton 2008): places rows in the plane so that near ones stay near. Exact, in O(n²) time and
/// memory, which is comfortable up to some 3,000 rows; distances between far groups mean nothing.
/// </summary>
public sealed class TSne
{
    private const int ExaggeratedSteps = 250;
    private const double Exaggeration = 12;

    private TSne(Tensor embedding, double divergence) => (Embedding, Divergence) = (embedding, divergence);

    /// <summary>The places, <c>[n, 2]</c>.</summary>
    public Tensor Embedding { get; }

    /// <summary>How badly the plane tells the neighbours: the Kullback-Leibler divergence at the end, in nats; lower is better.</summary>
    public double Divergence { get; }

    /// <summary>Places rows in the plane, from their first two principal components on; the same input gives the same picture.</summary>
    /// <param name="rows">Rows, <c>[n, features]</c>, n at least 4.</param>
    /// <param name="perplexity">How many neighbours count, roughly; below n.</param>
    /// <param name="steps">Gradient steps, the first 250 with attraction exaggerated.</param>
    /// <param name="learningRate">Step size; n / 48, at least 50, when not given (Belkina et al. 2019).</param>
    /// <exception cref="ArgumentException">The tensor is no table, or the perplexity does not fit.</exception>
    public static TSne Fit(Tensor rows, double perplexity = 30, int steps = 1000, double? learningRate = null)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.dim() != 2 || rows.shape[0] < 4) throw new ArgumentException($"t-SNE places rows [n, features], n at least 4, but this tensor is [{string.Join(", ", rows.shape)}].", nameof(rows));
        var count = rows.shape[0];
        if (perplexity < 1 || perplexity >= count) throw new ArgumentException($"{count} rows allow a perplexity of 1 to {count - 1}, not {perplexity}.", nameof(perplexity));
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var table = rows.detach().to(ScalarType.Float64);
        var target = Neighbours(table, perplexity);
        var first = PrincipalComponents.Fit(table).Apply(table);
        var places = (first / first.select(1, 0).std(unbiased: false).clamp_min(1e-12) * 1e-4).to(table.device);
        places = Descend(places, target, steps, learningRate ?? Math.Max(count / Exaggeration / 4, 50));
        var (near, _) = Likeness(places);
        var divergence = (target * (target.clamp_min(1e-300) / near).log()).sum().item<double>();
        return new(places.to(ScalarType.Float32).cpu().MoveToOuterDisposeScope(), divergence);
    }

    /// <summary>
    /// How likely each row would pick each other as a neighbour, symmetric, summing to 1. Each row's bell curve is as wide as
    /// gives the wanted perplexity, found by bisection for all rows at once.
    /// </summary>
    private static Tensor Neighbours(Tensor rows, double perplexity)
    {
        var count = rows.shape[0];
        var squares = cdist(rows, rows).square();
        var self = eye(count, dtype: ScalarType.Bool, device: rows.device);
        // Subtracting each row's nearest distance changes no probability and keeps exp() from vanishing.
        squares = squares - squares.masked_fill(self, double.PositiveInfinity).amin([1], keepdim: true);
        var (low, high) = (zeros_like(squares.select(1, 0)), full_like(squares.select(1, 0), double.PositiveInfinity));
        var precision = ones_like(low);
        Tensor conditional = squares;
        for (var step = 0; step < 64; step++)
        {
            using var inner = NewDisposeScope();
            conditional = (-squares * precision.unsqueeze(1)).exp().masked_fill(self, 0);
            conditional = conditional / conditional.sum([1], keepdim: true);
            var entropy = -(conditional * conditional.clamp_min(1e-300).log()).sum([1]);
            var isWide = entropy.gt(Math.Log(perplexity));
            (low, high) = (where(isWide, precision, low), where(isWide, high, precision));
            precision = where(high.isinf(), precision * 2, (low + high) / 2);
            foreach (var tensor in (Tensor[])[conditional, low, high, precision]) tensor.MoveToOuterDisposeScope();
        }
        return (conditional + conditional.t()) / (2 * count);
    }

    /// <summary>Gradient descent with momentum and a gain for each number that grows while its direction holds.</summary>
    private static Tensor Descend(Tensor places, Tensor target, int steps, double learningRate)
    {
        var (velocity, gains) = (zeros_like(places), ones_like(places));
        for (var step = 0; step < steps; step++)
        {
            using var inner = NewDisposeScope();
            var (near, weights) = Likeness(places);
            var force = (target * (step < ExaggeratedSteps ? Exaggeration : 1) - near) * weights;
            var gradient = 4 * (force.sum([1], keepdim: true) * places - force.matmul(places));
            gains = where((gradient * velocity).lt(0), gains + 0.2, gains * 0.8).clamp_min(0.01);
            velocity = velocity * (step < ExaggeratedSteps ? 0.5 : 0.8) - gradient * gains * learningRate;
            places = places + velocity;
            foreach (var tensor in (Tensor[])[places, velocity, gains]) tensor.MoveToOuterDisposeScope();
        }
        return places;
    }

    /// <summary>Neighbour probabilities in the plane by a Student t distribution, and its weights 1 / (1 + distance²).</summary>
    private static (Tensor Near, Tensor Weights) Likeness(Tensor places)
    {
        var norms = places.square().sum([1], keepdim: true);
        var squares = (norms + norms.t() - 2 * places.matmul(places.t())).clamp_min(0);
        var weights = (1 / (1 + squares)).masked_fill(eye(places.shape[0], dtype: ScalarType.Bool, device: places.device), 0);
        return ((weights / weights.sum()).clamp_min(1e-300), weights);
    }
}
