using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Jupyter.Life;
using Xunit;

namespace Jupyter.Tests;

public sealed partial class LifeTests
{
    // Its reply is ready only when the kernel's sockets are closed.
    private const string EndsLate = "try { while (true) { } } finally { System.Threading.Thread.Sleep(50); }";

    private static readonly TimeSpan patience = TimeSpan.FromSeconds(20);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Shutdown_is_answered_and_ends_the_process(bool onControl)
    {
        using var kernel = InstalledKernel.Start();
        using var client = kernel.Connect();

        var reply = client.Ask(onControl ? client.Control : client.Shell, "shutdown_request", new JsonObject { ["restart"] = false });

        Assert.Equal("ok", reply.Content["status"]!.ToString());
        Assert.True(kernel.Process.WaitForExit(patience));
        Assert.Equal(0, kernel.Process.ExitCode);
    }

    [Theory]
    [InlineData(true, "while (true) { }")]
    [InlineData(false, "while (true) { }")]
    [InlineData(true, EndsLate)]
    [InlineData(false, EndsLate)]
    public void Shutdown_does_not_wait_for_a_cell_that_never_ends(bool guarded, string code)
    {
        using var kernel = guarded ? InstalledKernel.StartGuarded() : InstalledKernel.Start();
        using var client = kernel.Connect();
        client.SendCode($"Console.WriteLine(\"running\"); Console.Out.Flush(); {code}");
        client.Published(message => message.Header.Type == "stream");

        client.Ask(client.Control, "shutdown_request", new JsonObject { ["restart"] = false });

        AssertEndsQuietly(kernel);
    }

    [Theory]
    [InlineData(true, "while (true) { }")]
    [InlineData(false, "while (true) { }")]
    [InlineData(true, EndsLate)]
    [InlineData(false, EndsLate)]
    public void A_signal_ends_a_kernel_whose_cell_never_ends(bool guarded, string code)
    {
        using var kernel = guarded ? InstalledKernel.StartGuarded() : InstalledKernel.Start();
        using var client = kernel.Connect();
        client.SendCode($"Console.WriteLine(\"running\"); Console.Out.Flush(); {code}");
        client.Published(message => message.Header.Type == "stream");

        Assert.Equal(0, kill(kernel.Process.Id, 15));

        AssertEndsQuietly(kernel);
    }

