using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Course;
using Interactive.Documents;
using Interactive.Execution;

namespace Notebooks.Tests;

/// <summary>What the execution of a notebook gave.</summary>
/// <param name="Result">The executed notebook, or why it failed.</param>
/// <param name="Checks">How its exercises' checks ended, in the order in which they ran.</param>
/// <param name="Results">What it recorded.</param>
internal sealed record Execution(RunResult Result, IReadOnlyList<CheckLine> Checks, IReadOnlyList<Result> Results);

/// <summary>The notebooks of this checkout; each is executed once, however many tests look at it.</summary>
internal static class Chapter
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Execution>>> executions = new();

    /// <summary>The checkout.</summary>
    public static string Root { get; } = Find();

    /// <summary>Chapters by name, such as <c>03-linear-regression</c>.</summary>
    public static IReadOnlyList<string> Names => NamesIn(Path.Combine(Root, "notebooks"));

    /// <summary>Solutions by name; each is a notebook with the answers of the chapter of that name.</summary>
    public static IReadOnlyList<string> SolutionNames => NamesIn(Path.Combine(Root, "notebooks", "solutions"));

    /// <summary>A chapter's file.</summary>
    public static string PathOf(string name) => Path.Combine(Root, "notebooks", name + ".ipynb");

    /// <summary>The file with a chapter's solutions.</summary>
    public static string SolutionPathOf(string name) => Path.Combine(Root, "notebooks", "solutions", name + ".ipynb");

    /// <summary>Executes a notebook in the quick preset, or gives the execution there was.</summary>
    public static Task<Execution> ExecuteAsync(string path) =>
        executions.GetOrAdd(path, _ => new(() => ExecuteOnceAsync(path))).Value;

    private static async Task<Execution> ExecuteOnceAsync(string path)
    {
        var scratch = Directory.CreateTempSubdirectory("course-test-");
        try
        {
            var (results, checks) = (Path.Combine(scratch.FullName, "results"), Path.Combine(scratch.FullName, "checks"));
            var options = new RunOptions
            {
                HostCommand = new(Host, "host"),
                WorkingDirectory = Path.GetDirectoryName(path)!,
                Environment = new Dictionary<string, string?>
                {
                    ["COURSE_ROOT"] = Root,
                    ["COURSE_PRESET"] = "quick",
                    ["COURSE_NOTEBOOK"] = Path.GetFileNameWithoutExtension(path),
                    ["COURSE_RESULTS"] = results,
                    ["COURSE_EXERCISES"] = checks,
                },
                CellTimeout = TimeSpan.FromMinutes(5),
            };
            var result = await new NotebookRunner().RunAsync(NotebookFile.Read(path), options);
            return new(result, File.Exists(checks) ? CheckLine.ReadAll(checks) : [], ResultsLedger.ReadLines(results));
        }
        finally
        {
            scratch.Delete(recursive: true);
        }
    }

    private static string Host => Environment.GetEnvironmentVariable("COURSE_CLI") is { Length: > 0 } published
        ? published
        : Path.Combine(AppContext.BaseDirectory, "Course.Cli");

    private static IReadOnlyList<string> NamesIn(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.ipynb").Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)]
        : [];

    private static string Find([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", ".."));
}
