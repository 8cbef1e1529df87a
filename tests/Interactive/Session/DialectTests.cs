namespace Interactive.Tests.Session;

/// <summary>C# that the script dialect does not know.</summary>
public sealed class DialectTests : IDisposable
{
    private readonly Recorder cells = new();

    public void Dispose() => cells.Dispose();

    [Fact]
    public async Task A_namespace_can_be_declared_and_used()
    {
        await cells.ValueAsync("namespace Geometry { public record Point(int X, int Y); }");
        Assert.Equal("Point { X = 1, Y = 2 }", await cells.ValueAsync("using Geometry;\nnew Point(1, 2)"));
    }

    [Fact]
    public async Task A_file_scoped_namespace_can_be_declared()
    {
        await cells.ValueAsync("namespace Shapes;\n\npublic class Circle { public double Radius = 2; }");
        Assert.Equal("2", await cells.ValueAsync("new Shapes.Circle().Radius"));
    }

    [Fact]
    public async Task A_static_class_of_extension_methods_works_in_the_same_cell() =>
        Assert.Equal("6", await cells.ValueAsync("public static class Numbers { public static int Twice(this int n) => 2 * n; }\n3.Twice()"));

    [Fact]
    public async Task An_extension_block_works_from_the_next_cell_on()
    {
        await cells.ValueAsync("public static class Lists\n{\n    extension<T>(List<T> list)\n    {\n        public T Last2 => list[^1];\n    }\n}");
        Assert.Equal("3", await cells.ValueAsync("new List<int> { 1, 2, 3 }.Last2"));
    }

    [Fact]
    public async Task A_using_declaration_lasts_until_it_is_declared_again_or_the_session_is_reset()
    {
        const string Noisy = "class Noisy(string name) : IDisposable { public string Name => name; public void Dispose() => Console.Write($\"{name} ended \"); }";
        await cells.ValueAsync($"{Noisy}\nusing var first = new Noisy(\"a\"); using Noisy second = new(\"b\");");
        Assert.Equal("ab", await cells.ValueAsync("first.Name + second.Name"));
        Assert.Equal("", cells.Printed);
        await cells.ValueAsync("using var first = new Noisy(\"c\");");
        Assert.Equal("a ended ", cells.Printed);
        await cells.ValueAsync("await using var stream = new MemoryStream(); AppDomain.CurrentDomain.SetData(\"stream\", stream);");
        await cells.ValueAsync("#!reset");
        Assert.Equal("a ended c ended b ended ", cells.Printed);
        Assert.Equal("False", await cells.ValueAsync("((MemoryStream)AppDomain.CurrentDomain.GetData(\"stream\")).CanRead"));
    }

    [Fact]
    public async Task A_using_declaration_leaves_errors_at_their_places()
    {
        var error = await cells.ErrorAsync("using System.Text;\nusing var writer = new StringWriter(); undeclared();");
        Assert.Equal((2, "CS0103"), (error.Line, error.Name));
        Assert.Contains("2 | using var writer", string.Join('\n', error.Traceback));
    }

    [Fact]
    public async Task A_span_outside_braces_is_told_where_it_can_live() =>
        Assert.Contains("Put the code in braces", string.Join('\n', (await cells.ErrorAsync("Span<int> span = new int[2];")).Traceback));

    [Fact]
    public async Task Types_of_one_cell_see_each_other()
    {
        await cells.ValueAsync("public class Box { public int Size = 4; }\npublic static class Boxes { public static int Area(this Box box) => box.Size * box.Size; }");
        Assert.Equal("16", await cells.ValueAsync("new Box().Area()"));
    }

    [Fact]
    public async Task Declaring_again_replaces()
    {
        await cells.ValueAsync("namespace N { public class A { public int V = 1; } public class B { public int V = 10; } }");
        await cells.ValueAsync("namespace N { public class A { public int V = 2; } }");
        Assert.Equal("12", await cells.ValueAsync("new N.A().V + new N.B().V"));
    }

    [Fact]
    public async Task Usings_of_earlier_cells_hold_inside_a_namespace()
    {
        await cells.ValueAsync("using System.Globalization;");
        await cells.ValueAsync("namespace M { public class C { public string F() => CultureInfo.InvariantCulture.Name + \"ok\"; } }");
        Assert.Equal("ok", await cells.ValueAsync("new M.C().F()"));
    }

    [Fact]
    public async Task An_error_inside_a_namespace_has_the_cells_line()
    {
        var error = await cells.ErrorAsync("var x = 1;\nnamespace N\n{\n    public class A { int F() => nope; }\n}");
        Assert.Equal(("CS0103", 4), (error.Name, error.Line));
    }

    [Fact]
    public async Task An_exception_inside_a_namespace_has_the_cells_line()
    {
        await cells.ValueAsync("namespace N\n{\n    public static class A { public static void F() => throw new Exception(\"x\"); }\n}");
        Assert.Equal("In[1], line 3, in A.F", (await cells.ErrorAsync("N.A.F();")).Traceback[1]);
    }

    [Fact]
    public async Task A_namespace_that_needs_a_cells_variable_is_told_why_it_cannot()
    {
        await cells.ValueAsync("var shared = 1;");
        var error = await cells.ErrorAsync("namespace N { public class A { public int F() => shared; } }");
        Assert.Contains("compiled apart", error.Traceback[^1]);
    }
}
