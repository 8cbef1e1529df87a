using System.Runtime.InteropServices;

namespace Course.Cli.Diagnosis;

/// <summary>The .NET SDK that builds the course.</summary>
internal sealed class SdkCheck(CourseFolders folders) : ICheck
{
    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var start = new System.Diagnostics.ProcessStartInfo("dotnet", ["--version"]) { WorkingDirectory = folders.Root };
        var lines = new List<string>();
        try
        {
            var exitCode = await ChildProcess.RunAsync(start, lines.Add, cancellationToken);
            var first = lines.FirstOrDefault(line => line.Length > 0) ?? "";
            return exitCode == 0
                ? [new(".NET SDK", Condition.Ok, $"{first}, runtime {Environment.Version}, {RuntimeInformation.RuntimeIdentifier}")]
                : [new(".NET SDK", Condition.Broken, first, "curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0")];
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return [new(".NET SDK", Condition.Missing, "no dotnet on PATH", "curl -sSL https://dot.net/v1/dotnet-install.sh | bash -s -- --channel 10.0")];
        }
    }
}
