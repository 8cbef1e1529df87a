namespace Course.Cli.Diagnosis;

/// <summary>Room for builds, executed notebooks and data sets.</summary>
internal sealed class DiskCheck(CourseFolders folders) : ICheck
{
    // A build takes about half a gigabyte, the largest data set as much again.
    private const long Needed = 2L << 30;

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(folders.Artifacts);
        var free = new DriveInfo(folders.Artifacts).AvailableFreeSpace;
        var detail = $"{free / (double)(1 << 30):0.0} GB free in {folders.Artifacts}";
        return Task.FromResult<IReadOnlyList<Finding>>(free >= Needed
            ? [new("Disk", Condition.Ok, detail)]
            : [new("Disk", Condition.Missing, detail + "; builds and data want 2 GB", "export COURSE_ARTIFACTS=<a folder on a larger disk>")]);
    }
}
