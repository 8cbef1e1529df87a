namespace Plotly;

/// <summary>The plotly.js that ships with the build.</summary>
public static class PlotlyScript
{
    /// <summary>Its version.</summary>
    public const string Version = "4.1.2";

    /// <summary>Where it lies: <c>assets/plotly.min.js</c> beside this assembly.</summary>
    public static string Path { get; } = System.IO.Path.Combine(Folder(), "assets", "plotly.min.js");

    // An assembly in a single-file program has no place of its own.
    private static string Folder() =>
        System.IO.Path.GetDirectoryName(typeof(PlotlyScript).Assembly.Location) is { Length: > 0 } folder ? folder : AppContext.BaseDirectory;
}
