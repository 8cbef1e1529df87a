namespace Interactive.Benchmarks;

/// <summary>What the command line asked for.</summary>
/// <param name="Program">The published Course.Cli.</param>
/// <param name="Notebook">The executed notebook that is exported; null when there is none.</param>
/// <param name="Names">Parts of the names of the rows to measure; all when empty.</param>
internal sealed record Options(string Program, string? Notebook, IReadOnlyList<string> Names)
{
    public bool Wants(string name) => Names.Count == 0 || Names.Any(wanted => name.Contains(wanted, StringComparison.OrdinalIgnoreCase));

    public static Options Parse(string[] arguments)
    {
        var artifacts = Environment.GetEnvironmentVariable("COURSE_ARTIFACTS") ?? "artifacts";
        var program = Environment.GetEnvironmentVariable("COURSE_CLI") ?? Path.GetFullPath(Path.Combine(artifacts, "cli", "current", "Course.Cli"));
        if (!File.Exists(program)) throw new FileNotFoundException($"There is no {program}: ./course setup builds it.");
        var at = Array.IndexOf(arguments, "--notebook");
        var notebook = at >= 0 ? arguments[at + 1] : Path.Combine(artifacts, "notebooks", "02-autograd.ipynb");
        return new(program, File.Exists(notebook) ? Path.GetFullPath(notebook) : null, [.. arguments.Where((_, i) => at < 0 || i != at && i != at + 1)]);
    }
}
