using System.Diagnostics;
using System.Net;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Interactive.Directives;

namespace Interactive.Packages;

/// <summary>
/// Gets packages through the SDK's own restore, all at once, so that versions fit together. The answer is kept: the same
/// question is answered from disk without starting anything.
/// </summary>
internal static partial class PackageRestore
{
    // How long the newest version of yesterday is new enough.
    private static readonly TimeSpan floatingAge = TimeSpan.FromDays(1);

    private static readonly TimeSpan limit = TimeSpan.FromMinutes(10);

    private static string Runtime => RuntimeInformation.RuntimeIdentifier;

    /// <summary>Restores packages.</summary>
    /// <param name="requests">The packages; all of the session, so that versions fit together.</param>
    /// <param name="sources">Sources beside those of the machine's configuration.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="DirectiveException">A package cannot be had; the message is the SDK's, with advice.</exception>
    public static RestoredPackages Restore(
        IReadOnlyCollection<PackageRequest> requests, IReadOnlyCollection<string> sources, CancellationToken cancellation)
    {
        var project = Project(requests, sources);
        var folder = Path.Combine(CacheFolder(), Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(project)))[..16]);
        var assets = Path.Combine(folder, "obj", "project.assets.json");
        var isStale = requests.Any(request => request.IsFloating) && File.Exists(assets) && DateTime.UtcNow - File.GetLastWriteTimeUtc(assets) > floatingAge;
        if (File.Exists(assets) && !isStale && RestoredPackages.TryRead(assets, Runtime) is { } kept) return kept;

        var error = Run(project, folder, cancellation);
        // Without a network yesterday's newest is better than nothing.
        if (error is null) File.SetLastWriteTimeUtc(assets, DateTime.UtcNow);
        else if (!isStale) throw new DirectiveException(error);
        return RestoredPackages.TryRead(assets, Runtime) ?? throw new DirectiveException(error ?? "The restored packages have disappeared.");
    }

    private static string? Run(string project, string folder, CancellationToken cancellation)
    {
        // Beside and renamed: two notebooks may ask the same at the same time.
        var scratch = $"{folder}.{Environment.ProcessId}-{Guid.NewGuid():N}";
        Directory.CreateDirectory(scratch);
        try
        {
            File.WriteAllText(Path.Combine(scratch, "packages.csproj"), project);
            var error = StartRestore(scratch, cancellation);
            if (error is not null) return error;
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            Directory.Move(scratch, folder);
            return null;
        }
        catch (IOException) when (File.Exists(Path.Combine(folder, "obj", "project.assets.json")))
        {
            return null;
        }
        finally
        {
            if (Directory.Exists(scratch)) Directory.Delete(scratch, recursive: true);
        }
    }

    private static string? StartRestore(string folder, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(Muxer(), ["restore", "packages.csproj", "--verbosity", "quiet", "-p:RestoreUseStaticGraphEvaluation=false"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        // A compiler server would outlive the notebook.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        try
        {
            using var process = Process.Start(start)!;
            using var stop = cancellation.Register(() => process.Kill(entireProcessTree: true));
            process.StandardInput.Close();
            var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
            var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
            if (!process.WaitForExit(limit))
            {
                process.Kill(entireProcessTree: true);
                return $"The packages were not there after {limit.TotalMinutes:0} minutes.";
            }

            cancellation.ThrowIfCancellationRequested();
            return process.ExitCode == 0 ? null : Explain(output.Result + errors.Result);
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            return $"Packages are restored by the .NET SDK, which cannot be started ({e.Message}). Install it, or reference a file: #r \"path.dll\"";
        }
    }

    private static string Explain(string output)
    {
        var errors = ErrorLine().Matches(output).Select(match => $"{match.Groups["code"].Value}: {match.Groups["text"].Value.Trim()}").Distinct().ToList();
        var message = errors.Count > 0 ? string.Join('\n', errors) : output.Trim();
        return message.Contains("TorchSharp", StringComparison.OrdinalIgnoreCase) || message.Contains("libtorch", StringComparison.OrdinalIgnoreCase)
            ? message + "\nThe course has TorchSharp of its own: write #r \"Course\" instead."
            : message;
    }

    private static string Project(IReadOnlyCollection<PackageRequest> requests, IReadOnlyCollection<string> sources)
    {
        var packages = requests.OrderBy(request => request.Id, StringComparer.OrdinalIgnoreCase)
            .Select(request => $"    <PackageReference Include=\"{WebUtility.HtmlEncode(request.Id)}\" Version=\"{WebUtility.HtmlEncode(request.Version)}\" />");
        return $"""
            <Project>
              <PropertyGroup>
                <ImportDirectoryBuildProps>false</ImportDirectoryBuildProps>
                <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
                <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
              </PropertyGroup>
              <Import Project="Sdk.props" Sdk="Microsoft.NET.Sdk" />
              <PropertyGroup>
                <TargetFramework>net{Environment.Version.Major}.0</TargetFramework>
                <RuntimeIdentifiers>{Runtime}</RuntimeIdentifiers>
                <RestoreAdditionalProjectSources>{WebUtility.HtmlEncode(string.Join(';', sources))}</RestoreAdditionalProjectSources>
                <NuGetAudit>false</NuGetAudit>
                <RestoreIgnoreFailedSources>{(sources.Count > 0 ? "true" : "false")}</RestoreIgnoreFailedSources>
              </PropertyGroup>
              <ItemGroup>
            {string.Join('\n', packages)}
              </ItemGroup>
              <Import Project="Sdk.targets" Sdk="Microsoft.NET.Sdk" />
            </Project>

            """;
    }

    private static string CacheFolder()
    {
        var cache = Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } set
            ? set
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache");
        return Path.Combine(cache, "course", "packages");
    }

    // shared/Microsoft.NETCore.App/<version> lies beside the program that runs it.
    private static string Muxer()
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var beside = Path.Combine(root, OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet");
        return File.Exists(beside) ? beside : "dotnet";
    }

    [GeneratedRegex(@"error (?<code>NU\d+)\s*:\s*(?<text>.*?)(?=\s\[|\r?\n|$)")]
    private static partial Regex ErrorLine();
}
