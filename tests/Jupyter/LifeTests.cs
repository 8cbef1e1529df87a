using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace Jupyter.Tests;

public sealed class LifeTests
{
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Shutdown_is_answered_and_ends_the_process(bool onControl)
    {
        using var kernel = new KernelProcess();
        using var client = kernel.Connect();

        var reply = client.Ask(onControl ? client.Control : client.Shell, "shutdown_request", new JsonObject { ["restart"] = false });

        Assert.Equal("ok", reply.Content["status"]!.ToString());
        Assert.True(kernel.Process.WaitForExit(patience));
        Assert.Equal(0, kernel.Process.ExitCode);
    }

    [Fact]
    public void Shutdown_does_not_wait_for_a_cell_that_never_ends()
    {
        using var kernel = new KernelProcess();
        using var client = kernel.Connect();
        client.SendCode("while (true) { }");
        client.Published(message => message.Header.Type == "execute_input");

        client.Ask(client.Control, "shutdown_request", new JsonObject { ["restart"] = false });

        Assert.True(kernel.Process.WaitForExit(patience));
    }

    [Fact]
    public void A_kernel_ends_when_the_process_that_started_it_is_gone()
    {
        using var parent = Process.Start("sleep", "1000");
        using var kernel = new KernelProcess(new Dictionary<string, string> { ["JPY_PARENT_PID"] = $"{parent.Id}" });
        using var client = kernel.Connect();

        parent.Kill();

        Assert.True(kernel.Process.WaitForExit(patience));
    }

    [Fact]
    public void History_survives_a_restart()
    {
        var data = Directory.CreateTempSubdirectory("kernel-history-");
        try
        {
            var environment = new Dictionary<string, string> { ["JUPYTER_DATA_DIR"] = data.FullName };
            using (var first = new KernelProcess(environment))
            using (var client = first.Connect())
            {
                client.Execute("var fromBefore = 1;");
            }
            using var second = new KernelProcess(environment);
            using var later = second.Connect();

            var tail = later.Ask(later.Shell, "history_request", new JsonObject { ["hist_access_type"] = "tail", ["n"] = 5 });

            Assert.Contains("var fromBefore = 1;", tail.Content["history"]!.ToJsonString());
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    [Fact]
    public void A_cell_that_exits_the_process_ends_the_kernel_with_its_code()
    {
        using var kernel = new KernelProcess();
        using var client = kernel.Connect();

        client.SendCode("Environment.Exit(7);");

        Assert.True(kernel.Process.WaitForExit(patience));
        Assert.Equal(7, kernel.Process.ExitCode);
    }
}
