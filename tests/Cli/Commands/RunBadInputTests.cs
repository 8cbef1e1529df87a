using Cli.Tests.Support;
using Xunit;

namespace Cli.Tests.Commands;

/// <summary><c>course run</c> on notebooks that are not as they should be. In each run a good notebook stands beside: it must pass.</summary>
public sealed class RunBadInputTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task A_file_that_is_not_json_is_named_with_the_place()
    {
        var run = await RunBesideAGoodOneAsync("""{ "cells": [ oops ] }""");
        Assert.Contains("not JSON", run.Output);
        Assert.Contains("line 1", run.Output);
    }

    [Fact]
    public async Task An_old_format_says_how_to_convert_it()
    {
        var run = await RunBesideAGoodOneAsync("""{ "nbformat": 3, "nbformat_minor": 0, "metadata": {}, "worksheets": [] }""");
        Assert.Contains("format 3", run.Output);
        Assert.Contains("nbconvert", run.Output);
    }

    [Fact]
    public async Task A_syntax_error_names_cell_line_and_message()
    {
        var run = await RunBesideAGoodOneAsync(NotebookText.Of("var a = 1;", "var b = 2;\nvar c = ;"));
        Assert.Contains("In[2], line 2", run.Output);
        Assert.Contains("var c = ;", run.Output);
        Assert.Contains("CS1525", run.Output);
    }

    [Fact]
    public async Task A_throw_after_output_keeps_the_output_and_names_the_line()
    {
        var run = await RunBesideAGoodOneAsync(NotebookText.Of("Console.WriteLine(\"before\");\nthrow new InvalidOperationException(\"no more\");"));
        Assert.Contains("In[1], line 2", run.Output);
        Assert.Contains("no more", run.Output);
        var executed = File.ReadAllText(folder.PathOf("out", "bad.ipynb"));
        Assert.Contains("before\\n", executed);
        Assert.Contains("InvalidOperationException", executed);
    }

    [Fact]
    public async Task An_endless_loop_ends_at_the_limit()
    {
        var bad = folder.Write("bad.ipynb", NotebookText.Of("while (true) { }"));
        var run = await CliProcess.RunAsync(["run", bad, "--output", folder.PathOf("out"), "--timeout", "2"]);
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("bad.ipynb, In[1]", run.Output);
        Assert.Contains("2 s", run.Output);
    }

    [Fact]
    public async Task A_cell_that_ends_its_process_is_named()
    {
        var run = await RunBesideAGoodOneAsync(NotebookText.Of("1 + 1", "Environment.FailFast(\"gone\");"));
        Assert.Contains("In[2]", run.Output);
    }

    [Fact]
    public async Task Without_libtorch_a_tensor_says_what_to_install_and_other_notebooks_run()
    {
        var program = CliProcess.CopyWithout("libtorch-shim.so", folder.PathOf("program"));
        var bad = folder.Write("bad.ipynb", NotebookText.Of("#r \"Course\"\nTorchSharp.torch.ones(2).sum()"));
        var good = folder.Write("good.ipynb", NotebookText.Of("6 * 7"));
        var run = await CliProcess.RunAsync(["run", bad, good, "--output", folder.PathOf("out")], ("COURSE_CLI", program));
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"(?m)^ok\s+good", run.Output);
        Assert.Contains("libtorch-dev", run.Output);
        Assert.DoesNotContain("TypeInitializationException", run.Output);
    }

    [Fact]
    public async Task A_damaged_data_file_is_named_with_its_repair()
    {
        var datasets = Directory.CreateDirectory(folder.PathOf("root", "datasets", "iris"));
        File.Copy(Checkout.PathOf("datasets", "manifest.json"), folder.PathOf("root", "datasets", "manifest.json"));
        File.WriteAllText(Path.Combine(datasets.FullName, "iris.csv"), "damaged");
        var run = await RunBesideAGoodOneAsync(
            NotebookText.Of("#r \"Course\"\nCourse.Datasets.PathOf(\"iris\", \"iris.csv\")"), ("COURSE_ROOT", folder.PathOf("root")));
        Assert.Contains("iris.csv is damaged", run.Output);
        Assert.Contains("git checkout -- datasets/iris", run.Output);
    }

    public void Dispose() => folder.Dispose();

    private async Task<CliRun> RunBesideAGoodOneAsync(string bad, params (string Name, string Value)[] environment)
    {
        var paths = new[] { folder.Write("bad.ipynb", bad), folder.Write("good.ipynb", NotebookText.Of("6 * 7")) };
        var run = await CliProcess.RunAsync(["run", .. paths, "--output", folder.PathOf("out")], environment);
        Assert.Equal(1, run.ExitCode);
        Assert.Matches(@"(?m)^x\s+bad", run.Output);
        Assert.Matches(@"(?m)^ok\s+good", run.Output);
        Assert.Contains("42", File.ReadAllText(folder.PathOf("out", "good.ipynb")));
        Assert.DoesNotContain("   at ", run.All);
        return run;
    }
}
