using Plotly.Json;

namespace Plotly.Tests;

public sealed class PathTests
{
    [Fact]
    public void Setting_makes_what_is_missing() =>
        Assert.Equal("{\"a\":{\"b\":[{\"c\":1}]}}", Branch.Empty.With("a.b[0].c", 1).ToString());

    [Fact]
    public void Setting_leaves_the_original_alone()
    {
        var before = Branch.Empty.With("a.b", 1);

        before.With("a.b", 2);

        Assert.Equal(1, before.Number("a.b"));
    }

    [Theory]
    [InlineData("a..b")]
    [InlineData("a[x]")]
    [InlineData("[0]")]
    public void Malformed_paths_are_refused_with_an_example(string path) =>
        Assert.Contains("\"annotations[0].text\"", Assert.Throws<ArgumentException>(() => Chart.Line([1, 2]).WithLayout(path, 1)).Message);

    [Fact]
    public void Lists_cannot_have_holes() =>
        Assert.Contains("item 1 cannot be set before item 0", Assert.Throws<ArgumentException>(() => Branch.Empty.With("a[1]", 1)).Message);
}
