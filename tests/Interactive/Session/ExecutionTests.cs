namespace Interactive.Tests.Session;

public sealed class ExecutionTests : IDisposable
{
    private readonly Recorder cells = new();

    public void Dispose() => cells.Dispose();

    [Fact]
    public async Task The_last_expression_is_the_value() => Assert.Equal("2", await cells.ValueAsync("1 + 1"));

    [Theory]
    [InlineData("var x = 1;")]
    [InlineData("Math.Abs(-1);")]
    [InlineData("Console.Write(\"\")")]
    [InlineData("")]
    [InlineData("// nothing")]
    [InlineData("using System.Net;")]
    public async Task A_cell_without_a_last_expression_has_no_value(string code) => Assert.Null(await cells.ValueAsync(code));

    [Fact]
    public async Task A_last_expression_that_is_null_says_so() => Assert.Equal("<null>", await cells.ValueAsync("(string)null"));

    [Fact]
    public async Task Variables_functions_types_and_usings_last()
    {
        await cells.ValueAsync("using System.Globalization;\nvar x = 20;\nint Twice(int n) => 2 * n;\nrecord Point(int X, int Y);");
        Assert.Equal("40", await cells.ValueAsync("Twice(x)"));
        Assert.Equal("Point { X = 1, Y = 2 }", await cells.ValueAsync("new Point(1, 2)"));
        Assert.Equal("x", await cells.ValueAsync("string.Format(CultureInfo.InvariantCulture, \"x\")"));
    }

    [Fact]
    public async Task Any_culture_can_be_named() =>
        Assert.Equal("de-DE 1.5", await cells.ValueAsync("var german = new System.Globalization.CultureInfo(\"de-DE\"); $\"{german} {1.5.ToString(german)}\""));

    [Fact]
    public async Task A_name_can_be_declared_again_as_something_else()
    {
        await cells.ValueAsync("var x = 1; int F() => x;");
        await cells.ValueAsync("var x = \"text\";");
        Assert.Equal("text", await cells.ValueAsync("x"));
        Assert.Equal("1", await cells.ValueAsync("F()"));
    }

    [Fact]
    public async Task A_cell_can_await() => Assert.Equal("3", await cells.ValueAsync("await Task.Delay(1); await Task.FromResult(3)"));

    [Fact]
    public async Task Code_after_an_await_runs_on_the_thread_before_it() =>
        Assert.Equal("True", await cells.ValueAsync("""
            var before = Environment.CurrentManagedThreadId;
            await Task.Delay(5);
            await Task.Run(() => 1);
            before == Environment.CurrentManagedThreadId
            """));

    [Fact]
    public async Task All_cells_run_on_one_thread()
    {
        var first = await cells.ValueAsync("Environment.CurrentManagedThreadId");
        Assert.Equal(first, await cells.ValueAsync("Environment.CurrentManagedThreadId"));
    }

    [Fact]
    public async Task What_a_first_cell_did_before_it_threw_is_still_there()
    {
        await cells.ErrorAsync("var kept = 7; throw new Exception(\"no\");");
        Assert.Equal("7", await cells.ValueAsync("kept"));
    }

    [Fact]
    public async Task A_cell_that_does_not_compile_changes_nothing()
    {
        await cells.ValueAsync("var x = 1;");
        await cells.ErrorAsync("var x = 2; nope();");
        Assert.Equal("1", await cells.ValueAsync("x"));
    }

    [Fact]
    public async Task Prints_arrive_in_order_and_by_stream()
    {
        await cells.ValueAsync("Console.Write(\"a\"); Console.Error.Write(\"!\"); Console.WriteLine(\"b\"); Console.Write($\"{1.5}\");");
        Assert.Equal("ab\n1.5", cells.Printed.ReplaceLineEndings("\n"));
        Assert.Equal("!", cells.PrintedErrors);
    }

