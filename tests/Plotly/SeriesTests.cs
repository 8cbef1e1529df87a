using Plotly.Json;

namespace Plotly.Tests;

public sealed class SeriesTests
{
    private enum Colour
    {
        Red,
        Blue,
    }

    [Fact]
    public void Numbers_of_every_kind_are_numbers()
    {
        Assert.Equal("[1,2.5]", Written([1m, 2.5m]));
        Assert.Equal("[4000000000]", Written(new uint[] { 4_000_000_000 }));
        Assert.Equal("[-1]", Written(new sbyte[] { -1 }));
        Assert.Equal("[0.5]", Written([(Half)0.5]));
        Assert.Equal("[9007199254740991]", Written([9007199254740991L]));
        Assert.Equal("[1,2]", Written(new object[] { 1, 2.0f }));
    }

    [Fact]
    public void Missing_numbers_are_gaps()
    {
        Assert.Equal("[1,null,3]", Written(new int?[] { 1, null, 3 }));
        Assert.Equal("[null,null]", Written(new double?[] { null, null }));
    }

    [Fact]
    public void Words_and_dates_are_text()
    {
        Assert.Equal("[\"a\",null]", Written(new[] { "a", null }));
        Assert.Equal("[\"Blue\",\"Red\"]", Written(new[] { Colour.Blue, Colour.Red }));
        Assert.Equal("[\"True\"]", Written([true]));
        Assert.Equal("[\"2024-02-29\"]", Written([new DateOnly(2024, 2, 29)]));
        Assert.Equal("[\"2024-02-29\",\"2024-02-29 13:05:00.5\"]", Written([new DateTime(2024, 2, 29), new DateTime(2024, 2, 29, 13, 5, 0, 500)]));
    }

    [Fact]
    public void Anything_else_is_refused_with_advice()
    {
        var error = Assert.Throws<ArgumentException>(() => Chart.Line([new Uri("https://example.org")]));

        Assert.Contains("cannot place a Uri on an axis", error.Message);
        Assert.Contains("Select", error.Message);
    }

    private static string Written<T>(IEnumerable<T> values) => JsonText.Write(Series.From(values));
}
