namespace Jupyter;

/// <summary>
/// Where Jupyter looks for kernels:
/// <see href="https://docs.jupyter.org/en/latest/use/jupyter-directories.html">data directories</see>.
/// </summary>
public static class JupyterPaths
{
    /// <summary>The user's data folder: JUPYTER_DATA_DIR, else the platform's.</summary>
    public static string UserData
    {
        get
        {
            if (Environment.GetEnvironmentVariable("JUPYTER_DATA_DIR") is { Length: > 0 } chosen) return chosen;
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (OperatingSystem.IsMacOS()) return Path.Combine(home, "Library", "Jupyter");
            if (OperatingSystem.IsWindows())
                return Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData), "jupyter");
            var shared = Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } xdg ? xdg : Path.Combine(home, ".local", "share");
            return Path.Combine(shared, "jupyter");
        }
    }

    /// <summary>All data folders in the order in which clients search them.</summary>
    public static IEnumerable<string> All =>
    [
        .. (Environment.GetEnvironmentVariable("JUPYTER_PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries),
        UserData,
        "/usr/local/share/jupyter",
        "/usr/share/jupyter",
    ];

    /// <summary>The data folder of an installation prefix, such as a virtual environment.</summary>
    public static string OfPrefix(string prefix) => Path.Combine(prefix, "share", "jupyter");
}
