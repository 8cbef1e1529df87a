namespace Course.Cli.Running;

/// <summary>How notebooks are executed.</summary>
internal sealed record RunSettings
{
    /// <summary>How much work chapters do: <c>quick</c> or <c>full</c>.</summary>
    public string Preset { get; init; } = "quick";

    /// <summary>Where tensors live: <c>auto</c>, <c>cpu</c> or <c>cuda</c>.</summary>
    public string Device { get; init; } = "auto";

    /// <summary>Notebooks at a time.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>
    /// Threads that libtorch gets in each of several notebooks, so that they do not fight for processors;
    /// null for a single one, which takes what libtorch finds best.
    /// </summary>
    public int? ThreadsPerNotebook => Jobs > 1 ? Math.Max(1, Environment.ProcessorCount / Jobs) : null;

    /// <summary>Whether an HTML page is written beside each executed notebook.</summary>
    public bool WithHtml { get; init; } = true;

    /// <summary>The folder that takes them.</summary>
    public required string Output { get; init; }

    /// <summary>Whether results go into notebooks/results.json too, which is committed.</summary>
    public bool Record { get; init; }

    /// <summary>How long a cell may take; null for as long as it likes.</summary>
    public TimeSpan? CellTimeout { get; init; }

    /// <summary>
    /// How many notebooks to execute at a time when nobody says: they share the processors, so that each still has
    /// several for libtorch on a large machine, and each may take some gigabytes.
    /// </summary>
    /// <param name="notebooks">How many there are.</param>
    /// <param name="processors">Logical processors.</param>
    /// <param name="memory">Bytes of memory.</param>
    public static int JobsFor(int notebooks, int processors, long memory)
    {
        const long MemoryOfOne = 3L << 30;
        var byProcessors = (int)Math.Ceiling(Math.Sqrt(processors));
        var byMemory = (int)Math.Min(int.MaxValue, memory / MemoryOfOne);
        return Math.Max(1, Math.Min(notebooks, Math.Min(byProcessors, byMemory)));
    }
}
