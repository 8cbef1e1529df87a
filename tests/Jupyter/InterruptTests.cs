using System.Runtime.InteropServices;
using Xunit;

namespace Jupyter.Tests;

public sealed partial class InterruptTests(KernelFixture fixture) : IClassFixture<KernelFixture>
{
    private readonly TestClient client = fixture.Client;

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) new string('x', 1000);")]
    [InlineData("while (true) display(1);")]
    [InlineData("while (true) 1.5.ToString();")]
    [InlineData("while (true) try { System.Threading.Thread.Sleep(10); } catch { }")]
    [InlineData("System.Threading.Thread.Sleep(60_000);")]
    [InlineData("Task.Delay(60_000).Wait();")]
    [InlineData("await Task.Delay(60_000);")]
    public void An_interrupt_ends_the_cell_and_keeps_the_variables(string endless)
    {
        client.Execute("var survivor = 99;");
        var cell = client.SendCode(endless);
        client.Published(message => message.Header.Type == "execute_input");

        client.Ask(client.Control, "interrupt_request");

        Assert.Equal("error", client.Finish(cell).Status);
        Assert.Equal("99", client.Execute("survivor").Result);
    }

    [Fact]
    public void An_interrupt_ends_a_training_loop_at_the_next_operator_and_keeps_what_was_trained()
    {
        client.Execute("#r \"Course\"\nusing TorchSharp; using static TorchSharp.torch; using static TorchSharp.torch.nn;\nvar steps = 0;");
        client.Execute("var net = Sequential((\"a\", Linear(64, 64)), (\"b\", Linear(64, 1))); var x = randn(256, 64); var y = randn(256, 1); var sgd = optim.SGD(net.parameters(), 0.01);");
        var cell = client.SendCode("while (true) { sgd.zero_grad(); var loss = functional.mse_loss(net.forward(x), y); loss.backward(); sgd.step(); if (++steps == 1) Console.WriteLine(\"going\"); }");
        client.Published(message => message.Header.Type == "stream");

        client.Ask(client.Control, "interrupt_request");

        Assert.Equal("Interrupted", Assert.Single(client.Finish(cell).Of("error")).Content["ename"]!.ToString());
        Assert.Equal("True", client.Execute("steps > 0 && !net.parameters().Any(p => p.isnan().any().ToBoolean())").Result);
        Assert.Equal("(256, 1)", client.Execute("(net.forward(x).shape[0], net.forward(x).shape[1])").Result);
    }

    [Fact]
    public void A_signal_interrupts_as_the_message_does()
    {
        var cell = client.SendCode("while (true) { }");
        client.Published(message => message.Header.Type == "execute_input");

        Assert.Equal(0, kill(fixture.Kernel.Process.Id, 2));

        Assert.Equal("error", client.Finish(cell).Status);
        Assert.Equal("1", client.Execute("1").Result);
    }

    [Fact]
    public void An_interrupt_between_cells_does_no_harm()
    {
        client.Ask(client.Control, "interrupt_request");

        Assert.Equal("4", client.Execute("4").Result);
    }

    [LibraryImport("libc")]
    private static partial int kill(int process, int signal);
}
