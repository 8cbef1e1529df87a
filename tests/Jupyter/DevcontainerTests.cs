using System.Text.Json.Nodes;
using Xunit;

namespace Jupyter.Tests;

/// <summary>.devcontainer, as the program that VS Code and Codespaces use reads it.</summary>
public sealed class DevcontainerTests(InstalledKernel kernel) : IClassFixture<InstalledKernel>
{
    [Theory]
    [InlineData(".devcontainer/devcontainer.json")]
    [InlineData(".devcontainer/gpu/devcontainer.json")]
    public async Task A_configuration_is_read_and_sets_the_kernel_up(string file)
    {
        var modules = await RealClient.NodeModulesAsync(kernel);
        var run = await RealClient.RunAsync(kernel, "node",
        [
            Path.Combine(modules, "@devcontainers", "cli", "devcontainer.js"), "read-configuration",
            "--workspace-folder", Root, "--config", Path.Combine(Root, file), "--log-format", "json", "--docker-path", "/bin/true",
        ]);

        var configuration = JsonNode.Parse(run.Output.TrimEnd().Split('\n')[^1])!["configuration"]!;
        Assert.Contains("./course kernel install", configuration["postCreateCommand"]!.ToString());
        Assert.Contains("ms-toolsai.jupyter", configuration["customizations"]!["vscode"]!["extensions"]!.AsArray().Select(name => name!.ToString()));
        Assert.Contains(".", configuration["customizations"]!["vscode"]!["settings"]!["jupyter.completionTriggerCharacters"]!["csharp"]!.ToString());
    }

    private static string Root
    {
        get
        {
            var folder = Path.GetDirectoryName(SourcePath())!;
            return Path.GetFullPath(Path.Combine(folder, "..", ".."));
        }
    }

    private static string SourcePath([System.Runtime.CompilerServices.CallerFilePath] string path = "") => path;
}
