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
        var error = client.Published(message => message.Header.Type == "error")!;
        Assert.Contains("Environment.Exit, code 7", error.Content["evalue"]!.ToString());
        Assert.NotNull(client.Published(message => message.Content["execution_state"]?.ToString() == "idle" && message.Parent?.Id == error.Parent?.Id));
    }

    [Fact]
    public void An_exception_on_a_thread_of_the_cell_is_told_before_the_kernel_dies()
    {
        using var kernel = new KernelProcess();
        using var client = kernel.Connect();

        client.SendCode("new System.Threading.Thread(() => throw new InvalidOperationException(\"on my own\")).Start(); System.Threading.Thread.Sleep(30_000);");

        Assert.Contains("on my own", client.Published(message => message.Header.Type == "error")!.Content["evalue"]!.ToString());
        Assert.True(kernel.Process.WaitForExit(patience));
    }

    [Theory]
    [InlineData("System.Runtime.InteropServices.Marshal.WriteInt32((nint)0x123456789, 1);", "Fatal error")]
    [InlineData("int Deep(int n) => Deep(n + 1) + 1;\nDeep(0)", "Stack overflow")]
    public void A_crash_is_told_on_standard_error_with_the_line_of_the_cell(string code, string why)
    {
        using var kernel = new KernelProcess();
        using var client = kernel.Connect();

        client.SendCode(code);

        Assert.True(kernel.Process.WaitForExit(patience));
        kernel.Process.WaitForExit();
        Assert.Contains(why, kernel.Log);
        Assert.Contains("Submission#", kernel.Log);
    }
}
