using System.Text.Json.Nodes;
using Xunit;

namespace Jupyter.Tests;

public sealed class LanguageTests(KernelFixture fixture) : IClassFixture<KernelFixture>
{
    private readonly TestClient client = fixture.Client;

    [Fact]
    public void Members_are_completed_with_their_kinds()
    {
        client.Execute("var words = new List<string>();");

        var reply = Ask("complete_request", "words.Ad", 8);

        Assert.Contains("Add", reply["matches"]!.AsArray().Select(match => match!.ToString()));
        Assert.Equal((6, 8), ((int)reply["cursor_start"]!, (int)reply["cursor_end"]!));
        Assert.Contains(reply["metadata"]!["_jupyter_types_experimental"]!.AsArray(), item =>
            item!["text"]!.ToString() == "Add" && item["type"]!.ToString() is "method" or "function");
    }

    [Fact]
    public void Cursor_positions_count_code_points()
    {
        const string Code = "var a = \"🦜🦜\"; Math.Ma";

        var reply = Ask("complete_request", Code, Code.Length - 2);

        Assert.Contains("Max", reply["matches"]!.AsArray().Select(match => match!.ToString()));
        Assert.Equal(Code.Length - 4, (int)reply["cursor_start"]!);
    }

    [Fact]
    public void A_name_is_inspected_with_its_value()
    {
        client.Execute("var answer = 42;");

        var reply = Ask("inspect_request", "answer + 1", 3);

        Assert.True((bool)reply["found"]!);
        Assert.Contains("42", reply["data"]!["text/plain"]!.ToString());
    }

    [Fact]
    public void Nothing_is_found_where_nothing_stands() => Assert.False((bool)Ask("inspect_request", "  ", 1)["found"]!);

    [Theory]
    [InlineData("1 + 1", "complete")]
    [InlineData("for (var i = 0; i < 3; i++) {", "incomplete")]
    [InlineData("int = 5;", "invalid")]
    public void A_console_is_told_whether_more_must_come(string code, string state) =>
        Assert.Equal(state, Ask("is_complete_request", code, 0)["status"]!.ToString());

    private JsonObject Ask(string type, string code, int position) =>
        client.Ask(client.Shell, type, new JsonObject { ["code"] = code, ["cursor_pos"] = position }).Content;
}
