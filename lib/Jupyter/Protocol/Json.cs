using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Jupyter.Protocol;

/// <summary>How this kernel writes JSON: readable characters stay as they are, so that a message is no larger than its text.</summary>
internal static class Json
{
    internal static JsonSerializerOptions Options { get; } = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = 256,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };
}
