using System.Text.Json;

namespace Course.Cli.Testing;

/// <summary>
/// One line that a test program prints under <c>-automated</c>: a JSON object whose <c>$type</c> says what happened.
/// Only the messages that tell a test's start and end are read.
/// </summary>
internal sealed class TestMessage
{
    private readonly JsonElement json;

    private TestMessage(JsonElement json) => this.json = json;

    /// <summary>What happened, such as <c>test-passed</c>.</summary>
    public string Type => Text("$type");

    /// <summary>The same for all messages of one test.</summary>
    public string TestId => Text("TestUniqueID");

    /// <summary>The test's name; only when it starts.</summary>
    public string DisplayName => Text("TestDisplayName");

    /// <summary>How long the test took.</summary>
    public double Seconds => json.TryGetProperty("ExecutionTime", out var time) ? time.GetDouble() : 0;

    /// <summary>Why a test was skipped.</summary>
    public string Reason => Text("Reason");

    /// <summary>The messages of the exception and of those inside it.</summary>
    public string Messages => Texts("Messages");

    /// <summary>The stack traces of the exception and of those inside it.</summary>
    public string StackTraces => Texts("StackTraces");

    /// <summary>Reads a line; null when it is something else, such as what a test wrote to the console.</summary>
    public static TestMessage? TryRead(string line)
    {
        if (!line.StartsWith("{\"$type\":", StringComparison.Ordinal)) return null;
        try
        {
            using var document = JsonDocument.Parse(line);
            return new(document.RootElement.Clone());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private string Text(string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private string Texts(string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? string.Join('\n', value.EnumerateArray().Select(item => item.GetString()).Where(item => !string.IsNullOrEmpty(item)))
            : "";
}
