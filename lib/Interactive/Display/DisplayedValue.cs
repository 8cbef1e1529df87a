using Display;
using Interactive.Formatting;

namespace Microsoft.DotNet.Interactive;

/// <summary>Something that was displayed and can be changed where it stands.</summary>
public sealed class DisplayedValue
{
    private readonly string[] mimeTypes;

    private DisplayedValue(object? value, string[] mimeTypes)
    {
        Value = value;
        this.mimeTypes = mimeTypes;
    }

    /// <summary>The name under which the notebook client knows this output.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>What is shown.</summary>
    public object? Value { get; private set; }

    /// <summary>The representations that are shown; empty for all.</summary>
    public IReadOnlyCollection<string> MimeTypes => mimeTypes;

    /// <summary>Shows another value in its place, whichever cell it stands in.</summary>
    public void Update(object? updatedValue)
    {
        Value = updatedValue;
        Output.Surface.Update(ValueView.Of(updatedValue, mimeTypes), DisplayId);
    }

    internal static DisplayedValue Show(object? value, string[] mimeTypes)
    {
        var shown = new DisplayedValue(value, mimeTypes);
        Output.Surface.Show(ValueView.Of(value, mimeTypes), shown.DisplayId);
        return shown;
    }
}
