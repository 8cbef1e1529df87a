using System.Text.Json.Nodes;
using Display;

namespace Interactive.Documents;

/// <summary>Something a cell showed. Immutable.</summary>
public abstract class CellOutput
{
    /// <summary>The JSON this output was read from, which is written back as it was; null for a new output.</summary>
    internal JsonObject? Original { get; init; }

    /// <summary>Those representations that were read from a single line of JSON, by MIME type: they are written back as one.</summary>
    internal IReadOnlyDictionary<string, string> OneLineValues { get; init; } = new Dictionary<string, string>();
}

/// <summary>Text that was written to standard output or standard error.</summary>
/// <param name="name"><c>stdout</c> or <c>stderr</c>.</param>
/// <param name="text">What was written.</param>
public sealed class StreamOutput(string name, string text) : CellOutput
{
    /// <summary><c>stdout</c> or <c>stderr</c>.</summary>
    public string Name { get; } = name;

    /// <summary>What was written.</summary>
    public string Text { get; } = text;
}

/// <summary>Something shown in several representations: a <c>display_data</c> or <c>execute_result</c>.</summary>
/// <param name="data">The representations.</param>
/// <param name="isResult">True for the value of the cell's last expression.</param>
public sealed class DisplayOutput(MimeBundle data, bool isResult = false) : CellOutput
{
    /// <summary>The representations.</summary>
    public MimeBundle Data { get; } = data;

    /// <summary>True for the value of the cell's last expression.</summary>
    public bool IsResult { get; } = isResult;

    /// <summary>The name under which it can be updated while the notebook runs; not stored in the file.</summary>
    public string? DisplayId { get; init; }

    /// <summary>Metadata by MIME type, such as the width of a picture.</summary>
    public JsonObject? Metadata { get; init; }
}

/// <summary>An error that ended a cell.</summary>
/// <param name="name">The kind of error, such as <c>DivideByZeroException</c> or <c>CS0103</c>.</param>
/// <param name="message">What went wrong.</param>
/// <param name="traceback">Lines to show: message, place, source line.</param>
public sealed class ErrorOutput(string name, string message, IReadOnlyList<string> traceback) : CellOutput
{
    /// <summary>The kind of error.</summary>
    public string Name { get; } = name;

    /// <summary>What went wrong.</summary>
    public string Message { get; } = message;

    /// <summary>Lines to show: message, place, source line.</summary>
    public IReadOnlyList<string> Traceback { get; } = traceback;
}

/// <summary>An output of a type this engine does not know; it is kept as it was read.</summary>
public sealed class UnknownOutput : CellOutput;
