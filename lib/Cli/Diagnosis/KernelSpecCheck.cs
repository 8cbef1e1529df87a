using Jupyter;

namespace Course.Cli.Diagnosis;

/// <summary>What Jupyter clients know of the C# kernel.</summary>
internal sealed class KernelSpecCheck : ICheck
{
    private const string Install = "./course kernel install";

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        // Clients take the first spec of a name.
        var (name, folder, program) = KernelSpec.List(JupyterPaths.All).FirstOrDefault(spec => spec.Name == KernelSpec.DefaultName);
        Finding finding = name is null
            ? new("Kernel", Condition.Absent, "Jupyter and VS Code do not know the C# kernel yet; runs do not need it", Install)
            : File.Exists(program)
                ? new("Kernel", Condition.Ok, $"{name} in {folder}")
                : new("Kernel", Condition.Broken, $"{name} in {folder} starts {program}, which is not there", Install);
        return Task.FromResult<IReadOnlyList<Finding>>([finding]);
    }
}
