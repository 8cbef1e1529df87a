using System.Net;
using System.Text.Json;
using Cli.Tests.Support;
using Xunit;

namespace Cli.Tests.Commands;

/// <summary><c>course run</c> on notebooks that are well, in unusual surroundings. Every path has a space and an accent.</summary>
public sealed class RunTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_notebook_becomes_an_executed_one_and_a_page()
    {
        var run = await RunAsync(NotebookText.Of("1 + 1", "Console.WriteLine(\"grüße\");"));
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("2/2", run.Output);
        Assert.Contains(folder.PathOf("out", "mine.html"), run.Output);
        using var executed = JsonDocument.Parse(File.ReadAllText(folder.PathOf("out", "mine.ipynb")));
        Assert.Equal([1, 2], executed.RootElement.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("execution_count").GetInt32()));
        Assert.Contains("grüße", WebUtility.HtmlDecode(File.ReadAllText(folder.PathOf("out", "mine.html"))));
    }

    [Fact]
    public async Task Without_html_there_is_none()
    {
        await RunAsync(NotebookText.Of("1 + 1"), "--no-html");
        Assert.True(File.Exists(folder.PathOf("out", "mine.ipynb")));
        Assert.Empty(Directory.GetFiles(folder.PathOf("out"), "*.html"));
    }

    [Fact]
    public async Task The_source_stays_as_it_is()
    {
        var text = NotebookText.Of("1 + 1");
        await RunAsync(text);
        Assert.Equal(text, File.ReadAllText(folder.PathOf("mine.ipynb")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("""{ "cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5 }""")]
    [InlineData("""{ "cells": [{ "cell_type": "code", "source": "1 + 1", "metadata": {}, "outputs": [] }], "metadata": {}, "nbformat": 4, "nbformat_minor": 2 }""")]
    public async Task An_empty_notebook_and_one_without_a_kernel_run(string text) => Assert.Equal(0, (await RunAsync(text)).ExitCode);

    [Fact]
    public async Task A_dib_runs_too()
    {
        var dib = folder.Write("old.dib", "#!csharp\n\nvar a = 40;\n\n#!csharp\n\na + 2\n");
        var run = await CliProcess.RunAsync(["run", dib, "--output", folder.PathOf("out")]);
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("42", File.ReadAllText(folder.PathOf("out", "old.ipynb")));
    }

    [Fact]
    public async Task Fifty_megabytes_of_print_make_no_notebook_that_cannot_be_opened()
    {
        var run = await RunAsync(NotebookText.Of("for (var i = 0; i < 500_000; i++) Console.WriteLine(new string('x', 100));"));
        Assert.Equal(0, run.ExitCode);
        Assert.InRange(new FileInfo(folder.PathOf("out", "mine.ipynb")).Length, 1 << 10, 4 << 20);
    }

    [Fact]
    public async Task Two_runs_at_once_leave_whole_files()
    {
        var notebook = folder.Write("mine.ipynb", NotebookText.Of("6 * 7", "await Task.Delay(200);"));
        string[] arguments = ["run", notebook, "--output", folder.PathOf("out")];
        var runs = await Task.WhenAll(CliProcess.RunAsync(arguments), CliProcess.RunAsync(arguments));
        Assert.All(runs, run => Assert.Equal(0, run.ExitCode));
        JsonDocument.Parse(File.ReadAllText(folder.PathOf("out", "mine.ipynb"))).Dispose();
        JsonDocument.Parse(File.ReadAllText(folder.PathOf("out", "results.json"))).Dispose();
        Assert.Equal(["mine.html", "mine.ipynb", "results.json", "results.previous.json"], Directory.GetFiles(folder.PathOf("out")).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task An_output_folder_that_cannot_be_written_is_an_error_without_a_trace()
    {
        folder.Write("out", "a file in the way");
        var run = await RunAsync(NotebookText.Of("1 + 1"));
        Assert.Equal(1, run.ExitCode);
        Assert.Contains(folder.PathOf("out"), run.All);
        Assert.DoesNotContain("   at ", run.All);
    }

    [Fact]
    public async Task Preset_and_device_reach_the_notebook()
    {
        var cell = "Environment.GetEnvironmentVariable(\"COURSE_PRESET\") + Environment.GetEnvironmentVariable(\"COURSE_DEVICE\") + Environment.GetEnvironmentVariable(\"COURSE_NOTEBOOK\")";
        await RunAsync(NotebookText.Of(cell), "--preset", "full", "--device", "cpu");
        Assert.Contains("fullcpumine", File.ReadAllText(folder.PathOf("out", "mine.ipynb")));
    }

    [Fact]
    public async Task Results_are_kept_and_the_headline_is_shown()
    {
        var run = await RunAsync(NotebookText.Of("#r \"Course\"\nCourse.Results.Record(\"test accuracy\", 0.975, dataset: \"digits\", headline: true);"));
        Assert.Contains("test accuracy 0.975", run.Output);
        using var ledger = JsonDocument.Parse(File.ReadAllText(folder.PathOf("out", "results.json")));
        var metrics = ledger.RootElement.EnumerateArray().Select(result => result.GetProperty("metric").GetString());
        Assert.Contains("test accuracy", metrics);
        Assert.Contains("run time", metrics);
    }

    public void Dispose() => folder.Dispose();

    private Task<CliRun> RunAsync(string text, params string[] options) =>
        CliProcess.RunAsync(["run", folder.Write("mine.ipynb", text), "--output", folder.PathOf("out"), .. options]);
}
