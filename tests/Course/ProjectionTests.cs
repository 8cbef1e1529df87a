using System.Text.Json;

namespace Course.Tests;

/// <summary>Against scikit-learn's numbers (Golden/projection.py writes them).</summary>
public class ProjectionTests
{
    private static readonly JsonElement golden = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Golden", "projection.json"))).RootElement;
    private static readonly Lazy<Tensor> digits = new(() => Datasets.Digits().Images.flatten(1).narrow(0, 0, 300).to(ScalarType.Float64));

    [Fact]
    public void Principal_components_equal_scikit_learns_up_to_their_sign()
    {
        var fitted = PrincipalComponents.Fit(digits.Value, 5);
        var expected = golden.GetProperty("components").EnumerateArray().SelectMany(row => row.EnumerateArray().Select(v => v.GetDouble())).ToArray();
        var cosines = (fitted.Components * tensor(expected, [5, 64])).sum([1]).abs();
        Assert.All(TensorValues.ToDoubles(cosines), cosine => Assert.Equal(1, cosine, 7));
        Equal("variance", fitted.ExplainedVariance);
        Equal("ratio", fitted.ExplainedVarianceRatio);
    }

    [Fact]
    public void All_components_together_lose_nothing()
    {
        var fitted = PrincipalComponents.Fit(digits.Value, 64);
        var back = fitted.Invert(fitted.Apply(digits.Value));
        Assert.True((back - digits.Value).abs().max().item<double>() < 1e-10);
    }

    [Fact]
    public void Images_must_be_flattened_first() =>
        Assert.Contains("flatten(1)", Assert.Throws<ArgumentException>(() => PrincipalComponents.Fit(zeros(5, 8, 8))).Message);

    [Fact]
    public void t_SNE_keeps_neighbours_as_well_as_scikit_learns()
    {
        var placed = TSne.Fit(digits.Value);
        Assert.Equal([300, 2], placed.Embedding.shape);
        Assert.True(placed.Divergence < 1.05 * golden.GetProperty("divergence").GetDouble(), $"divergence {placed.Divergence}");
        var trust = Trustworthiness(digits.Value, placed.Embedding.to(ScalarType.Float64), 10);
        Assert.True(trust > golden.GetProperty("trustworthiness").GetDouble() - 0.01, $"trustworthiness {trust}");
    }

    [Fact]
    public void t_SNE_gives_the_same_picture_twice() =>
        Assert.True(TSne.Fit(digits.Value.narrow(0, 0, 50), 10, 100).Embedding.Equals(TSne.Fit(digits.Value.narrow(0, 0, 50), 10, 100).Embedding));

    [Fact]
    public void A_perplexity_beyond_the_rows_is_refused() =>
        Assert.Contains("perplexity of 1 to 9", Assert.Throws<ArgumentException>(() => TSne.Fit(rand(10, 3))).Message);

    private static void Equal(string name, Tensor actual)
    {
        var expected = golden.GetProperty(name).EnumerateArray().Select(v => v.GetDouble());
        Assert.Equal(expected, TensorValues.ToDoubles(actual), (a, b) => Math.Abs(a - b) < 1e-9);
    }

    // Venna and Kaski 2001: neighbours in the plane that were far away in truth cost their rank.
    private static double Trustworthiness(Tensor rows, Tensor places, int neighbours)
    {
        var count = (int)rows.shape[0];
        var ranks = cdist(rows, rows).argsort(1).argsort(1);
        var near = cdist(places, places).argsort(1).narrow(1, 1, neighbours);
        var penalty = (ranks.gather(1, near) - neighbours).clamp_min(0).sum().item<long>();
        return 1 - 2.0 * penalty / (count * neighbours * (2.0 * count - 3 * neighbours - 1));
    }
}
