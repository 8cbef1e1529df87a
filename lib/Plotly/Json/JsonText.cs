using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace Plotly.Json;

/// <summary>The text of a tree. Letters of every script stay letters; what could end an HTML script element is escaped.</summary>
internal static class JsonText
{
    private static readonly JavaScriptEncoder encoder = JavaScriptEncoder.Create(UnicodeRanges.All);

    /// <summary>A string as JSON, with its quotes; <c>null</c> for null.</summary>
    public static string Quote(string? text) => text is null ? "null" : $"\"{encoder.Encode(text)}\"";

    public static string Write(Node node, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var options = new JsonWriterOptions { Encoder = encoder, Indented = indented, NewLine = "\n" };
        using (var writer = new Utf8JsonWriter(buffer, options)) node.Write(writer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
