using Interactive.Execution;

namespace Course.Cli.Commands;

/// <summary>The hidden verb with which the program starts itself as the process that executes one notebook.</summary>
internal static class HostCommand
{
    /// <summary>The verb.</summary>
    public const string Name = "host";

    /// <summary>How this program starts itself as that process.</summary>
    public static Interactive.Execution.HostCommand Start { get; } = new(Path.Combine(AppContext.BaseDirectory, "Course.Cli"), Name);

    /// <summary>Serves standard input and output until the input ends.</summary>
    /// <returns>The exit code.</returns>
    public static Task<int> RunAsync() => SessionHost.RunAsync();
}
