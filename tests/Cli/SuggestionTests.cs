using Course.Cli;
using Xunit;

namespace Cli.Tests;

public class SuggestionTests
{
    private static readonly string[] Verbs = ["run", "test", "doctor", "convert"];

    [Theory]
    [InlineData("rnu", "run")]
    [InlineData("RUN", "run")]
    [InlineData("docter", "doctor")]
    [InlineData("tset", "test")]
    [InlineData("conv", "convert")]
    public void A_near_name_is_suggested(string typed, string expected) => Assert.Equal(expected, Suggestion.Nearest(typed, Verbs));

    [Theory]
    [InlineData("publish")]
    [InlineData("x")]
    public void A_far_name_is_not(string typed) => Assert.Null(Suggestion.Nearest(typed, Verbs));

    [Theory]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("ab", "ba", 1)]
    [InlineData("same", "SAME", 0)]
    public void Distance_counts_edits_and_swaps(string first, string second, int expected) =>
        Assert.Equal(expected, Suggestion.Distance(first, second));
}
