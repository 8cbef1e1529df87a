namespace Display;

/// <summary>
/// The present output. A library shows things here without knowing which engine, if any, is running.
/// </summary>
public static class Output
{
    private static readonly IDisplaySurface console = new ConsoleSurface();
    private static readonly AsyncLocal<IDisplaySurface?> flowing = new();
    private static volatile IDisplaySurface? fallback;

    /// <summary>
    /// The surface of the code that is running: the one set for this flow of control, else the process's, else the console.
    /// </summary>
    public static IDisplaySurface Surface => flowing.Value ?? fallback ?? console;

    /// <summary>True when an engine shows rich output; false when output is text on a console.</summary>
    public static bool IsRich => flowing.Value is not null || fallback is not null;

    /// <summary>Sets the surface for the calling flow of control (and what it starts) until the result is disposed.</summary>
    public static IDisposable Use(IDisplaySurface surface)
    {
        ArgumentNullException.ThrowIfNull(surface);
        var before = flowing.Value;
        flowing.Value = surface;
        return new Restore(() => flowing.Value = before);
    }

    /// <summary>Sets the surface for threads that have none of their own, such as timers and native callbacks.</summary>
    public static void UseForProcess(IDisplaySurface? surface) => fallback = surface;

    /// <summary>Shows an object.</summary>
    public static void Show(IDisplayable displayable) => Surface.Show(displayable.ToMimeBundle(), null);

    /// <summary>Shows an object that will change; the result redraws it in place.</summary>
    public static LiveOutput ShowLive(IDisplayable displayable) => new(displayable, Surface);

    private sealed class Restore(Action action) : IDisposable
    {
        public void Dispose() => action();
    }
}
