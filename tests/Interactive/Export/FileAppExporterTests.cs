using System.Diagnostics;
using Interactive.Documents;
using Interactive.Export;

namespace Interactive.Tests.Export;

public sealed class FileAppExporterTests
{
    private const string Dib = """
        #!markdown

        # Sums

        #!csharp

        using System.Globalization;
        record Point(int X, int Y);
        var total = 1;
        int Twice(int n) => 2 * n;
        Twice(total)

        #!csharp

        #!time
        var total = new Point(3, 4);
        Console.WriteLine(total.X.ToString(CultureInfo.InvariantCulture))

        #!csharp

        await Task.Delay(1);
        new[] { total }.Sum(total => total.Y)
        """;

    [Fact]
    public void A_notebook_becomes_a_program() => Assert.Equal(
        """
        #:property PublishAot=false

        using System.Globalization;
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Text;
        using System.Threading.Tasks;

        // # Sums

        var total = 1;
        int Twice(int n) => 2 * n;
        Show(Twice(total));

        var total2 = new Point(3, 4);
        Console.WriteLine(total2.X.ToString(CultureInfo.InvariantCulture));

        await Task.Delay(1);
        Show(new[] { total2 }.Sum(total2 => total2.Y));

        static void Show(object? value) => Console.WriteLine(value?.ToString() ?? "<null>");

        record Point(int X, int Y);

        """,
        FileAppExporter.Export(DibReader.Read(Dib)));

    [Fact]
    public void A_cell_that_does_not_compile_here_is_written_as_it_stands()
    {
        var app = FileAppExporter.Export(DibReader.Read("#!csharp\n\n#r \"nuget:Bogus,35.6.1\"\nvar faker = new Bogus.Faker();\n\n#!csharp\n\nvar two = 2;\ntwo + 1"));
        Assert.Contains("var faker = new Bogus.Faker();", app);
        Assert.Contains("Show(two + 1);", app);
    }

    [Fact]
    public void A_using_declaration_stays_one() => Assert.Contains(
        "\nusing var stream = new MemoryStream();\nvar length = stream.Length;\n",
        FileAppExporter.Export(DibReader.Read("#!csharp\n\nusing var stream = new MemoryStream();\nvar length = stream.Length;")));

    [Fact]
    public void References_become_directives_of_the_program()
    {
        var app = FileAppExporter.Export(DibReader.Read("#!csharp\n\n#r \"Course\"\n#r \"nuget:Bogus,35.6.1\"\n1"), new() { CourseProject = "../lib/Course/Course.csproj" });
        Assert.StartsWith("#:package Bogus@35.6.1\n#:project ../lib/Course/Course.csproj\n", app);
    }

    [Fact]
    public void A_cell_that_is_no_csharp_is_named() =>
        Assert.Contains("Cell 1", Assert.Throws<NotebookFormatException>(() => FileAppExporter.Export(DibReader.Read("#!csharp\n\nvar x = ;"))).Message);

    [Fact]
    public async Task The_program_runs()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(Path.Combine(folder.Path, "app.cs"), FileAppExporter.Export(DibReader.Read(Dib)));
        var start = new ProcessStartInfo("dotnet", ["run", "app.cs"]) { WorkingDirectory = folder.Path, RedirectStandardOutput = true };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal("2\n3\n4\n", output);
    }
}
