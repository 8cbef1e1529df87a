using Interactive.Packages;
using Interactive.Session;
using Interactive.Tests.Session;

namespace Interactive.Tests.Directives;

public sealed class PackageTests : IDisposable
{
    private readonly Recorder cells = new();

    public void Dispose() => cells.Dispose();

    [Theory]
    [InlineData("nuget:Humanizer", "Humanizer", "*")]
    [InlineData("nuget: Humanizer , 2.14.1 ", "Humanizer", "2.14.1")]
    [InlineData("nuget:A.B,[1.0,2.0)", "A.B", "[1.0,2.0)")]
    [InlineData("NuGet:A,1.*-*", "A", "1.*-*")]
    public void A_request_is_read(string text, string id, string version) =>
        Assert.Equal(new PackageRequest(id, version), PackageRequest.TryRead(text));

    [Theory]
    [InlineData("nuget:")]
    [InlineData("nuget:a b")]
    [InlineData("nuget:A,\"/><Exec Command='x'")]
    public async Task What_is_no_package_is_refused(string text)
    {
        var request = PackageRequest.TryRead(text);
        Assert.False(request!.IsValid);
        await Task.CompletedTask;
    }

    [Fact]
    public async Task A_package_can_be_used_in_the_cell_that_asks_for_it()
    {
        Assert.Equal("42", await cells.ValueAsync("#r \"nuget:MathNet.Numerics\"\nMathNet.Numerics.LinearAlgebra.Vector<double>.Build.Dense(2, 21).Sum()"));
        Assert.Matches("^Installed MathNet.Numerics, [0-9.]+$", cells.ById.Values.Last().Text);
    }

    [Fact]
    public async Task Json_net_comes_by_itself_and_its_values_are_json()
    {
        var result = await cells.RunAsync("using Newtonsoft.Json.Linq;\nJObject.Parse(\"{ \\\"a\\\": [1] }\")");
        Assert.Equal("""{"a":[1]}""", System.Text.Json.Nodes.JsonNode.Parse(result.Value!["application/json"]!.Value.Text)!.ToJsonString());
    }

    [Fact]
    public async Task A_source_that_is_gone_does_not_keep_others_from_answering()
    {
        var error = await cells.ErrorAsync("#i \"nuget:https://gone.invalid/v3/index.json\"\n#r \"nuget:No.Such.Package.Anywhere,1.0.0\"");
        Assert.Contains("NU1101", error.Message);
    }

    [Fact]
    public async Task A_library_of_the_same_names_stands_in_for_a_package_that_is_not_to_be_had()
    {
        var beside = Directory.CreateTempSubdirectory("stand-in-");
        File.Copy(typeof(FactAttribute).Assembly.Location, Path.Combine(beside.FullName, "DataAnalysis.Compatible.dll"));
        using var session = new Recorder(new SessionOptions { LibraryDirectory = beside.FullName });
        await session.ValueAsync("#r \"nuget:Microsoft.Data.Analysis,99.0.0\"\n#r \"nuget:MathNet.Numerics\"\nMathNet.Numerics.Constants.Pi");
        Assert.Contains("DataAnalysis.Compatible, which comes with the course, stands in for it", Assert.Single(session.ById).Value.Text);
        Assert.Contains("Installed MathNet.Numerics", session.ById.Single().Value.Text);
    }

    [Fact]
    public async Task A_package_that_is_nowhere_is_an_error_of_the_line_that_asks_for_it()
    {
        var error = await cells.ErrorAsync("#r \"nuget:MathNet.Numerics\"\nvar x = 1;\n#r \"nuget:No.Such.Package.Anywhere,1.0.0\"");
        Assert.Equal((CellErrorKind.Directive, 3), (error.Kind, error.Line));
        Assert.Contains("No.Such.Package.Anywhere", error.Message);
    }
}
