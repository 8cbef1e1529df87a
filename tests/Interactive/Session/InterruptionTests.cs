using System.Diagnostics;
using Interactive.Session;

namespace Interactive.Tests.Session;

public sealed class InterruptionTests : IDisposable
{
    private readonly Recorder cells = new();

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
        using var interrupt = new CancellationTokenSource();
        await cells.ValueAsync("var before = 1;");
        var running = cells.RunUntilAsync($"var reached = 2;\nConsole.Write(\"started\"); Console.Out.Flush();\n{code}", interrupt.Token);
        while (cells.Printed != "started") await Task.Delay(5, TestContext.Current.CancellationToken);
        await interrupt.CancelAsync();
        var result = await running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
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
        using var interrupt = new CancellationTokenSource();
        var running = cells.RunUntilAsync("var gate = new TaskCompletionSource(); Console.Write(\"started\"); Console.Out.Flush(); await gate.Task; Console.Write(\"late\");", interrupt.Token);
        while (cells.Printed != "started") await Task.Delay(5, TestContext.Current.CancellationToken);
        await interrupt.CancelAsync();
        await running;
        await cells.ValueAsync("gate.SetResult(); await Task.Delay(50);");
        Assert.Equal("started", cells.Printed);
    }
}
