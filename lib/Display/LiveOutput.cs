namespace Display;

/// <summary>An output that can be redrawn where it stands.</summary>
public sealed class LiveOutput
{
    internal LiveOutput(IDisplayable displayable) => Output.Surface.Show(displayable.ToMimeBundle(), DisplayId);

    /// <summary>The name under which the surface knows this output.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Replaces what is shown. A later cell may do so too: its surface, not the one of the first, is what a client listens to.</summary>
    public void Update(IDisplayable displayable) => Output.Surface.Update(displayable.ToMimeBundle(), DisplayId);
}
