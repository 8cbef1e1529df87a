using Interactive.Documents;
using Interactive.Execution;

namespace Interactive.Tests.Execution;

/// <summary>Through real processes.</summary>
public sealed class NotebookRunnerTests
{
    [Fact]
    public async Task Outputs_counts_and_events_are_those_of_the_cells()
    {
        var events = new List<RunEvent>();
        var result = await RunAsync(["# prose", "var x = 2;\nConsole.Write(\"printed\");", "", "x * 21"], events);
        Assert.Null(result.Failure);
        var code = result.Executed.Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
        Assert.Equal([1, null, 2], code.Select(cell => cell.ExecutionCount));
        Assert.Equal("printed", Assert.IsType<StreamOutput>(Assert.Single(code[0].Outputs)).Text);
        var value = Assert.IsType<DisplayOutput>(Assert.Single(code[2].Outputs));
        Assert.Equal(("42", true), (value.Data.Text, value.IsResult));
        Assert.Equal([0, 2], events.OfType<CellStarted>().Select(started => started.Index));
        Assert.All(events.OfType<CellFinished>(), finished => Assert.False(finished.Failed));
        Assert.True(result.PeakMemoryBytes > 10_000_000);
    }

    [Fact]
    public async Task A_failing_cell_stops_the_notebook_and_is_told_in_full()
    {
        var result = await RunAsync(["# prose", "1", "var a = 1;\nthrow new Exception(\"bad\");", "2"]);
        var failure = Assert.IsType<CellFailure>(result.Failure);
        Assert.Equal((2, "In[2]", 2, "throw new Exception(\"bad\");", "Exception: bad"),
            (failure.CellIndex, failure.CellName, failure.Line, failure.SourceLine, failure.Message));
        Assert.IsType<ErrorOutput>(Assert.Single(result.Executed.Cells[2].Outputs));
        Assert.Null(result.Executed.Cells[3].ExecutionCount);
    }

    [Fact]
    public async Task A_cell_that_is_meant_to_fail_does_not_stop_the_notebook()
    {
        var notebook = NotebookOf("throw new Exception(\"meant\");", "\"next\"");
        notebook.Cells[0].Metadata["tags"] = new System.Text.Json.Nodes.JsonArray("raises-exception");
        var result = await RunAsync(notebook);
        Assert.Null(result.Failure);
        Assert.Equal("next", Assert.IsType<DisplayOutput>(result.Executed.Cells[1].Outputs[0]).Data.Text);
    }

    [Fact]
    public async Task Old_outputs_and_the_given_notebook_are_left_alone()
    {
        var notebook = NotebookOf("1");
        notebook.Cells[0].Outputs.Add(new StreamOutput("stdout", "old"));
        var result = await RunAsync(notebook);
        Assert.Equal("old", Assert.IsType<StreamOutput>(Assert.Single(notebook.Cells[0].Outputs)).Text);
        Assert.IsType<DisplayOutput>(Assert.Single(result.Executed.Cells[0].Outputs));
    }

    [Fact]
    public async Task An_update_replaces_what_an_earlier_cell_showed()
    {
        var result = await RunAsync(["var shown = display(\"old\");", "shown.Update(\"new\");"]);
        Assert.Equal("new", Assert.IsType<DisplayOutput>(Assert.Single(result.Executed.Cells[0].Outputs)).Data.Text);
        Assert.Empty(result.Executed.Cells[1].Outputs);
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("Console.Write(\"x\"); System.Threading.Thread.Sleep(-1);")]
    [InlineData("await new TaskCompletionSource().Task;")]
    public async Task An_endless_cell_ends_at_the_limit(string code)
    {
        var result = await RunAsync(NotebookOf(code, "1"), limit: TimeSpan.FromSeconds(1));
        Assert.Contains("longer than the limit of 1 s", result.Failure?.Message);
        Assert.Equal(0, result.Failure!.CellIndex);
    }

    [Fact]
    public async Task A_cell_inside_native_code_ends_with_its_process()
    {
        var result = await RunAsync(NotebookOf("""
            [System.Runtime.InteropServices.DllImport("libc")] static extern uint sleep(uint seconds);
            while (sleep(60) >= 0) { }
            """), limit: TimeSpan.FromSeconds(1));
        Assert.Contains("longer than the limit", result.Failure?.Message);
    }

