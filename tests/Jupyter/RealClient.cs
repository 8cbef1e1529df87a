using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace Jupyter.Tests;

/// <summary>
/// Clients that other people made. A machine without one skips its tests, with the package that brings it; where the
/// course is tested as a whole (CI is set) all must be there.
/// </summary>
internal static class RealClient
{
    internal static string Python => Environment.GetEnvironmentVariable("COURSE_PYTHON") ?? "/usr/bin/python3";

    private static string Scripts => Path.Combine(AppContext.BaseDirectory, "Clients");

    /// <summary>Runs a script of ours over a Python client and reads the JSON on its last line.</summary>
    internal static async Task<JsonNode> PythonAsync(InstalledKernel kernel, string module, string package, string script, params string[] arguments)
    {
        var isThere = File.Exists(Python) && (await RunAsync(kernel, Python, ["-c", $"import {module}"], expectSuccess: false)).Succeeded;
        Require(isThere, $"{Python} has no {module}", $"sudo apt-get install {package}");
        return Last(await RunAsync(kernel, Python, [Path.Combine(Scripts, script), .. arguments]));
    }

    /// <summary>Runs a script of ours over npm packages and reads the JSON on its last line.</summary>
    internal static async Task<JsonNode> NodeAsync(InstalledKernel kernel, string script, params string[] arguments)
    {
        var modules = await NodeModulesAsync(kernel);
        var copy = Path.Combine(Path.GetDirectoryName(modules)!, script);
        File.Copy(Path.Combine(Scripts, script), copy, overwrite: true);
        return Last(await RunAsync(kernel, "node", [copy, .. arguments]));
    }

    /// <summary>The npm packages that Clients/package.json names, installed beside the builds.</summary>
    internal static async Task<string> NodeModulesAsync(InstalledKernel kernel)
    {
        Require(FindOnPath("npm") is not null && FindOnPath("node") is not null, "there is no node with npm here", "sudo apt-get install nodejs npm");
        var folder = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "..", "..", "..", "kernel-clients"));
        var (wanted, installed) = (Path.Combine(Scripts, "package.json"), Path.Combine(folder, "package.json"));
        Directory.CreateDirectory(folder);
        using var only = await WaitForTurnAsync(Path.Combine(folder, ".lock"));
        if (!File.Exists(installed) || await File.ReadAllTextAsync(installed) != await File.ReadAllTextAsync(wanted))
        {
            var copy = Directory.CreateDirectory(Path.Combine(folder, "new")).FullName;
            File.Copy(wanted, Path.Combine(copy, "package.json"), overwrite: true);
            await RunAsync(kernel, "npm", ["install", "--no-audit", "--no-fund", "--no-package-lock", "--loglevel=error", "--prefix", copy]);
            if (Directory.Exists(Path.Combine(folder, "node_modules"))) Directory.Delete(Path.Combine(folder, "node_modules"), recursive: true);
            Directory.Move(Path.Combine(copy, "node_modules"), Path.Combine(folder, "node_modules"));
            File.Move(Path.Combine(copy, "package.json"), installed, overwrite: true);
        }

        return Path.Combine(folder, "node_modules");
    }

    /// <summary>Runs a program to its end with the kernel installed for it.</summary>
    internal static async Task<ProgramRun> RunAsync(InstalledKernel kernel, string program, IEnumerable<string> arguments, bool expectSuccess = true)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = kernel.Folder,
        };
        kernel.AddTo(start.Environment);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(4));
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(limit.Token), process.StandardError.ReadToEndAsync(limit.Token));
            await process.WaitForExitAsync(limit.Token);
            var run = new ProgramRun(process.ExitCode == 0, await output, await error);
            if (expectSuccess) Assert.True(run.Succeeded, $"{program} ended with {process.ExitCode}:\n{run.Output}\n{run.Error}");
            return run;
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }
    }

    internal static void Require(bool isThere, string what, string remedy)
    {
        if (isThere) return;
        Assert.SkipWhen(Environment.GetEnvironmentVariable("CI") is not "1", $"Skipped: {what}. To run this test: {remedy}.");
        Assert.Fail($"{what}, though the whole course is tested here. lib/Cli/setup.sh test installs it: {remedy}.");
    }

    internal static string? FindOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Where(folder => folder.Length > 0).Select(folder => Path.Combine(folder, program)).FirstOrDefault(File.Exists);

    private static JsonNode Last(ProgramRun run) => JsonNode.Parse(run.Output.TrimEnd().Split('\n')[^1])!;

    private static async Task<FileStream> WaitForTurnAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(200, TestContext.Current.CancellationToken);
            }
        }
    }
}

/// <summary>How a program ended.</summary>
internal sealed record ProgramRun(bool Succeeded, string Output, string Error);
