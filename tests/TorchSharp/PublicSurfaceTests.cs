using System.Text.RegularExpressions;
using Xunit;

namespace TorchSharp.Tests;

public class PublicSurfaceTests
{
    /// <summary>Where the list of the original's members is; it is not part of the repository.</summary>
    private const string ListVariable = "COURSE_TORCHSHARP_API";

    [Fact]
    public void Every_public_member_exists_in_TorchSharp_with_the_same_signature()
    {
        var lists = Environment.GetEnvironmentVariable(ListVariable);
        if (string.IsNullOrEmpty(lists)) Assert.Skip($"{ListVariable} does not name the list of TorchSharp's members.");
        var original = lists.Split(Path.PathSeparator).SelectMany(PublicSurface.Of).Select(Comparable).ToHashSet();
        var exceptions = Exceptions();
        var extra = PublicSurface.Of(typeof(torch).Assembly)
            .Where(member => !original.Contains(Comparable(member)) && !exceptions.Any(exception => exception.IsMatch(member)))
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.True(extra.Count == 0, $"{extra.Count} members are not TorchSharp's:{Environment.NewLine}{string.Join(Environment.NewLine, extra)}");
    }

    [Fact]
    public void Every_exception_has_a_reason() =>
        Assert.All(ExceptionLines(), line => Assert.Matches(@"^\S.*\S\s+# \S.{10,}$", line));

    private static string Comparable(string member) => Regex.Replace(member, @"nint|IntPtr", "IntPtr").Replace("Char", "char").Replace("\"", "").Replace(" ", "");

    private static List<Regex> Exceptions() => [.. ExceptionLines().Select(line => new Regex($"^(?:{line[..line.LastIndexOf(" # ", StringComparison.Ordinal)].Trim()})$"))];

    private static IEnumerable<string> ExceptionLines() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "PublicSurface.exceptions.txt"))
        .Where(line => line.Length > 0 && !line.StartsWith('#'));
}
