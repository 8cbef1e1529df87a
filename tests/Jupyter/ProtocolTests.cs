using System.Text;
using System.Text.Json.Nodes;
using Jupyter.Protocol;
using Jupyter.ZeroMq;
using Xunit;

namespace Jupyter.Tests;

public sealed class ProtocolTests(KernelFixture fixture) : IClassFixture<KernelFixture>
{
    private readonly TestClient client = fixture.Client;

    [Fact]
    public void Kernel_info_is_answered_on_shell_and_on_control()
    {
        foreach (var socket in (ZmqSocket[])[client.Shell, client.Control])
        {
            var info = client.Ask(socket, "kernel_info_request").Content;
            Assert.Equal("C#", info["language_info"]!["name"]!.ToString());
            Assert.Equal("5.5", info["protocol_version"]!.ToString());
        }
    }

    [Fact]
    public void Kernel_info_on_control_is_answered_while_a_cell_runs()
    {
        var cell = client.SendCode("System.Threading.Thread.Sleep(1500); 1");
        client.Published(message => message.Header.Type == "execute_input");

        client.Ask(client.Control, "kernel_info_request");
        Assert.Equal(0, ZmqSocket.Poll([client.Shell], TimeSpan.Zero));

        Assert.Equal("1", client.Finish(cell).Result);
    }

    [Fact]
    public void A_new_subscriber_is_welcomed()
    {
        using var newcomer = new TestClient(fixture.Kernel.Connection);

        Assert.NotNull(newcomer.Published(message => message.Header.Type == "iopub_welcome"));
    }

    [Fact]
    public void The_heartbeat_echoes_while_a_cell_computes()
    {
        var cell = client.SendCode("var until = DateTime.UtcNow.AddSeconds(1); var x = 0; while (DateTime.UtcNow < until) x++; 5");
        for (var i = 0; i < 5; i++)
        {
            client.Heartbeat.Send([Encoding.ASCII.GetBytes($"ping {i}")]);
            Assert.True(ZmqSocket.Poll([client.Heartbeat], TimeSpan.FromSeconds(5)) > 0);
            Assert.Equal($"ping {i}", Encoding.ASCII.GetString(client.Heartbeat.Receive()![0]));
        }

        Assert.Equal("5", client.Finish(cell).Result);
    }

    [Fact]
    public void A_message_with_a_wrong_signature_gets_no_answer()
    {
        var forger = new WireFormat("another key");
        client.Shell.Send(forger.Write(new Message(MessageHeader.Create("kernel_info_request", "x"), null, [])));

        Assert.Equal(0, ZmqSocket.Poll([client.Shell], TimeSpan.FromMilliseconds(300)));
        AssertAlive();
    }

    [Fact]
    public void A_message_that_is_refused_while_a_cell_runs_is_not_told_under_the_cell()
    {
        var cell = client.SendCode("Console.WriteLine(\"running\"); Console.Out.Flush(); System.Threading.Thread.Sleep(500);");
        client.Published(message => message.Header.Type == "stream");
        var forger = new WireFormat("another key");
        client.Control.Send(forger.Write(new Message(MessageHeader.Create("kernel_info_request", "x"), null, [])));
        // Control takes its messages in order: the forged one has been refused when this is answered.
        client.Ask(client.Control, "kernel_info_request");

        Assert.Equal("", client.Finish(cell).Stream("stderr"));
    }

    [Fact]
    public void A_message_that_is_sent_again_gets_no_second_answer()
    {
        var frames = client.Wire.Write(new Message(MessageHeader.Create("kernel_info_request", "x"), null, []));
        client.Shell.Send(frames);
        Assert.True(ZmqSocket.Poll([client.Shell], TimeSpan.FromSeconds(30)) > 0);
        client.Shell.Receive();

        client.Shell.Send(frames);

        Assert.Equal(0, ZmqSocket.Poll([client.Shell], TimeSpan.FromMilliseconds(300)));
        AssertAlive();
    }

    [Fact]
    public void Frames_that_are_no_message_are_ignored()
    {
        client.Shell.Send([Encoding.ASCII.GetBytes("nonsense")]);
        client.Shell.Send([Encoding.ASCII.GetBytes("<IDS|MSG>"), [], []]);
        byte[][] notJson = ["{"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray()];
        client.Shell.Send([Encoding.ASCII.GetBytes("<IDS|MSG>"), new Signature(fixture.Kernel.Connection.Key).Sign(notJson), .. notJson]);

        AssertAlive();
    }

    [Fact]
    public void An_unknown_request_leaves_the_kernel_idle_and_alive()
    {
        var request = client.Send(client.Shell, "dance_request");

        Assert.NotNull(client.Published(message =>
            message.Parent?.Id == request.Header.Id && message.Content["execution_state"]?.ToString() == "idle"));
        AssertAlive();
    }

    [Fact]
    public void Two_clients_both_see_the_outputs_and_only_one_gets_the_reply()
    {
        using var other = new TestClient(fixture.Kernel.Connection);
        other.Published(message => message.Header.Type == "iopub_welcome");

        var run = client.Execute("\"both\"");

        Assert.Equal("both", run.Result?.Trim('"'));
        Assert.NotNull(other.Published(message => message.Header.Type == "execute_result"));
        Assert.Equal(0, ZmqSocket.Poll([other.Shell], TimeSpan.FromMilliseconds(50)));
    }

    private void AssertAlive() => Assert.Equal("ok", client.Ask(client.Shell, "kernel_info_request").Content["status"]!.ToString());
}
