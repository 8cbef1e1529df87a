using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using TorchSharp;

namespace Course.Cli.Diagnosis;

/// <summary>
/// Loads libtorch and tells what was loaded. Done in a process of its own, because a library that does not fit
/// can end the process that loads it.
/// </summary>
/// <param name="Version">libtorch's version.</param>
/// <param name="Threads">Threads for one operator.</param>
/// <param name="CudaDevices">Graphics cards that this libtorch can use.</param>
/// <param name="Libraries">Files that the process had mapped, among them libtorch and the BLAS.</param>
internal sealed record LibtorchProbe(string Version, int Threads, int CudaDevices, IReadOnlyList<string> Libraries)
{
    /// <summary>The hidden verb that prints a probe.</summary>
    public const string Verb = "probe-libtorch";

    /// <summary>Where the main library was found; empty when the system does not tell.</summary>
    public string Location => Libraries.FirstOrDefault(library => Path.GetFileName(library).StartsWith("libtorch_cpu", StringComparison.Ordinal)) ?? "";

    /// <summary>Loads libtorch into this process and prints the probe as JSON.</summary>
    public static int Print()
    {
        try
        {
            // An operator, not only a version: one that needs BLAS, so that this is loaded too.
            using var product = torch.ones(2, 2).mm(torch.ones(2, 2));
            var devices = torch.cuda.is_available() ? torch.cuda.device_count() : 0;
            var probe = new LibtorchProbe(torch.__version__, torch.get_num_threads(), devices, MappedLibraries());
            Console.WriteLine(JsonSerializer.Serialize(probe));
            return 0;
        }
        catch (Exception error)
        {
            // The innermost exception is the loader's own word; the outer ones are type initialisers.
            Console.Error.WriteLine(error.GetBaseException().Message);
            return 1;
        }
    }

    /// <summary>Starts a process that probes.</summary>
    /// <returns>What it found, or what it said when it could not.</returns>
    public static async Task<(LibtorchProbe? Probe, string Error)> RunAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Verb]);
        var exitCode = await ChildProcess.RunAsync(start, lines.Add, cancellationToken);
        if (exitCode == 0 && lines.Find(line => line.StartsWith('{')) is { } json)
            return (JsonSerializer.Deserialize<LibtorchProbe>(json), "");
        var said = string.Join('\n', lines.Where(line => line.Length > 0));
        return (null, said.Length > 0 ? said : string.Create(CultureInfo.InvariantCulture, $"loading it ended the process with code {exitCode}"));
    }

    private static IReadOnlyList<string> MappedLibraries() => File.Exists("/proc/self/maps")
        ? [.. File.ReadLines("/proc/self/maps").Where(line => line.Contains(".so")).Select(line => line[line.IndexOf('/')..]).Distinct()]
        : [];
}
