using Interactive.Formatting;
using Interactive.Tests.Session;

namespace Interactive.Tests.Formatting;

public sealed class FormattingTests : IDisposable
{
    private readonly Recorder cells = new();

    public void Dispose() => cells.Dispose();

    public static TheoryData<string, string> Values => new()
    {
        { "1.5", "1.5" },
        { "1e-7f", "1E-07" },
        { "\"text\"", "text" },
        { "true", "True" },
        { "'c'", "c" },
        { "new[] { 1, 2, 3 }", "[ 1, 2, 3 ]" },
        { "new List<string> { \"a\" }", "[ a ]" },
        { "new int[0]", "[ ]" },
        { "Enumerable.Range(0, 100).ToList()", "[ 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, ... (80 more) ]" },
        { "new Dictionary<string, int> { [\"a\"] = 1 }", "{ a: 1 }" },
        { "new { A = 1, B = \"x\" }", "{ A = 1, B = x }" },
        { "(1, \"two\")", "(1, two)" },
        { "(1, new[] { 2, 3 }, (4, new { A = 5 }))", "(1, [ 2, 3 ], (4, { A = 5 }))" },
        { "\"abca\".GroupBy(c => c)", "{ a: [ a, a ], b: [ b ], c: [ c ] }" },
        { "new[] { \"x\", \"yy\" }.ToLookup(s => s.Length)", "{ 1: [ x ], 2: [ yy ] }" },
        { "new[] { new[] { 1, 2 }, new[] { 3 } }", "[ [ 1, 2 ], [ 3 ] ]" },
        { "new int[,] { { 1, 2 }, { 3, 4 } }", "[ [ 1, 2 ], [ 3, 4 ] ]" },
        { "new int[2, 1, 2]", "[ [ [ 0, 0 ] ], [ [ 0, 0 ] ] ]" },
        { "new int[30, 1]", "[ " + string.Join(", ", Enumerable.Repeat("[ 0 ]", 20)) + ", ... (10 more) ]" },
        { "var t = new System.Data.DataTable(); t.Columns.Add(\"A\"); t.Rows.Add(\"x\"); t.Rows.Add(DBNull.Value); t", "[ ExpandoObject { A = x }, ExpandoObject { A = <null> } ]" },
        { "new[] { System.Text.Json.JsonDocument.Parse(\"{\\\"a\\\":1}\").RootElement }", "[ {\"a\":1} ]" },
        { "typeof(Dictionary<string, List<int>>)", "Dictionary<string, List<int>>" },
        { "new DateTime(2026, 11, 21)", "2026-11-21" },
        { "DayOfWeek.Monday", "Monday" },
        { "(object)null", "<null>" },
        { "new Exception(\"shown, not thrown\")", "Exception: shown, not thrown" },
        { "new int?[] { 1, null }", "[ 1, <null> ]" },
        { "class Plain { public int A = 1; public string B { get; } = \"x\"; }\nnew Plain()", "Plain { A = 1, B = x }" },
        { "class Node { public Node Next; public int V = 1; }\nvar n = new Node(); n.Next = n; n.Next.V", "1" },
        { "dynamic e = new System.Dynamic.ExpandoObject(); e.Name = \"Ada\"; e.Age = 36; (object)e", "ExpandoObject { Name = Ada, Age = 36 }" },
    };

    [Fact]
    public async Task A_table_of_data_is_a_table()
    {
        var result = await cells.RunAsync("var t = new System.Data.DataTable(); t.Columns.Add(\"City\"); t.Rows.Add(\"Oslo\"); t");
        Assert.Contains("<th>City</th>", result.Value!["text/html"]!.Value.Text);
    }

    [Theory]
    [InlineData("Formatter<Thing>.Register((t, writer) => writer.Write($\"<b>{t.N}</b>\"), \"text/html\");")]
    [InlineData("Formatter<Thing>.Register(t => $\"<b>{t.N}</b>\", HtmlFormatter.MimeType);")]
    [InlineData("Formatter.Register<Thing>((t, context) => { context.Writer.Write($\"<b>{t.N}</b>\"); return true; }, \"text/html\");")]
    [InlineData("Formatter.Register(typeof(Thing), (t, context) => { context.Writer.Write(\"<b>7</b>\"); return true; }, \"text/html\");")]
    [InlineData("Formatter.Register(typeof(Thing), (t, writer) => writer.Write(\"<b>7</b>\"), \"text/html\");")]
    public async Task A_formatter_can_be_registered_in_every_form_that_notebooks_use(string registration)
    {
        await cells.ValueAsync("record Thing(int N);");
        await cells.ValueAsync(registration);
        var result = await cells.RunAsync("new Thing(7)");
        await cells.ValueAsync("Formatter.ResetToDefault();");
        Assert.Equal("<b>7</b>", result.Value!["text/html"]!.Value.Text);
    }

