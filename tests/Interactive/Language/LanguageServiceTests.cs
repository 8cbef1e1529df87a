using Interactive.Language;
using Interactive.Tests.Session;

namespace Interactive.Tests.Language;

/// <summary>A <c>|</c> in the code is the cursor.</summary>
public sealed class LanguageServiceTests : IDisposable
{
    private readonly Recorder cells = new();

    public void Dispose() => cells.Dispose();

    [Theory]
    [InlineData("\"text\".Sub|", "Substring")]
    [InlineData("\"text\".|", "Length")]
    [InlineData("Console.Wri|", "WriteLine")]
    [InlineData("new List<int>().Wh|", "Where")]
    [InlineData("System.Col|", "Collections")]
    [InlineData("var xs = new List<string>(); xs[0].|", "Length")]
    [InlineData("var xs = new List<string>(); xs?.Cou|", "Count")]
    [InlineData("int.Par|", "Parse")]
    [InlineData("string.Jo|", "Join")]
    [InlineData("Math.|", "Sqrt")]
    [InlineData("foreach (var x in new[] { \"a\" }) { x.Le| }", "Length")]
    [InlineData("new[] { \"a\" }.Select(s => s.Le|)", "Length")]
    [InlineData("using System.Net.H|", "Http")]
    [InlineData("disp|", "display")]
    [InlineData("var learningRate = 1; learn|", "learningRate")]
    [InlineData("ret|", "return")]
    [InlineData("string.Join(sep|", "separator:")]
    [InlineData("new System.Text.StringBuilder(cap|", "capacity:")]
    [InlineData("$\"{Math.Sq|}\"", "Sqrt")]
    [InlineData("#!ti|", "#!time")]
    public void What_belongs_there_is_offered(string code, string expected)
    {
        var (text, position) = Cursor(code);
        var list = cells.Session.Language.Complete(text, position, TestContext.Current.CancellationToken);
        Assert.Contains(expected, list.Items.Select(item => item.Text));
        Assert.InRange(position, list.Start, list.End);
    }

    [Theory]
    [InlineData("var s = \"Con|\";")]
    [InlineData("// Con|")]
    [InlineData("/* Con| */ 1")]
    [InlineData("var x = 12|;")]
    public void Inside_text_nothing_is_offered(string code)
    {
        var (text, position) = Cursor(code);
        Assert.Empty(cells.Session.Language.Complete(text, position, TestContext.Current.CancellationToken).Items);
    }

    [Fact]
    public async Task Variables_of_earlier_cells_are_known_with_their_members()
    {
        await cells.ValueAsync("var earlier = new List<int>();");
        Assert.Contains("AddRange", cells.Session.Language.Complete("earlier.Ad", 10, TestContext.Current.CancellationToken).Items.Select(item => item.Text));
    }

    [Fact]
    public void Every_item_has_a_kind_and_members_have_signatures()
    {
        var items = cells.Session.Language.Complete("Console.", 8, TestContext.Current.CancellationToken).Items;
        Assert.All(items, item => Assert.NotEmpty(item.Kind));
        Assert.Contains("void Console.WriteLine(", items.Single(item => item.Text == "WriteLine").Signature);
        Assert.Equal("method", items.Single(item => item.Text == "WriteLine").Kind);
    }

    [Fact]
    public void Directives_above_do_not_move_the_cursor()
    {
        var (text, position) = Cursor("#!time\n#r \"System.Net.Http\"\nConsole.Wri|");
        var list = cells.Session.Language.Complete(text, position, TestContext.Current.CancellationToken);
        Assert.Equal("Wri", text[list.Start..list.End]);
    }

    [Theory]
    [InlineData("Cons|ole.WriteLine()", "class Console")]
    [InlineData("Math.Ma|x(1, 2)", "int Math.Max(int val1, int val2)")]
    [InlineData("Math.Max(1, |", "Math.Max(")]
    [InlineData("var coun|ter = 1;", "int counter")]
    [InlineData("new List<|int>()", "int")]
    public void A_name_is_explained(string code, string expected)
    {
        var (text, position) = Cursor(code);
        var found = cells.Session.Language.Inspect(text, position, cancellation: TestContext.Current.CancellationToken);
        Assert.Contains(expected, found?.Text);
    }

    [Fact]
    public void Documentation_of_the_framework_is_shown_where_the_sdk_is() =>
        Assert.Contains("larger of two", cells.Session.Language.Inspect("Math.Max(1, 2)", 6, cancellation: TestContext.Current.CancellationToken)!.Text);

    [Fact]
    public async Task A_variable_is_shown_with_its_value()
    {
        await cells.ValueAsync("var rate = 0.25;");
        Assert.Contains("= 0.25", cells.Session.Language.Inspect("rate", 2, cancellation: TestContext.Current.CancellationToken)!.Text);
    }

    [Fact]
    public void Where_nothing_is_known_nothing_is_shown() =>
        Assert.Null(cells.Session.Language.Inspect("unknown", 3, cancellation: TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("1 + 1", CodeState.Complete, "")]
    [InlineData("if (true) {", CodeState.Incomplete, "    ")]
    [InlineData("Foo(1, new[] {", CodeState.Incomplete, "        ")]
    [InlineData("var s = \"abc", CodeState.Invalid, "")]
    [InlineData("}", CodeState.Invalid, "")]
    [InlineData("#!time\nvar x = 1;", CodeState.Complete, "")]
    [InlineData("", CodeState.Complete, "")]
    public void A_text_is_complete_incomplete_or_invalid(string code, CodeState state, string indent) =>
        Assert.Equal(new Completeness(state, indent), cells.Session.Language.IsComplete(code));

    [Fact]
    public void No_place_in_a_text_breaks_completion_or_inspection()
    {
        const string Code = "#!time\nvar x = new List<string> { \"a\" };\nforeach (var y in x.Where(z => z.Length > 1)) { Console.WriteLine($\"{y:N2}\"); }\n// done\n";
        for (var i = 0; i <= Code.Length; i++)
        {
            var list = cells.Session.Language.Complete(Code, i, TestContext.Current.CancellationToken);
            Assert.InRange(list.Start, 0, i);
            cells.Session.Language.Inspect(Code, i, cancellation: TestContext.Current.CancellationToken);
        }
    }

    private static (string Text, int Position) Cursor(string code) => (code.Remove(code.IndexOf('|'), 1), code.IndexOf('|'));

    [Theory]
    [InlineData("#r \"nuget:Newtonsoft.")]
    [InlineData("#!time ")]
    [InlineData("#!markdown\nHello wor")]
    [InlineData("var x = 1;\n#!html\n<b>Con")]
    public void Nothing_is_offered_where_no_code_stands(string text) =>
        Assert.Empty(cells.Session.Language.Complete(text, text.Length, TestContext.Current.CancellationToken).Items);

    [Fact]
    public void Code_below_a_directive_is_completed() =>
        Assert.NotEmpty(cells.Session.Language.Complete("#!time\nConsole.Wri", 18, TestContext.Current.CancellationToken).Items);
}
