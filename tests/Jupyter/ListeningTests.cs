using System.Globalization;
using System.Net;
using Xunit;

namespace Jupyter.Tests;

/// <summary>What the kernel opens to the outside, as the system sees it.</summary>
public sealed class ListeningTests
{
    private const string Listening = "0A";

    [Fact]
    public void Nothing_listens_but_the_five_addresses_of_the_connection_file()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Skipped: /proc says what listens on Linux only.");
        using var kernel = InstalledKernel.StartGuarded();
        using var client = kernel.Connect();
        client.Execute("#r \"Course\"\nusing Course; using Plotly;\nvar child = System.Diagnostics.Process.Start(\"sleep\", \"60\");\nChart.Line([1.0, 2], [3.0, 4])");

        var listening = Family(kernel.Process.Id).SelectMany(Sockets).Distinct().ToHashSet();

        var ports = kernel.Connection;
        Assert.Equal(
            new[] { ports.ShellPort, ports.ControlPort, ports.IOPubPort, ports.StdinPort, ports.HeartbeatPort }.Order().Select(port => $"127.0.0.1:{port}"),
            Listeners().Where(socket => listening.Contains(socket.Inode)).Select(socket => socket.EndPoint).OrderBy(socket => socket.Port).Select(socket => socket.ToString()));
    }

    private static IEnumerable<int> Family(int process) =>
    [
        process,
        .. Directory.GetDirectories($"/proc/{process}/task").SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .SelectMany(child => Family(int.Parse(child, CultureInfo.InvariantCulture))),
    ];

    private static IEnumerable<string> Sockets(int process) => Directory.GetFiles($"/proc/{process}/fd")
        .Select(descriptor => new FileInfo(descriptor).LinkTarget ?? "").Where(target => target.StartsWith("socket:[", StringComparison.Ordinal))
        .Select(target => target["socket:[".Length..^1]);

    // A line: number, local address, remote address, state, ... and the inode as the tenth word. Addresses are hexadecimal, in words of the machine's byte order.
    private static IEnumerable<(string Inode, IPEndPoint EndPoint)> Listeners() =>
        from table in new[] { "/proc/net/tcp", "/proc/net/tcp6" }
        where File.Exists(table)
        from line in File.ReadLines(table).Skip(1)
        let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        where words[3] == Listening
        let local = words[1].Split(':')
        select (words[9], new IPEndPoint(Address(Convert.FromHexString(local[0])), Convert.ToInt32(local[1], 16)));

    private static IPAddress Address(byte[] bytes)
    {
        for (var i = 0; i < bytes.Length; i += 4) Array.Reverse(bytes, i, 4);
        return new IPAddress(bytes);
    }
}
