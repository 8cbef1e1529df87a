namespace Interactive.Execution;

/// <summary>A program and its arguments.</summary>
/// <param name="FileName">The program.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record HostCommand(string FileName, params IReadOnlyList<string> Arguments);

/// <summary>How a notebook is executed.</summary>
public sealed record RunOptions
{
    /// <summary>Starts a process that calls <see cref="SessionHost.RunAsync()"/>.</summary>
    public required HostCommand HostCommand { get; init; }

    /// <summary>Working directory of the notebook; relative paths in it start here.</summary>
    public string WorkingDirectory { get; init; } = System.Environment.CurrentDirectory;

    /// <summary>Environment variables the notebook's process gets beside those of this one; null removes one.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>How long a cell may take; null for as long as it likes.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>True to go on after a cell that failed, as a person pressing Run All does not.</summary>
    public bool ContinuesOnError { get; init; }
}
