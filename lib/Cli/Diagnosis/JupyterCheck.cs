namespace Course.Cli.Diagnosis;

/// <summary>The programs in which notebooks can be opened. None is needed to run the course.</summary>
internal sealed class JupyterCheck : ICheck
{
    private static readonly (string Program, string Name)[] Known =
    [
        ("jupyter-lab", "JupyterLab"), ("jupyter-notebook", "Jupyter Notebook"), ("jupyter-console", "console"), ("code", "VS Code"),
    ];

    public Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken)
    {
        var found = Known.Select(known => (known.Name, Path: FindOnPath(known.Program)))
            .Where(known => known.Path is not null)
            .Select(known => $"{known.Name} ({known.Path})")
            .ToList();
        return Task.FromResult<IReadOnlyList<Finding>>(found.Count > 0
            ? [new("Jupyter", Condition.Ok, string.Join(", ", found))]
            : [new("Jupyter", Condition.Absent, "nothing here opens notebooks; runs and HTML pages do not need it", "sudo apt-get install jupyter-notebook")]);
    }

    private static string? FindOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(folder => folder.Length > 0)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
