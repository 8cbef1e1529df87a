using System.Text.Json.Nodes;
using Jupyter.Protocol;

namespace Jupyter.Requests;

/// <summary>
/// Says what this kernel is
/// (<see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#kernel-info">kernel_info</see>).
/// Answered on shell and on control: VS Code asks on both.
/// </summary>
internal sealed class KernelInfoRequest : IRequestHandler
{
    public string MessageType => "kernel_info_request";

    public void Handle(Request request) => request.Reply(new JsonObject
    {
        ["status"] = "ok",
        ["protocol_version"] = MessageHeader.ProtocolVersion,
        ["implementation"] = "course-csharp",
        ["implementation_version"] = typeof(KernelInfoRequest).Assembly.GetName().Version!.ToString(3),
        ["banner"] = $"C# {LanguageVersion} on .NET {Environment.Version}",
        ["help_links"] = new JsonArray(
            Link("C# reference", "https://learn.microsoft.com/dotnet/csharp/"),
            Link("TorchSharp", "https://github.com/dotnet/TorchSharp"),
            Link("Plotly figures", "https://plotly.com/javascript/reference/")),
        ["supported_features"] = new JsonArray(),
        ["language_info"] = new JsonObject
        {
            ["name"] = "C#",
            ["version"] = LanguageVersion,
            ["mimetype"] = "text/x-csharp",
            ["file_extension"] = ".cs",
            ["pygments_lexer"] = "csharp",
            ["codemirror_mode"] = "text/x-csharp",
            ["nbconvert_exporter"] = "script",
        },
    });

    private static string LanguageVersion => "14.0";

    private static JsonObject Link(string text, string url) => new() { ["text"] = text, ["url"] = url };
}