    [Fact]
    public void A_kernel_ends_when_the_process_that_started_it_is_gone()
    {
        using var parent = Process.Start("sleep", "1000");
        using var kernel = InstalledKernel.Start(new Dictionary<string, string> { ["JPY_PARENT_PID"] = $"{parent.Id}" });
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
            using (var first = InstalledKernel.Start(environment))
            using (var client = first.Connect())
            {
                client.Execute("var fromBefore = 1;");
            }
            using var second = InstalledKernel.Start(environment);
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
        using var kernel = InstalledKernel.Start();
        using var client = kernel.Connect();

        client.SendCode("Environment.Exit(7);");

        Assert.True(kernel.Process.WaitForExit(patience));
        Assert.Equal(7, kernel.Process.ExitCode);
        var error = client.Published(message => message.Header.Type == "error")!;
        Assert.Contains("Environment.Exit, code 7", error.Content["evalue"]!.ToString());
        Assert.NotNull(client.Published(message => message.Content["execution_state"]?.ToString() == "idle" && message.Parent?.Id == error.Parent?.Id));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_last_prints_before_an_exit_are_shown_and_the_cell_is_answered(bool guarded)
    {
        using var kernel = guarded ? InstalledKernel.StartGuarded() : InstalledKernel.Start();
        using var client = kernel.Connect();

        var run = client.Finish(client.SendCode("Console.WriteLine(\"precious\"); Environment.Exit(3);"));

        Assert.Equal("precious\n", run.Stream("stdout"));
        Assert.Equal("error", run.Status);
        Assert.Equal(1, (int)run.Reply.Content["execution_count"]!);
        Assert.Equal("KernelExit", Assert.Single(run.Of("error")).Content["ename"]!.ToString());
        Assert.True(kernel.Process.WaitForExit(patience));
        Assert.Equal(3, kernel.Process.ExitCode);
    }

    [Fact]
    public void What_native_code_printed_before_an_exit_is_shown()
    {
        using var kernel = InstalledKernel.StartGuarded();
        using var client = kernel.Connect();
        client.Execute("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern nint write(int file, byte[] text, nint count);");

        var run = client.Finish(client.SendCode("write(1, \"native\"u8.ToArray(), 6); Environment.Exit(3);"));

        Assert.Equal("native", run.Stream("stderr"));
    }

    [Fact]
    public void A_cell_is_answered_when_another_thread_ends_the_process()
    {
        using var kernel = InstalledKernel.Start();
        using var client = kernel.Connect();

        var run = client.Finish(client.SendCode("new System.Threading.Thread(() => throw new InvalidOperationException(\"on my own\")).Start(); System.Threading.Thread.Sleep(30_000);"));

        Assert.Contains("on my own", run.Reply.Content["evalue"]!.ToString());
        Assert.Single(run.Of("error"));
    }

    [Fact]
    public void An_exception_on_a_thread_of_the_cell_is_told_before_the_kernel_dies()
    {
        using var kernel = InstalledKernel.Start();
        using var client = kernel.Connect();

        client.SendCode("new System.Threading.Thread(() => throw new InvalidOperationException(\"on my own\")).Start(); System.Threading.Thread.Sleep(30_000);");

        Assert.Contains("on my own", client.Published(message => message.Header.Type == "error")!.Content["evalue"]!.ToString());
        Assert.True(kernel.Process.WaitForExit(patience));
    }

    [Theory]
    [InlineData("System.Runtime.InteropServices.Marshal.WriteInt32((nint)0x123456789, 1);", "SIGABRT", "AccessViolation")]
    [InlineData("int Deep(int n) => Deeper(n + 1) + 1; int Deeper(int n) => Deep(n + 1) + 1;\nDeep(0)", "SIGABRT", "Stack overflow")]
    [InlineData("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern int raise(int signal);\nraise(9)", "memory ran out", "")]
    public void A_crash_is_told_under_the_cell_before_the_client_sees_the_death(string code, string cause, string report)
    {
        using var kernel = InstalledKernel.StartGuarded();
        using var client = kernel.Connect();
        client.Execute("1");

        var run = client.Finish(client.SendCode(code));

        Assert.Equal("error", run.Status);
        Assert.Equal(2, (int)run.Reply.Content["execution_count"]!);
        var error = Assert.Single(run.Of("error")).Content;
        Assert.Equal("KernelDied", error["ename"]!.ToString());
        Assert.Contains(cause, error["evalue"]!.ToString());
        Assert.Contains("This happened in In[2].", error["evalue"]!.ToString());
        Assert.Contains(report, error["traceback"]!.ToJsonString());
        Assert.True(kernel.Process.WaitForExit(patience));
        kernel.Process.WaitForExit();
        Assert.InRange(kernel.Process.ExitCode, 129, 159);
        Assert.Contains(report, kernel.Log);
    }

    [Fact]
    public void A_crash_is_told_after_whatever_native_code_printed()
    {
        using var kernel = InstalledKernel.StartGuarded();
        using var client = kernel.Connect();
        client.Execute("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern nint write(int file, byte[] text, nint count);");

        var run = client.Finish(client.SendCode(
            "var line = System.Text.Encoding.UTF8.GetBytes(new string('x', 999) + '\\n'); for (var i = 0; i < 1200; i++) write(2, line, 1000);\nEnvironment.FailFast(\"the end\");"));

        var traceback = string.Join("\n", Assert.Single(run.Of("error")).Content["traceback"]!.AsArray());
        Assert.Contains("Process terminated.\nthe end\n", traceback);
        Assert.DoesNotContain("xxx", traceback);
    }

    [Fact]
    public void A_crash_that_the_runtime_does_not_tell_shows_the_last_native_lines()
    {
        var lines = Enumerable.Range(0, 40).Select(i => $"line {i}").ToArray();

        Assert.Equal(lines[20..], Obituary.Report(string.Join('\n', lines)));
    }

    [Fact]
    public void What_a_cell_says_itself_before_it_ends_the_process_is_not_said_again()
    {
        using var kernel = InstalledKernel.StartGuarded();
        using var client = kernel.Connect();

        client.SendCode("new System.Threading.Thread(() => throw new InvalidOperationException(\"on my own\")).Start(); System.Threading.Thread.Sleep(30_000);");

        Assert.Contains("on my own", client.Published(message => message.Header.Type == "error")!.Content["evalue"]!.ToString());
        Assert.True(kernel.Process.WaitForExit(patience));
        while (client.NextPublished(TimeSpan.FromSeconds(1)) is { } message) Assert.NotEqual("error", message.Header.Type);
    }

    [Fact]
    public void A_guarded_kernel_ends_with_its_guard_and_by_its_signal()
    {
        using var killed = InstalledKernel.StartGuarded();
        using (var client = killed.Connect())
        {
            var id = int.Parse(client.Execute("Environment.ProcessId").Result!);
            using var kernel = Process.GetProcessById(id);
            killed.Process.Kill();
            Assert.True(kernel.WaitForExit(patience));
        }

        using var told = InstalledKernel.StartGuarded();
        using var later = told.Connect();
        Assert.Equal(0, kill(told.Process.Id, 15));
        Assert.True(told.Process.WaitForExit(patience));
        Assert.Equal(0, told.Process.ExitCode);
    }

    [Fact]
    public void A_guarded_kernel_is_interrupted_by_a_signal_to_its_guard()
    {
        using var kernel = InstalledKernel.StartGuarded();
        using var client = kernel.Connect();
        client.Execute("var survivor = 5;");
        var cell = client.SendCode("while (true) { }");
        client.Published(message => message.Header.Type == "execute_input");

        Assert.Equal(0, kill(kernel.Process.Id, 2));

        Assert.Equal("error", client.Finish(cell).Status);
        Assert.Equal("5", client.Execute("survivor").Result);
    }

    [Fact]
    public void What_native_code_prints_stands_under_the_cell()
    {
        using var kernel = InstalledKernel.StartGuarded();
        using var client = kernel.Connect();

        client.Execute("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern nint write(int file, byte[] text, nint count);");
        var run = client.Execute("Console.Write(\"managed\"); write(1, \"native \"u8.ToArray(), 7); write(2, \"prints\"u8.ToArray(), 6);");

        Assert.Equal("managed", run.Stream("stdout"));
        Assert.Equal("native prints", run.Stream("stderr"));
        Assert.Equal("", client.Execute("1").Stream("stderr"));
    }

    private static void AssertEndsQuietly(KernelProcess kernel)
    {
        Assert.True(kernel.Process.WaitForExit(patience));
        // Now that it has ended: until all that it wrote has been read.
        kernel.Process.WaitForExit();
        Assert.Equal(0, kernel.Process.ExitCode);
        Assert.DoesNotContain("Unhandled", kernel.Log);
    }

    [LibraryImport("libc")]
    private static partial int kill(int process, int signal);
}
