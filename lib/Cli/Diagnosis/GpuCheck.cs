namespace Course.Cli.Diagnosis;

/// <summary>The graphics cards that the NVIDIA driver knows.</summary>
internal sealed class GpuCheck : ICheck
{
    private static readonly string[] Query = ["--query-gpu=name,memory.total,driver_version", "--format=csv,noheader"];

    public async Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        if (await ChildProcess.TryReadAsync("nvidia-smi", Query, cancellationToken) is not { Length: > 0 } cards)
            return [new("GPU", Condition.Absent, "nvidia-smi finds none; the chapters run on the CPU")];
        return [.. cards.Split('\n').Select(card => new Finding("GPU", Condition.Ok, Describe(card.Split(", "))))];
    }

    private static string Describe(string[] card) =>
        card is [var name, var memory, var driver] ? $"{name}, {memory}, driver {driver}" : string.Join(", ", card);
}
