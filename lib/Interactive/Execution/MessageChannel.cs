using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Interactive.Execution;

/// <summary>Sends and receives messages, one JSON object a line. Sending is safe from any thread.</summary>
internal sealed class MessageChannel(Stream input, Stream output) : IDisposable
{
    private static readonly JsonSerializerOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock gate = new();
    private readonly StreamReader reader = new(input, new UTF8Encoding(false), false, 1 << 16);
    private readonly StreamWriter writer = new(output, new UTF8Encoding(false), 1 << 16);

    /// <summary>Sends a message. When the other end is gone it is dropped: the reader will notice.</summary>
    public void Send(JsonObject message)
    {
        var line = message.ToJsonString(options);
        lock (gate)
        {
            try
            {
                writer.Write(line);
                writer.Write('\n');
                writer.Flush();
            }
            catch (Exception e) when (e is IOException or ObjectDisposedException)
            {
            }
        }
    }

    /// <summary>The next message; null when the other end is gone.</summary>
    public async Task<JsonObject?> ReceiveAsync()
    {
        try
        {
            // Figures nest deeper than the 64 levels a parser allows by itself.
            return await reader.ReadLineAsync() is { } line
                ? JsonNode.Parse(line, documentOptions: new() { MaxDepth = 512 }) as JsonObject
                : null;
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or JsonException)
        {
            // A process that dies in the middle of a line leaves half of one.
            return null;
        }
    }

    public void Dispose()
    {
        reader.Dispose();
        lock (gate)
        {
            try
            {
                writer.Dispose();
            }
            catch (IOException)
            {
            }
        }
    }
}
