using Display;
using Interactive.Session;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Microsoft.DotNet.Interactive;

/// <summary>Passes the outputs of code that a cell sent to that cell, and notes them as events.</summary>
internal sealed class EventSink(SubmitCode command, CellContext cell) : IExecutionSink
{
    private readonly Lock noting = new();
    private readonly List<KernelEvent> events = [];

    public IReadOnlyList<KernelEvent> Events
    {
        get
        {
            lock (noting) return [.. events];
        }
    }

    /// <summary>Takes how the code ended.</summary>
    public void Take(ExecutionResult result)
    {
        if (result.Value is { } value)
        {
            Note(new ReturnValueProduced(command, result.Object, Formatted(value)));
            cell.Show(value, null);
        }

        Note(result.Error is { } error ? new CommandFailed(command, string.Join('\n', error.Traceback)) : new CommandSucceeded(command));
    }

    public void Write(TextStream stream, string text)
    {
        FormattedValue[] formatted = [new(MimeType.Text, text)];
        Note(stream == TextStream.Output
            ? new StandardOutputValueProduced(command, text, formatted)
            : new StandardErrorValueProduced(command, text, formatted));
        cell.Print(stream, text);
    }

    public void Show(MimeBundle bundle, string? displayId)
    {
        Note(new DisplayedValueProduced(command, null, Formatted(bundle)));
        cell.Show(bundle, displayId);
    }

    public void Update(MimeBundle bundle, string displayId)
    {
        Note(new DisplayedValueUpdated(command, null, Formatted(bundle)));
        cell.Update(bundle, displayId);
    }

    public void Clear(bool wait) => cell.Clear(wait);

    public string? ReadLine(string prompt, bool isPassword) => cell.ReadLine(prompt, isPassword);

    private void Note(KernelEvent happened)
    {
        lock (noting) events.Add(happened);
    }

    private static FormattedValue[] Formatted(MimeBundle bundle) => [.. bundle.Select(content => new FormattedValue(content.Key, content.Value.Text))];
}