    [Fact]
    public async Task Many_small_prints_arrive_in_few_pieces()
    {
        await cells.ValueAsync("for (var i = 0; i < 10_000; i++) Console.WriteLine(i);");
        Assert.EndsWith("9999\n", cells.Printed);
        Assert.InRange(cells.Writes, 1, 200);
    }

    [Fact]
    public async Task A_flood_of_prints_is_cut_with_a_note()
    {
        await cells.ValueAsync("var line = new string('x', 1000); for (var i = 0; i < 50_000; i++) Console.WriteLine(line);");
        Assert.InRange(cells.Printed.Length, 1 << 20, (1 << 20) + 200);
        Assert.Contains("more characters were printed", cells.Printed);
    }

    [Fact]
    public async Task A_thread_of_the_cell_prints_into_the_cell()
    {
        await cells.ValueAsync("var thread = new System.Threading.Thread(() => Console.Write(\"from a thread\")); thread.Start(); thread.Join();");
        Assert.Equal("from a thread", cells.Printed);
    }

    [Fact]
    public async Task Two_sessions_share_nothing()
    {
        using var other = new Recorder();
        await cells.ValueAsync("var x = 1; Console.Write(\"mine\");");
        Assert.Equal("CS0103", (await other.ErrorAsync("x")).Name);
        Assert.Equal("", other.Printed);
    }

    [Theory]
    [InlineData("unsafe { int x = 3; int* p = &x; Console.Write(*p); }", "3")]
    [InlineData("#nullable enable\nstring? s = null; Console.Write(s?.Length ?? -1);", "-1")]
    [InlineData("string? s = null; Console.Write(s is null);", "True")]
    [InlineData("Console.Write(\"\"\"raw \"quoted\" text\"\"\");", "raw \"quoted\" text")]
    [InlineData("int[] xs = [1, .. new[] { 2, 3 }]; Console.Write(xs is [_, .., 3]);", "True")]
    public async Task Today_s_csharp_works(string code, string printed)
    {
        await cells.ValueAsync(code);
        Assert.Equal(printed, cells.Printed);
    }

    [Fact]
    public async Task A_value_that_is_overwritten_can_be_collected()
    {
        await cells.ValueAsync("class Big { public byte[] Bytes = new byte[1000]; }\nvar big = new Big();");
        await cells.ValueAsync("var watch = new WeakReference(big);");
        await cells.ValueAsync("var big = new Big();");
        Assert.Equal("False", await cells.ValueAsync("GC.Collect(); GC.WaitForPendingFinalizers(); GC.Collect(); watch.IsAlive"));
    }

    [Fact]
    public async Task A_value_that_a_function_still_uses_is_kept()
    {
        await cells.ValueAsync("var numbers = new List<int> { 1, 2 };");
        await cells.ValueAsync("int Count() => numbers.Count;");
        await cells.ValueAsync("var numbers = \"shadow\";");
        Assert.Equal("2", await cells.ValueAsync("Count()"));
    }

    [Fact]
    public async Task Reset_forgets_variables_and_types()
    {
        await cells.ValueAsync("var x = 1;");
        await cells.ValueAsync("#!reset");
        Assert.Equal("CS0103", (await cells.ErrorAsync("x")).Name);
    }

    [Fact]
    public async Task Windows_line_ends_do_not_move_lines()
    {
        var error = await cells.ErrorAsync("var a = 1;\r\nvar b = 2;\r\nthrow new Exception(\"here\");");
        Assert.Equal(3, error.Line);
    }

    [Fact]
    public async Task What_a_task_prints_after_its_cell_has_ended_is_not_lost()
    {
        await cells.ValueAsync("var gate = new TaskCompletionSource(); _ = Task.Run(async () => { await gate.Task; Console.Write(\"late\"); });\n"
            + "_ = Task.Run(async () => { await Task.Delay(100); gate.SetResult(); });");
        while (!cells.Printed.Contains("late")) await Task.Delay(10, TestContext.Current.CancellationToken);
    }
}
