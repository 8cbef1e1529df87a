using Interactive.Session;
using Interactive.Tests.Session;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Interactive.Tests.Directives;

public sealed class ReferenceTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("course-references-");
    private readonly Recorder cells;

    public ReferenceTests()
    {
        Compile("Inner7", "namespace Inner7; public class Engine { public int Power => 7; }");
        Compile("Outer7", "namespace Outer7; public class Car { public Inner7.Engine Engine { get; } = new(); }", "Inner7");
        cells = new Recorder(new SessionOptions { WorkingDirectory = folder.FullName, LibraryDirectory = folder.FullName });
    }

    public void Dispose()
    {
        cells.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_name_without_path_brings_the_library_and_what_it_stands_on() =>
        Assert.Equal("7", await cells.ValueAsync("#r \"Outer7\"\nnew Outer7.Car().Engine.Power + 0 * new Inner7.Engine().Power"));

    [Fact]
    public async Task A_path_brings_the_file() =>
        Assert.Equal("7", await cells.ValueAsync("#r \"./Inner7.dll\"\nnew Inner7.Engine().Power"));

    [Fact]
    public async Task Nothing_but_the_framework_is_there_before_it_is_asked_for() =>
        Assert.Equal("CS0246", (await cells.ErrorAsync("Inner7.Engine engine = null;")).Name);

    [Fact]
    public async Task The_engines_own_compiler_is_not_in_sight() =>
        Assert.Equal("CS0234", (await cells.ErrorAsync("Microsoft.CodeAnalysis.Compilation x = null;")).Name);

    [Theory]
    [InlineData("#r \"Absent\"", "nuget:Absent")]
    [InlineData("#r \"absent/file.dll\"", "There is no file")]
    [InlineData("#r \"unclosed", "does not exist")]
    public async Task What_is_not_there_is_named(string directive, string expected)
    {
        var result = await cells.RunAsync(directive);
        if (directive.EndsWith('"')) Assert.Contains(expected, result.Error!.Message);
        else Assert.False(result.Succeeded);
    }

    private void Compile(string name, string code, params string[] references)
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Concat(references.Select(reference => Path.Combine(folder.FullName, reference + ".dll")));
        var compilation = CSharpCompilation.Create(
            name, [CSharpSyntaxTree.ParseText(code)], framework.Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        Assert.True(compilation.Emit(Path.Combine(folder.FullName, name + ".dll"), cancellationToken: TestContext.Current.CancellationToken).Success);
    }
}
