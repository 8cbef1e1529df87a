namespace Display;

/// <summary>An output that can be redrawn where it stands.</summary>
public sealed class LiveOutput
{
    private readonly IDisplaySurface surface;

    internal LiveOutput(IDisplayable displayable, IDisplaySurface surface)
    {
        this.surface = surface;
        surface.Show(displayable.ToMimeBundle(), DisplayId);
    }

    /// <summary>The name under which the surface knows this output.</summary>
    public string DisplayId { get; } = Guid.NewGuid().ToString("N");

    /// <summary>Replaces what is shown, also from a later cell than the one it stands in.</summary>
    public void Update(IDisplayable displayable) => surface.Update(displayable.ToMimeBundle(), DisplayId);
}
