using Interactive.Session;

namespace Interactive.Tests.Session;

public sealed class CheckpointsTests : IDisposable
{
    private readonly Recorder cells = new();

    public void Dispose() => cells.Dispose();

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) total += i;")]
    [InlineData("for (var i = 0; i < 3; i++) { total += i; }")]
    [InlineData("for (var i = 0; i < 2; i++) for (var j = 0; j < 2; j++) if (i == j) total++; else total += 0; total++;")]
    [InlineData("foreach (var (a, b) in new[] { (1, 2) }) total += a + b;")]
    [InlineData("var n = 3; while (n --> 0) total++;")]
    [InlineData("do total++; while (total < 3);")]
    [InlineData("var n = 0; while (n++ < 3)\n    // a comment\n    total++;   // another")]
    [InlineData("await foreach (var i in Three()) total += i - 1; async IAsyncEnumerable<int> Three() { for (var i = 1; i <= 3; i++) { await Task.Yield(); yield return i; } }")]
    [InlineData("int Three(int n) => n == 3 ? n : Three(n + 1); total = Three(0);")]
    [InlineData("int Three(int n) { if (n == 3) return n; return Three(n + 1); } total = Three(0);")]
    [InlineData("int? Nothing(int n) => n == 0 ? null : Nothing(n - 1); total = Nothing(2) ?? 3;")]
    [InlineData("Func<int, int> Adder(int a) => b => b == 0 ? a : Adder(a + 1)(b - 1); total = Adder(1)(2);")]
    [InlineData("int Chosen(int n) => n switch { 1 => 3, _ => Chosen(n - 1) }; total = Chosen(2);")]
    [InlineData("ref int Place(int[] a, int i) => ref i == 0 ? ref a[0] : ref Place(a, i - 1); total = Place([3], 2);")]
    [InlineData("void Up(int n) => _ = total++ < n ? Again(n) : 0; int Again(int n) { Up(n); return 0; } Up(2);")]
    [InlineData("async Task Up() => await (total++ < 2 ? Up() : Task.CompletedTask); await Up();")]
    [InlineData("Task Up() => total++ < 2 ? Up() : Task.CompletedTask; await Up();")]
    [InlineData("T Same<T>(T value, int n) => n == 0 ? value : Same<T>(value, n - 1); total = Same(3, 2);")]
    [InlineData("int Wrong() => throw new Exception(nameof(Wrong)); total = 3;")]
    [InlineData("namespace Cell { public static class Three { public static int Of() { var n = 0; while (n < 3) n++; return n; } } }\ntotal = Cell.Three.Of();")]
    public async Task Code_does_what_it_did_without_them(string code)
    {
        await cells.ValueAsync("var total = 0;");
        await cells.ValueAsync(code);
        Assert.Equal("3", await cells.ValueAsync("total"));
    }

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++) { int.Parse(\"x\"); }", "int.Parse(\"x\");")]
    [InlineData("while (true) int.Parse(\"x\");", "int.Parse(\"x\");")]
    [InlineData("int F(string s, int n) => n == 0 ? int.Parse(s) : F(s, n - 1); F(\"x\", 0);", "n == 0 ? int.Parse(s) : F(s, n - 1)")]
    [InlineData("while (true) { while (true) { var a = 1; int.Parse(\"x\"); } }", "int.Parse(\"x\");")]
    public async Task An_error_is_shown_where_it_was_written(string code, string underlined)
    {
        var error = await cells.ErrorAsync(code);

        var carets = error.Traceback.ToList().FindIndex(line => line.EndsWith('^'));
        var (source, under) = (error.Traceback[carets - 1], error.Traceback[carets]);
        Assert.EndsWith(code, source);
        Assert.Equal(underlined, source[under.IndexOf('^')..under.Length]);
    }

    [Fact]
    public void What_native_code_calls_gets_none_because_no_exception_may_leave_it() => Assert.Null(Checkpoints.In(SubmissionChain.Parse(
        "[System.Runtime.InteropServices.UnmanagedCallersOnly] static int F(int n) { while (n < 3) n++; return n == 0 ? F(1) : n; }", "In[1]")));

    [Fact]
    public void A_function_that_does_not_call_itself_gets_none() =>
        Assert.Null(Checkpoints.In(SubmissionChain.Parse("double Square(double x) => x * x; int F(int n) { return n; }", "In[1]")));

    [Theory]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1;\nDeep(0)")]
    [InlineData("int Deep(int n) { return Deep(n + 1) + 1; }\nDeep(0)")]
    public async Task Recursion_without_an_end_is_an_error(string code)
    {
        await cells.ValueAsync("var kept = 7;");
        var error = await cells.ErrorAsync(code);
        Assert.Equal("InsufficientExecutionStackException", error.Name);
        Assert.Equal("7", await cells.ValueAsync("kept"));
    }

    [Fact]
    public async Task A_compile_error_in_a_loop_is_shown_where_it_was_written()
    {
        var error = await cells.ErrorAsync("while (true) nothere();");
        Assert.Contains("'nothere'", error.Message);
        Assert.DoesNotContain("Checkpoint", string.Join('\n', error.Traceback));
    }

    [Fact]
    public async Task A_type_that_cannot_be_loaded_is_one_error()
    {
        var error = await cells.ErrorAsync("using System.Runtime.InteropServices;\n[StructLayout(LayoutKind.Explicit)] struct Bad { [FieldOffset(0)] public object o; [FieldOffset(0)] public int i; }\nBad b = default;");
        Assert.Equal("TypeLoadException", error.Name);
        Assert.Equal("2", await cells.ValueAsync("1 + 1"));
    }

    [Fact]
    public async Task A_file_that_is_no_assembly_is_named()
    {
        var path = Path.GetTempFileName();
        var error = await cells.ErrorAsync($"#r \"{path}.dll\"".Replace(".tmp.dll", ".tmp"));
        Assert.Contains("no .NET assembly", error.Message);
        File.Delete(path);
    }
}
