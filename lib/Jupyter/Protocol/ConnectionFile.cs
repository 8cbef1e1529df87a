using System.Text.Json;

namespace Jupyter.Protocol;

/// <summary>
/// Where and how a client wants to be served: the
/// <see href="https://jupyter-client.readthedocs.io/en/stable/kernels.html#connection-files">connection file</see>.
/// </summary>
public sealed record ConnectionFile
{
    /// <summary>tcp or ipc.</summary>
    public required string Transport { get; init; }

    /// <summary>The address to listen on; nothing else is bound.</summary>
    public required string Ip { get; init; }

    /// <summary>The port of the shell channel.</summary>
    public required int ShellPort { get; init; }

    /// <summary>The port of the control channel.</summary>
    public required int ControlPort { get; init; }

    /// <summary>The port of the IOPub channel.</summary>
    public required int IOPubPort { get; init; }

    /// <summary>The port of the stdin channel.</summary>
    public required int StdinPort { get; init; }

    /// <summary>The port of the heartbeat.</summary>
    public required int HeartbeatPort { get; init; }

    /// <summary>The key that messages are signed with; empty for none.</summary>
    public required string Key { get; init; }

    /// <summary>Reads a connection file.</summary>
    /// <exception cref="InvalidDataException">The file is not JSON, lacks a field, or asks for a signature scheme other than hmac-sha256.</exception>
    public static ConnectionFile Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return Read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"{path} is not a Jupyter connection file: {error.Message}", error);
        }
    }

    /// <summary>The endpoint of a port, as libzmq writes it.</summary>
    internal string Endpoint(int port) => Transport == "ipc" ? $"ipc://{Ip}-{port}" : $"{Transport}://{BracketedIp}:{port}";

    private string BracketedIp => Ip.Contains(':') && !Ip.StartsWith('[') ? $"[{Ip}]" : Ip;

    private static ConnectionFile Read(JsonElement root)
    {
        var key = Text(root, "key") ?? "";
        var scheme = Text(root, "signature_scheme") ?? "hmac-sha256";
        if (key.Length > 0 && scheme != "hmac-sha256")
            throw new FormatException($"signature_scheme is {scheme}; this kernel signs with hmac-sha256");
        return new ConnectionFile
        {
            Transport = Text(root, "transport") ?? "tcp",
            Ip = Text(root, "ip") ?? "127.0.0.1",
            ShellPort = Port(root, "shell_port"),
            ControlPort = Port(root, "control_port"),
            IOPubPort = Port(root, "iopub_port"),
            StdinPort = Port(root, "stdin_port"),
            HeartbeatPort = Port(root, "hb_port"),
            Key = key,
        };
    }

    private static string? Text(JsonElement root, string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static int Port(JsonElement root, string name) => root.TryGetProperty(name, out var value)
        ? value.GetInt32()
        : throw new FormatException($"{name} is missing");
}
