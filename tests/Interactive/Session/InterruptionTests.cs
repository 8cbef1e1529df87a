using System.Diagnostics;
using Interactive.Session;

namespace Interactive.Tests.Session;

public sealed class InterruptionTests : IDisposable
{
    private readonly Recorder cells = new();
    private int starts;

    public void Dispose() => cells.Dispose();

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) { _ = new byte[100]; }")]
    [InlineData("while (true) { try { while (true) { } } catch { } }")]
    [InlineData("System.Threading.Thread.Sleep(100_000);")]
    [InlineData("Task.Delay(100_000).Wait();")]
    [InlineData("await Task.Delay(100_000);")]
    [InlineData("await new TaskCompletionSource().Task;")]
    [InlineData("new System.Threading.SemaphoreSlim(0).Wait();")]
    [InlineData("await Task.Delay(100_000, KernelInvocationContext.Current.CancellationToken);")]
    [InlineData("while (true) await Task.Yield();")]
    public async Task A_cell_is_stopped_and_its_variables_stay(string code)
    {
        await cells.ValueAsync("var before = 1;");
        var result = await InterruptAsync($"var reached = 2;\n{code}");
        Assert.Equal(CellErrorKind.Interrupted, result.Error?.Kind);
        Assert.Equal("3", await cells.ValueAsync("before + reached"));
    }

    [Fact]
    public async Task A_cell_that_was_cancelled_before_it_began_does_not_run()
    {
        var result = await cells.RunUntilAsync("Console.Write(1);", new CancellationToken(canceled: true));
        Assert.Equal(CellErrorKind.Interrupted, result.Error?.Kind);
        Assert.Equal("", cells.Printed);
    }

    [Fact]
    public async Task A_cell_that_is_still_being_compiled_is_stopped_too()
    {
        using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));
        var code = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"int Method{i}(int x) => x + {i};\n"));
        var result = await cells.RunUntilAsync(code, interrupt.Token);
        Assert.Equal(CellErrorKind.Interrupted, result.Error?.Kind);
        Assert.Equal("2", await cells.ValueAsync("1 + 1"));
    }

    [Fact]
    public async Task A_cell_is_stopped_whenever_the_interrupt_comes()
    {
        await cells.ValueAsync("var kept = 7;");
        for (var delay = 0; delay < 60; delay++)
        {
            using var interrupt = new CancellationTokenSource(TimeSpan.FromMilliseconds(delay));
            var result = await cells.RunUntilAsync($"var n{delay} = 0; while (true) {{ n{delay}++; }}", interrupt.Token)
                .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
            Assert.Equal(CellErrorKind.Interrupted, result.Error?.Kind);
        }

        Assert.Equal("7", await cells.ValueAsync("kept"));
    }

    [Fact]
    public async Task What_an_interrupted_cell_left_waiting_never_runs()
    {
        await InterruptAsync("var gate = new TaskCompletionSource(); await gate.Task; Console.Write(\"late\");");
        await cells.ValueAsync("gate.SetResult(); await Task.Delay(50);");
        Assert.DoesNotContain("late", cells.Printed);
    }

    // Aborting these from outside ended the process after a few tries: it strikes while a function returns.
    [Theory]
    [InlineData("while (true) display(1);")]
    [InlineData("while (true) 1.5.ToString();")]
    [InlineData("while (true) Enumerable.Range(0, 100).Sum();")]
    [InlineData("for (var i = 0; ; i++) counts[i % 100] = i;")]
    [InlineData("do { words.Add(new string('A', 100)); if (words.Count > 1000) words.RemoveRange(1, 1000); } while (words.Count > 0);")]
    [InlineData("foreach (var i in Forever()) _ = string.Join(\",\", Enumerable.Range(0, 9).Select(x => x + i));")]
    [InlineData("Fibonacci(80)")]
    [InlineData("Parallel.For(0, int.MaxValue, i => { while (true) 1.5.ToString(); });")]
    [InlineData("while (true) { try { 1.5.ToString(); } catch { } finally { counts.Clear(); } }")]
    public async Task A_loop_that_calls_functions_is_stopped_as_often_as_one_likes(string code)
    {
        await cells.ValueAsync("var counts = new Dictionary<int, int>(); var words = new List<string>();\n"
            + "IEnumerable<int> Forever() { for (var i = 0; ; i++) yield return i; }\nlong Fibonacci(int n) => n < 2 ? n : Fibonacci(n - 1) + Fibonacci(n - 2);");
        for (var round = 0; round < 10; round++)
        {
            var result = await InterruptAsync($"words.Clear(); {code}");
            Assert.Equal(CellErrorKind.Interrupted, result.Error?.Kind);
        }

        Assert.Equal("2", await cells.ValueAsync("1 + 1"));
    }

    [Fact]
    public async Task An_interrupt_leaves_alone_what_an_earlier_cell_started()
    {
        await cells.ValueAsync("using System.Threading;\nvar turns = 0; var stop = false; var earlier = Task.Run(() => { while (!stop) { turns++; Thread.Sleep(1); } });");
        await InterruptAsync("while (true) { }");
        Assert.Equal("False", await cells.ValueAsync("await Task.Delay(20); var ended = earlier.IsCompleted; stop = true; await earlier; ended"));
    }

    // Interrupts a cell when it says that it runs.
    private async Task<ExecutionResult> InterruptAsync(string code)
    {
        using var interrupt = new CancellationTokenSource();
        var started = $"started {++starts}.";
        var running = cells.RunUntilAsync($"Console.Write(\"{started}\"); Console.Out.Flush();\n{code}", interrupt.Token);
        while (!cells.Printed.EndsWith(started, StringComparison.Ordinal)) await Task.Delay(5, TestContext.Current.CancellationToken);
        await interrupt.CancelAsync();
        return await running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}
