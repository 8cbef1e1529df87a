using System.Text;
using System.Text.Json.Nodes;
using Jupyter.Protocol;
using Xunit;

namespace Jupyter.Tests;

public sealed class ExecuteTests(KernelFixture fixture) : IClassFixture<KernelFixture>
{
    private readonly TestClient client = fixture.Client;

    [Fact]
    public void The_last_expression_is_the_result()
    {
        var run = client.Execute("1 + 1");

        Assert.Equal("ok", run.Status);
        Assert.Equal("2", run.Result);
    }

    [Fact]
    public void Variables_live_from_cell_to_cell()
    {
        client.Execute("var kept = 20;");

        Assert.Equal("41", client.Execute("kept * 2 + 1").Result);
    }

    [Fact]
    public void Prints_arrive_as_stream_messages()
    {
        var run = client.Execute("Console.Write(\"out\"); Console.Error.Write(\"err\");");

        Assert.Equal("out", run.Stream("stdout"));
        Assert.Equal("err", run.Stream("stderr"));
    }

    [Fact]
    public void Ten_thousand_prints_arrive_whole_and_in_few_messages()
    {
        var run = client.Execute("for (var i = 0; i < 10_000; i++) Console.WriteLine(i);");

        Assert.Equal(string.Concat(Enumerable.Range(0, 10_000).Select(i => $"{i}\n")), run.Stream("stdout"));
        Assert.InRange(run.Of("stream").Count(), 1, 100);
    }

    [Fact]
    public void Outputs_come_between_busy_and_idle()
    {
        var states = client.Execute("Console.Write(1); 2").Outputs.Select(output => output.Header.Type).ToList();

        Assert.Equal("status", states[0]);
        Assert.Equal("execute_input", states[1]);
        Assert.Equal("status", states[^1]);
    }

    [Fact]
    public void An_error_is_one_message_with_the_line_of_the_cell()
    {
        var run = client.Execute("var a = 1;\nthrow new InvalidOperationException(\"no\");");

        Assert.Equal("error", run.Status);
        var error = Assert.Single(run.Of("error")).Content;
        Assert.Equal("InvalidOperationException", error["ename"]!.ToString());
        Assert.Contains("line 2", error["traceback"]!.ToJsonString());
    }

    [Fact]
    public void A_failed_cell_leaves_the_session_alive()
    {
        client.Execute("var before = 5; throw new Exception();");

        Assert.Equal("5", client.Execute("before").Result);
    }

    [Fact]
    public void A_failure_aborts_the_cells_that_wait()
    {
        var failing = client.SendCode("System.Threading.Thread.Sleep(200); throw new Exception(\"stop\");");
        var waiting = client.SendCode("\"must not run\"");

        client.Finish(failing);
        var aborted = client.Finish(waiting);

        Assert.Equal("Aborted", aborted.Reply.Content["ename"]!.ToString());
        Assert.Null(aborted.Result);
        Assert.Equal("3", client.Execute("3").Result);
    }

    [Fact]
    public void What_is_sent_after_the_error_was_seen_runs()
    {
        client.SendCode("throw new Exception();");
        client.Published(message => message.Header.Type == "error");

        Assert.Equal("7", client.Execute("7").Result);
    }

    [Fact]
    public void Without_stop_on_error_the_waiting_cells_run()
    {
        var failing = client.SendCode("System.Threading.Thread.Sleep(200); throw new Exception();", new JsonObject { ["stop_on_error"] = false });
        var waiting = client.SendCode("7");

        client.Finish(failing);

        Assert.Equal("7", client.Finish(waiting).Result);
    }

    [Fact]
    public void A_silent_cell_shows_nothing_and_does_not_count()
    {
        var before = Count(client.Execute("0"));

        var silent = client.Execute("Console.Write(1); 2", new JsonObject { ["silent"] = true });

        Assert.All(silent.Outputs, output => Assert.Equal("status", output.Header.Type));
        Assert.Equal(before + 1, Count(client.Execute("0")));
    }

    [Fact]
    public void User_expressions_are_evaluated_after_the_cell()
    {
        var run = client.Execute("var side = 6;", new JsonObject
        {
            ["user_expressions"] = new JsonObject { ["good"] = "side * 7", ["bad"] = "nowhere" },
        });

        var values = run.Reply.Content["user_expressions"]!;
        Assert.Equal("42", values["good"]!["data"]!["text/plain"]!.ToString());
        Assert.Equal("error", values["bad"]!["status"]!.ToString());
    }

