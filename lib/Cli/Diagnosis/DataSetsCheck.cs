using Course;

namespace Course.Cli.Diagnosis;

/// <summary>The data sets: which are at hand, and whether they are what the manifest says.</summary>
internal sealed class DataSetsCheck : ICheck
{
    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken) => Task.Run(Examine, cancellationToken);

    private static IReadOnlyList<Finding> Examine()
    {
        IReadOnlyList<DatasetInfo> sets;
        try
        {
            sets = DatasetManifest.All;
        }
        catch (DatasetException error)
        {
            return [new("Data sets", Condition.Missing, error.Message, "git checkout -- datasets")];
        }
        var shipped = sets.Where(set => set.Ships).ToList();
        var damaged = shipped.SelectMany(set => DatasetStore.Verify(set.Name).Select(fault => (set.Name, Fault: fault))).ToList();
        if (damaged.Count > 0)
            return [.. damaged.Select(set => new Finding("Data sets", Condition.Broken, set.Fault, $"git checkout -- datasets/{set.Name}"))];
        var others = sets.Where(set => !set.Ships).ToList();
        var detail = $"{shipped.Count} ship and are whole ({shipped.Sum(set => set.Size) / 1e6:0.0} MB)";
        if (others.Count > 0) detail += $"; {others.Count(set => DatasetStore.IsAtHand(set.Name))} of {others.Count} larger ones are in {DatasetStore.CacheFolder}";
        return [new("Data sets", Condition.Ok, detail)];
    }
}