    [Theory]
    [InlineData("Environment.Exit(3);", "exit code 3")]
    [InlineData("Environment.FailFast(\"the reason\");", "SIGABRT")]
    [InlineData("int F(int n) => G(n + 1) + 1; int G(int n) => F(n + 1) + 1; F(0)", "SIGABRT")]
    [InlineData("System.Diagnostics.Process.GetCurrentProcess().Kill();", "SIGKILL")]
    public async Task A_process_that_dies_is_an_error_of_the_cell_that_says_of_what(string code, string expected)
    {
        var result = await RunAsync(["1", code, "2"]);
        Assert.Equal(1, result.Failure?.CellIndex);
        Assert.Contains(expected, string.Join('\n', result.Failure!.Traceback));
        Assert.Contains(result.Executed.Cells[1].Outputs, output => output is ErrorOutput);
    }

    [Fact]
    public async Task What_native_code_prints_is_kept_and_harms_nothing()
    {
        var result = await RunAsync(["""
            [System.Runtime.InteropServices.DllImport("libc")] static extern int puts(string text);
            [System.Runtime.InteropServices.DllImport("libc")] static extern int fflush(nint file);
            puts("native words"); fflush(0); await Task.Delay(200);
            """, "1"]);
        Assert.Null(result.Failure);
        Assert.Contains(result.Executed.Cells.SelectMany(cell => cell.Outputs).OfType<StreamOutput>(), output => output.Text.Contains("native words"));
    }

    [Fact]
    public async Task A_flood_of_prints_is_kept_small()
    {
        var result = await RunAsync(["var line = new string('x', 1000); for (var i = 0; i < 50_000; i++) Console.WriteLine(line);", "1"]);
        Assert.Null(result.Failure);
        Assert.InRange(NotebookWriter.Write(result.Executed).Length, 1_000_000, 1_500_000);
    }

    [Fact]
    public async Task The_environment_reaches_the_notebook_and_its_folder_is_the_working_directory()
    {
        using var folder = new TemporaryFolder();
        var options = Options(TimeSpan.FromMinutes(1)) with
        {
            WorkingDirectory = folder.Path,
            Environment = new Dictionary<string, string?> { ["COURSE_PRESET"] = "quick" },
        };
        var result = await new NotebookRunner().RunAsync(
            NotebookOf("Environment.GetEnvironmentVariable(\"COURSE_PRESET\") + \" \" + Environment.CurrentDirectory"),
            options, null, TestContext.Current.CancellationToken);
        Assert.Equal($"quick {folder.Path}", Assert.IsType<DisplayOutput>(result.Executed.Cells[0].Outputs[0]).Data.Text);
    }

    [Fact]
    public async Task Cancelling_ends_the_run()
    {
        using var stop = new CancellationTokenSource();
        var events = new Started(stop);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            new NotebookRunner().RunAsync(NotebookOf("while (true) { }"), Options(null), events, stop.Token));
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_an_error_that_names_it() =>
        Assert.Contains("/no/such/program", (await Assert.ThrowsAsync<InvalidOperationException>(() => new NotebookRunner().RunAsync(
            NotebookOf("1"), new RunOptions { HostCommand = new("/no/such/program") }, null, TestContext.Current.CancellationToken))).Message);

    private static Task<RunResult> RunAsync(string[] sources, List<RunEvent>? events = null) =>
        RunAsync(NotebookOf(sources), events: events);

    private static Task<RunResult> RunAsync(Notebook notebook, TimeSpan? limit = null, List<RunEvent>? events = null) =>
        new NotebookRunner().RunAsync(
            notebook, Options(limit ?? TimeSpan.FromMinutes(2)), events is null ? null : new Collector(events), TestContext.Current.CancellationToken);

    private static RunOptions Options(TimeSpan? limit) => new() { HostCommand = Program.HostCommand, CellTimeout = limit };

    private static Notebook NotebookOf(params string[] sources)
    {
        var notebook = Notebook.CreateCSharp();
        notebook.Cells.AddRange(sources.Select(source => new Cell(source.StartsWith("# ") ? CellKind.Markdown : CellKind.Code, source)));
        return notebook;
    }

    private sealed class Collector(List<RunEvent> events) : IProgress<RunEvent>
    {
        public void Report(RunEvent value) => events.Add(value);
    }

    private sealed class Started(CancellationTokenSource stop) : IProgress<RunEvent>
    {
        public void Report(RunEvent value)
        {
            if (value is CellStarted) stop.Cancel();
        }
    }
}