    [Fact]
    public async Task A_formatter_that_declines_leaves_the_value_to_the_standard_form()
    {
        await cells.ValueAsync("Formatter.Register<Version>((v, context) => false, \"text/plain\");");
        var text = await cells.ValueAsync("new Version(1, 2)");
        await cells.ValueAsync("Formatter.ResetToDefault();");
        Assert.Equal("1.2", text);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_has_a_text(string code, string expected) => Assert.Equal(expected, await cells.ValueAsync(code));

    [Fact]
    public async Task A_cycle_of_objects_ends()
    {
        var text = await cells.ValueAsync("class Node { public Node Next; }\nvar n = new Node(); n.Next = n; n");
        Assert.InRange(text!.Length, 10, 500);
    }

    [Fact]
    public async Task An_endless_sequence_ends() =>
        Assert.EndsWith("... (more) ]", await cells.ValueAsync("IEnumerable<int> Forever() { var i = 0; while (true) yield return i++; }\nForever()"));

    [Fact]
    public async Task A_property_that_throws_shows_its_exception() =>
        Assert.Contains("InvalidOperationException: no", await cells.ValueAsync("class Bad { public int X => throw new InvalidOperationException(\"no\"); }\nnew Bad()"));

    [Fact]
    public async Task A_ToString_that_throws_does_not_fail_the_cell() =>
        Assert.Contains("cannot be shown", await cells.ValueAsync("class Worse { public override string ToString() => throw new Exception(\"no\"); }\nnew Worse()"));

    [Fact]
    public async Task A_sequence_of_records_is_a_table()
    {
        var result = await cells.RunAsync("record Run(string Name, double Loss);\nnew[] { new Run(\"a<b\", 0.5), new Run(\"c\", 0.25) }");
        var html = result.Value!["text/html"]!.Value.Text;
        Assert.Contains("<th>Name</th><th>Loss</th>", html);
        Assert.Contains("<td>a&lt;b</td><td class=\"n\">0.5</td>", html);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("\"text\"")]
    [InlineData("new[] { 1, 2 }")]
    public async Task What_text_shows_as_well_has_no_html(string code) => Assert.Null((await cells.RunAsync(code)).Value!["text/html"]);

    [Fact]
    public async Task A_registered_formatter_is_used_alone_in_tables_and_for_derived_types()
    {
        await cells.ValueAsync("class Animal { } class Dog : Animal { }\nFormatter.Register<Animal>(a => $\"<b>{a.GetType().Name}</b>\", \"text/html\");");
        Assert.Equal("<b>Dog</b>", (await cells.RunAsync("new Dog()")).Value!["text/html"]!.Value.Text);
        Assert.Contains("<b>Dog</b>", (await cells.RunAsync("new[] { new Dog() }")).Value!["text/html"]!.Value.Text);
    }

    [Fact]
    public async Task Preferred_mime_types_are_what_is_shown()
    {
        await cells.ValueAsync("class Choice { public int A = 1; }\nFormatter.SetPreferredMimeTypesFor(typeof(Choice), \"application/json\");");
        var value = (await cells.RunAsync("new Choice()")).Value!;
        Assert.Equal(["text/plain", "application/json"], value.Select(item => item.Key));
        Assert.Equal("{\"A\":1}", value["application/json"]!.Value.Text);
    }

    [Theory]
    [InlineData("HTML(\"<b>x</b>\")", "text/html", "<b>x</b>")]
    [InlineData("new LaTeXString(\"$x$\")", "text/latex", "$x$")]
    [InlineData("(MathString)\"x\"", "text/latex", "$$x$$")]
    [InlineData("div[style: \"color:red\"](b(\"1 < 2\"), \" & \", new[] { 1, 2 })", "text/html", "<div style=\"color:red\"><b>1 &lt; 2</b> &amp; [ 1, 2 ]</div>")]
    [InlineData("table(tr(td(1), td(2)))", "text/html", "<table><tr><td>1</td><td>2</td></tr></table>")]
    [InlineData("img[src: \"a.png\", alt: \"\"]()", "text/html", "<img src=\"a.png\" alt=\"\">")]
    [InlineData("System.Text.Json.Nodes.JsonNode.Parse(\"[1]\")", "application/json", "[1]")]
    public async Task Things_made_for_showing_show_as_what_they_are(string code, string mimeType, string expected) =>
        Assert.Equal(expected, (await cells.RunAsync(code)).Value![mimeType]!.Value.Text);

    [Fact]
    public async Task A_tag_name_that_is_not_called_stays_unknown() => Assert.Equal("CS0103", (await cells.ErrorAsync("var x = a + 1;")).Name);

    [Fact]
    public async Task Display_shows_now_and_can_be_updated()
    {
        await cells.ValueAsync("var shown = display(\"one\");\nshown.Update(\"two\");\n3.Display();\n\"**x**\".DisplayAs(\"text/markdown\");");
        Assert.Equal(["one", "3", "**x**"], cells.Shown.Select(bundle => bundle.Text));
        Assert.Contains(cells.ById.Values, bundle => bundle.Text == "two");
        Assert.Equal("**x**", cells.Shown[^1]["text/markdown"]!.Value.Text);
    }

    [Fact]
    public async Task Prints_and_displays_keep_their_order()
    {
        await cells.ValueAsync("Console.Write(\"before\"); display(1); Console.Write(\"after\");");
        Assert.Equal("beforeafter", cells.Printed);
        Assert.Equal(2, cells.Writes);
    }

    [Fact]
    public async Task Input_and_password_give_the_answers()
    {
        cells.Answers.Enqueue("Ada");
        cells.Answers.Enqueue("secret");
        Assert.Equal("Ada secret", await cells.ValueAsync("$\"{input(\"Name\")} {password(\"Key\")}\""));
    }

    [Fact]
    public void Type_names_read_as_csharp() =>
        Assert.Equal("Dictionary<string, int?[]>", TypeName.Of(typeof(Dictionary<string, int?[]>)));
}