    [Theory]
    [InlineData("{\"user_expressions\":{\"a\":\"1+1\"}}", "")]
    [InlineData("{}", "{\"silent\":true}")]
    [InlineData("{}", "{\"store_history\":false}")]
    public void An_error_shows_the_line_of_its_cell_whatever_ran_unseen_since(string beside, string later)
    {
        client.Execute("void Fails() => throw new InvalidOperationException(\"at home\");", JsonNode.Parse(beside)!.AsObject());
        if (later.Length > 0) client.Execute("1 + 1", JsonNode.Parse(later)!.AsObject());

        var error = Assert.Single(client.Execute("Fails();").Of("error")).Content;

        Assert.Contains("throw new InvalidOperationException", string.Concat(error["traceback"]!.AsArray().Select(line => line!.ToString())));
    }

    [Fact]
    public void Code_that_holds_half_a_character_is_an_error_that_is_shown()
    {
        var before = Count(client.Execute("0"));
        var request = new Message(MessageHeader.Create("execute_request", "half"), null, []);
        // By hand, because .NET writes no such text; JavaScript does.
        byte[][] parts = [Encoding.UTF8.GetBytes(request.Header.Json.ToJsonString()), "{}"u8.ToArray(), "{}"u8.ToArray(), Encoding.UTF8.GetBytes("{\"code\":\"var a = '\\ud800';\"}")];
        client.Shell.Send([Encoding.UTF8.GetBytes("<IDS|MSG>"), new Signature(fixture.Kernel.Connection.Key).Sign(parts), .. parts]);

        var run = client.Finish(request);

        Assert.Equal("error", run.Status);
        Assert.Equal(before + 1, Count(run));
        Assert.Contains("half of a surrogate pair", Assert.Single(run.Of("error")).Content["traceback"]!.ToJsonString());
    }

    [Fact]
    public void A_display_can_be_updated()
    {
        var run = client.Execute("var shown = display(\"first\"); shown.Update(\"second\");");

        var display = Assert.Single(run.Of("display_data"));
        var update = Assert.Single(run.Of("update_display_data"));
        Assert.Equal(display.Content["transient"]!["display_id"]!.ToString(), update.Content["transient"]!["display_id"]!.ToString());
        Assert.Contains("second", update.Content["data"]!["text/plain"]!.ToString());
    }

    [Fact]
    public void Text_outside_the_basic_plane_survives()
    {
        var run = client.Execute("var 变量 = \"héllo 🦜\"; 变量 + 变量.Length");

        Assert.Equal("héllo 🦜8", run.Result?.Trim('"'));
    }

    [Fact]
    public void Ten_megabytes_come_back_in_one_result()
    {
        var run = client.Execute("display(HTML(new string('x', 10_000_000)));");

        Assert.Equal("ok", run.Status);
        Assert.Equal(10_000_000, Assert.Single(run.Of("display_data")).Content["data"]!["text/html"]!.ToString().Length);
    }

    [Fact]
    public void The_notebook_asks_the_client_for_input()
    {
        var request = client.SendCode("input(\"Your name?\")", new JsonObject { ["allow_stdin"] = true });
        Assert.True(ZeroMq.ZmqSocket.Poll([client.Stdin], TimeSpan.FromSeconds(30)) > 0);
        var question = client.Wire.Read(client.Stdin.Receive()!, out _)!;
        client.Send(client.Stdin, "input_reply", new JsonObject { ["value"] = "Ada" });

        Assert.Equal("Your name?", question.Content["prompt"]!.ToString());
        Assert.Equal("Ada", client.Finish(request).Result?.Trim('"'));
    }

    [Fact]
    public void Without_anybody_to_ask_input_is_an_error_and_not_a_hang() =>
        Assert.Equal("error", client.Execute("input(\"?\")").Status);

    [Fact]
    public void The_history_holds_what_was_run()
    {
        client.Execute("var findMe = 12345;");

        var found = client.Ask(client.Shell, "history_request", new JsonObject
        {
            ["hist_access_type"] = "search",
            ["pattern"] = "*findMe*",
            ["n"] = 10,
            ["output"] = false,
            ["raw"] = true,
        });

        Assert.Contains("var findMe = 12345;", found.Content["history"]!.ToJsonString());
    }

    private static int Count(Execution run) => (int)run.Reply.Content["execution_count"]!;
}
