using Interactive.Session;

namespace Interactive.Tests.Session;

/// <summary>What a learner sees when something is wrong, as pictures.</summary>
public sealed class ErrorTests : IDisposable
{
    private readonly Recorder cells = new();

    public void Dispose() => cells.Dispose();

    [Fact]
    public async Task A_misspelt_name_is_underlined_and_the_right_one_named() => await Shows(
        """
        var accuracy = 0.9;
        Console.WriteLine(acuracy);
        """,
        """
        In[1], line 2: CS0103: The name 'acuracy' does not exist in the current context
          2 | Console.WriteLine(acuracy);
            |                   ^^^^^^^
        Did you mean 'accuracy'?
        """);

    [Fact]
    public async Task A_misspelt_member_is_underlined_and_the_right_one_named() => await Shows(
        "\"text\".Lenght",
        """
        In[1], line 1: CS1061: 'string' does not contain a definition for 'Lenght' and no accessible extension method 'Lenght' accepting a first argument of type 'string' could be found (are you missing a using directive or an assembly reference?)
          1 | "text".Lenght
            |        ^^^^^^
        Did you mean 'Length'?
        """);

    [Fact]
    public async Task A_missing_using_is_named() => await Shows(
        "Stopwatch.StartNew()",
        """
        In[1], line 1: CS0103: The name 'Stopwatch' does not exist in the current context
          1 | Stopwatch.StartNew()
            | ^^^^^^^^^
        Add: using System.Diagnostics;
        """);

    [Fact]
    public async Task An_exception_shows_the_learners_lines_and_no_others()
    {
        await cells.ValueAsync("int Divide(int a, int b)\n{\n    return a / b;\n}");
        await Shows(
            "var x = 1;\nConsole.Write(Divide(x, x - 1));",
            """
            DivideByZeroException: Attempted to divide by zero.
            In[1], line 3, in Divide
              3 |     return a / b;
                |     ^^^^^^^^^^^^^
            In[2], line 2
              2 | Console.Write(Divide(x, x - 1));
                | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """);
    }

    [Fact]
    public async Task An_index_out_of_range_has_the_lines_on_which_it_can_have_been()
    {
        var top = await cells.ErrorAsync("int[] few = { 1 };\nConsole.Write(\"before\");\nfew[3]");
        Assert.Equal(["IndexOutOfRangeException: Index was outside the bounds of the array.", "In[1], line 3", "  3 | few[3]", "    | ^^^^^^"], top.Traceback);
        Assert.Equal((3, "few[3]"), (top.Line, top.SourceLine));
        var function = await cells.ErrorAsync("int Sum(int[] n, int i)\n{\n    var sum = n[0];\n    return sum + n[i];\n}\nvar other = few[0]; Sum(few, 9)");
        Assert.Equal(["In[2], line 3 or 4, in Sum", "  3 |     var sum = n[0];", "    |               ^^^^", "  4 |     return sum + n[i];", "    |                  ^^^^", "In[2], line 6"], function.Traceback.Skip(1).Take(6));
    }

    [Fact]
    public async Task The_line_of_an_error_is_one_of_the_cell_that_failed()
    {
        await cells.ValueAsync("void Fail() => throw new Exception();");
        var error = await cells.ErrorAsync("var x = 1;\nFail();");
        Assert.Equal(("In[2]", 2), (error.CellName, error.Line));
    }

    [Fact]
    public async Task An_exception_of_a_library_names_the_call() => await Shows(
        "int.Parse(\"x\")",
        """
        FormatException: The input string 'x' was not in a correct format.
        In[1], line 1, calling int.Parse
          1 | int.Parse("x")
            | ^^^^^^^^^^^^^^
        """);

    [Fact]
    public async Task An_exception_after_an_await_shows_the_lines_of_both() => await Shows(
        "async Task Load()\n{\n    await Task.Yield();\n    throw new IOException(\"gone\");\n}\nawait Load();",
        """
        IOException: gone
        In[1], line 4, in Load
          4 |     throw new IOException("gone");
            |     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        In[1], line 6
          6 | await Load();
            | ^^^^^^^^^^^^^
        """);

    [Fact]
    public async Task The_cause_of_an_exception_is_told_after_it() => await Shows(
        "throw new Exception(\"a\", new IOException(\"b\"));",
        """
        Exception: a
        In[1], line 1
          1 | throw new Exception("a", new IOException("b"));
            | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        because of IOException: b
        """);

    [Fact]
    public async Task An_endless_recursion_of_a_lambda_is_shortened()
    {
        var error = await cells.ErrorAsync("int Deep(int n) => n == 0 ? throw new Exception(\"deep\") : 1 + Deep(n - 1);\nDeep(50)");
        Assert.InRange(error.Traceback.Count, 3, 40);
    }

    [Fact]
    public async Task Many_errors_are_counted()
    {
        var error = await cells.ErrorAsync(string.Concat(Enumerable.Range(0, 9).Select(i => $"unknown{i}();\n")));
        Assert.Equal("... and 4 more errors.", error.Traceback[^1]);
    }

    [Fact]
    public async Task A_forgotten_semicolon_is_explained()
    {
        var error = await cells.ErrorAsync("var x = 1\nvar y = 2;");
        Assert.Equal(("CS1002", 1), (error.Name, error.Line));
        Assert.Contains("semicolon", error.Traceback[^1]);
    }

    [Fact]
    public async Task The_line_of_an_error_below_directives_is_the_cells()
    {
        var error = await cells.ErrorAsync("#!time\n\nvar x = 1;\nnope();");
        Assert.Equal((4, "nope();"), (error.Line, error.SourceLine));
    }

    [Fact]
    public async Task A_part_of_a_class_of_an_earlier_cell_is_refused_with_what_to_do()
    {
        await cells.ValueAsync("partial class Net { public int A; }");
        var error = await cells.ErrorAsync("partial class Net { public int B => A; }");
        Assert.Contains("in one cell", error.Message);
    }

    [Fact]
    public async Task A_failure_is_of_its_kind()
    {
        Assert.Equal(CellErrorKind.Compilation, (await cells.ErrorAsync("nope")).Kind);
        Assert.Equal(CellErrorKind.Exception, (await cells.ErrorAsync("throw new Exception();")).Kind);
        Assert.Equal(CellErrorKind.Directive, (await cells.ErrorAsync("#!nope")).Kind);
    }

    [Fact]
    public async Task A_warning_worth_reading_is_printed_once()
    {
        await cells.ValueAsync("async Task Later() => await Task.Yield();");
        await cells.ValueAsync("async Task F() { Later(); await Task.Yield(); }");
        await cells.ValueAsync("async Task G() { Later(); await Task.Yield(); }");
        Assert.StartsWith("In[2], line 1: warning CS4014", cells.PrintedErrors);
        Assert.Equal(1, cells.PrintedErrors.Count(character => character == '\n'));
    }

    private async Task Shows(string code, string picture)
    {
        var error = await cells.ErrorAsync(code);
        Assert.Equal(picture, string.Join('\n', error.Traceback));
    }
}
