using System.Text.Json.Nodes;
using Jupyter.ZeroMq;
using Xunit;

namespace Jupyter.Tests;

/// <summary>What clients and cells do to a kernel that should outlive it.</summary>
public sealed class HardshipTests(KernelFixture fixture) : IClassFixture<KernelFixture>
{
    private readonly TestClient client = fixture.Client;

    [Fact]
    public void A_thousand_cells_run_in_one_session()
    {
        client.Execute("var sum = 0L;");
        var cells = Enumerable.Range(0, 1000).Select(i => client.SendCode(i % 100 == 99 ? $"sum += {i}; sum" : $"sum += {i};")).ToList();

        var last = cells.Select(client.Finish).ToList()[^1];

        Assert.Equal("499500", last.Result);
    }

    [Fact]
    public void A_request_of_ten_megabytes_is_executed()
    {
        var run = client.Execute($"var big = \"{new string('x', 10_000_000)}\"; big.Length");

        Assert.Equal("10000000", run.Result);
    }

    [Fact]
    public void A_flood_of_prints_is_cut_off_with_a_note_and_the_rest_of_the_cell_runs()
    {
        var run = client.Execute("for (var i = 0; i < 1_000_000; i++) Console.WriteLine(\"a line that somebody forgot to take out\"); \"after\"");

        Assert.Contains("more characters were printed", run.Stream("stdout"));
        Assert.InRange(run.Stream("stdout").Length, 1 << 20, (1 << 20) + 200);
        Assert.Equal("after", run.Result?.Trim('"'));
    }

    [Fact]
    public void A_client_that_vanishes_in_the_middle_of_a_cell_leaves_the_session_to_the_next()
    {
        using (var vanishing = new TestClient(fixture.Kernel.Connection))
        {
            vanishing.Published(message => message.Header.Type == "iopub_welcome");
            vanishing.SendCode("var left = 5; for (var i = 0; i < 200; i++) { Console.WriteLine(i); System.Threading.Thread.Sleep(2); } left = 6;");
            vanishing.Published(message => message.Header.Type == "stream");
        }

        Assert.Equal("6", client.Execute("left").Result);
    }

    [Fact]
    public void A_client_that_vanishes_before_it_answers_a_question_does_not_hold_the_kernel()
    {
        using (var vanishing = new TestClient(fixture.Kernel.Connection))
        {
            vanishing.Published(message => message.Header.Type == "iopub_welcome");
            vanishing.SendCode("input(\"?\")", new JsonObject { ["allow_stdin"] = true });
            Assert.True(ZmqSocket.Poll([vanishing.Stdin], TimeSpan.FromSeconds(30)) > 0);
        }

        client.Ask(client.Control, "interrupt_request");

        Assert.Equal("8", client.Execute("8").Result);
    }

    [Fact]
    public void Two_clients_work_in_one_session_at_the_same_time()
    {
        using var other = new TestClient(fixture.Kernel.Connection);
        other.Published(message => message.Header.Type == "iopub_welcome");
        client.Execute("var shared = 0;");
        var mine = Enumerable.Range(0, 20).Select(_ => client.SendCode("shared++;")).ToList();
        var theirs = Enumerable.Range(0, 20).Select(_ => other.SendCode("shared++;")).ToList();

        Assert.All(mine, cell => Assert.Equal("ok", client.Finish(cell).Status));
        Assert.All(theirs, cell => Assert.Equal("ok", other.Finish(cell).Status));

        Assert.Equal("40", client.Execute("shared").Result);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{\"msg_id\":1,\"msg_type\":2}")]
    public void A_signed_message_with_a_damaged_header_is_dropped(string header)
    {
        byte[][] parts = [System.Text.Encoding.UTF8.GetBytes(header), "{}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray()];
        client.Shell.Send(["<IDS|MSG>"u8.ToArray(), new Protocol.Signature(fixture.Kernel.Connection.Key).Sign(parts), .. parts]);

        Assert.Equal("9", client.Execute("9").Result);
    }

    [Theory]
    [InlineData("execute_request")]
    [InlineData("complete_request")]
    [InlineData("inspect_request")]
    [InlineData("is_complete_request")]
    [InlineData("history_request")]
    [InlineData("comm_info_request")]
    public void A_request_without_or_with_wrong_fields_is_answered(string type)
    {
        foreach (var content in (JsonObject[])[[], new JsonObject { ["code"] = 5, ["cursor_pos"] = "x", ["n"] = -1, ["silent"] = "no", ["target_name"] = 1 }])
            Assert.NotNull(client.Ask(client.Shell, type, content).Content["status"]);
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(9)]
    [InlineData(int.MaxValue)]
    public void A_cursor_anywhere_in_text_outside_the_basic_plane_is_understood(int position)
    {
        foreach (var type in (string[])["complete_request", "inspect_request"])
            Assert.Equal("ok", client.Ask(client.Shell, type, new JsonObject { ["code"] = "🦜🦜 𝒳 = \"é\"", ["cursor_pos"] = position }).Content["status"]!.ToString());
    }

    [Fact]
    public void Inspection_counts_code_points()
    {
        const string Code = "var bird = \"🦜🦜🦜\"; Math.Sqrt(2)";

        var reply = client.Ask(client.Shell, "inspect_request", new JsonObject { ["code"] = Code, ["cursor_pos"] = Code.Length - 3 - 5 }).Content;

        Assert.Contains("Sqrt", reply["data"]!["text/plain"]!.ToString());
    }
}
