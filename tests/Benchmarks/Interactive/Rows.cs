using System.Diagnostics;
using System.Globalization;
using Interactive.Documents;
using Interactive.Session;

namespace Interactive.Benchmarks;

/// <summary>A line of the table.</summary>
/// <param name="Name">What is measured.</param>
/// <param name="MeasureAsync">Measures it here and, where there is one, in the peer.</param>
internal sealed record Row(string Name, Func<Options, Task<(string Here, string There)>> MeasureAsync);

/// <summary>The lines of the table.</summary>
internal static class Rows
{
    private const int Runs = 5;
    private const int Cells = 100;
    private const string None = "";

    public static IReadOnlyList<Row> All { get; } =
    [
        new("command start to end, one cell", WholeCommandAsync),
        new("process start to first result", async options => (Seconds((await BestOfAsync(options)).TotalSeconds), None)),
        new("mean of 100 more cells", MeanCellAsync),
        new("median cell (x + 1)", async options => (Milliseconds(Median((await Workbench.RunAsync(options, Sums(Cells))).Cells)), None)),
        new("median cell without the way to its process", async _ => (Milliseconds(await OwnCellAsync()), None)),
        new("peak memory at 1 cell", options => MemoryAsync(options, 1)),
        new("peak memory at 100 cells", options => MemoryAsync(options, 100)),
        new("peak memory at 1,000 cells", options => MemoryAsync(options, 1000)),
        new("managed memory of 1,000 cells -> after #!reset", ResetAsync),
        new("HTML export of a chapter, whole command", ExportAsync),
        new("#r nuget, nothing cached", options => PackageAsync(options, isCold: true)),
        new("#r nuget, restored before", options => PackageAsync(options, isCold: false)),
        new("interrupt of a loop", _ => InterruptAsync("while (true) { }")),
        new("interrupt of Thread.Sleep", _ => InterruptAsync("System.Threading.Thread.Sleep(60_000);")),
        new("interrupt of await Task.Delay", _ => InterruptAsync("await Task.Delay(60_000);")),
    ];

    private static Notebook Sums(int cells) => Workbench.CSharp(Enumerable.Range(0, cells).Select(i => $"var x{i} = {i}; x{i} + 1"));

    private static Notebook PythonSums(int cells) => Workbench.Python(Enumerable.Range(0, cells).Select(i => $"x{i} = {i}; x{i} + 1"));

    private static async Task<TimeSpan> BestOfAsync(Options options)
    {
        var best = TimeSpan.MaxValue;
        for (var run = 0; run < Runs; run++)
        {
            var (result, _) = await Workbench.RunAsync(options, Sums(1));
            if (result.TimeToFirstResult < best) best = result.TimeToFirstResult.Value;
        }

        return best;
    }

    private static Task<(string, string)> WholeCommandAsync(Options options) => Task.FromResult(
        (Seconds(CommandSeconds(options, 1)), Machine.Has("jupyter") ? Seconds(PeerSeconds(1)) : None));

    private static Task<(string, string)> MeanCellAsync(Options options) => Task.FromResult((
        PerCell(CommandSeconds(options, Cells + 1) - CommandSeconds(options, 1)),
        Machine.Has("jupyter") ? PerCell(PeerSeconds(Cells + 1) - PeerSeconds(1)) : None));

    private static double CommandSeconds(Options options, int cells) => WithNotebook(Sums(cells), (notebook, folder) =>
        Machine.Seconds(Runs, options.Program, "run", notebook, "--no-html", "--output", folder));

    private static double PeerSeconds(int cells) => WithNotebook(PythonSums(cells), (notebook, folder) =>
        Machine.Seconds(Runs, "jupyter", "nbconvert", "--execute", "--to", "notebook", notebook, "--output-dir", folder));

    private static async Task<(string, string)> MemoryAsync(Options options, int cells) =>
        (Megabytes((await Workbench.RunAsync(options, Sums(cells))).Result.PeakMemoryBytes), None);

    private static async Task<(string, string)> ResetAsync(Options options)
    {
        const string Held = "GC.GetTotalMemory(forceFullCollection: true)";
        var (result, _) = await Workbench.RunAsync(options, Workbench.CSharp([.. Sums(1000).Cells.Select(cell => cell.Source), Held, "#!reset", Held]));
        return ($"{Megabytes(long.Parse(Workbench.Value(result, 1000), CultureInfo.InvariantCulture))} -> {Megabytes(long.Parse(Workbench.Value(result, 1002), CultureInfo.InvariantCulture))}", None);
    }

    private static Task<(string, string)> ExportAsync(Options options)
    {
        if (options.Notebook is not { } notebook) return Task.FromResult(("no --notebook", None));
        var page = Path.GetTempFileName();
        var seconds = Machine.Seconds(Runs, options.Program, "convert", notebook, Path.ChangeExtension(page, ".html"), "--force");
        return Task.FromResult(($"{Seconds(seconds)}, {Megabytes(new FileInfo(Path.ChangeExtension(page, ".html")).Length)}", None));
    }

    private static async Task<(string, string)> PackageAsync(Options options, bool isCold)
    {
        var notebook = Workbench.CSharp(["1", "#r \"nuget:Humanizer.Core,2.14.1\"", "using Humanizer; 3.ToWords()"]);
        var cache = Directory.CreateTempSubdirectory("course-packages-");
        (string, string)[] environment = [("XDG_CACHE_HOME", cache.FullName), ("NUGET_PACKAGES", Path.Combine(cache.FullName, "packages"))];
        try
        {
            if (!isCold) await Workbench.RunAsync(options, notebook, environment);
            return (Milliseconds((await Workbench.RunAsync(options, notebook, environment)).Cells[1]), None);
        }
        finally
        {
            cache.Delete(recursive: true);
        }
    }

    private static async Task<(string, string)> InterruptAsync(string code)
    {
        using var session = new NotebookSession();
        var times = new List<TimeSpan>();
        for (var run = 0; run < Runs; run++)
        {
            using var stop = new CancellationTokenSource();
            var cell = session.ExecuteAsync(code, $"In[{run}]", new Silence(), stop.Token);
            await Task.Delay(500);
            var watch = Stopwatch.StartNew();
            await stop.CancelAsync();
            await cell;
            times.Add(watch.Elapsed);
        }

        return (Milliseconds(Median(times)), None);
    }

    private static async Task<TimeSpan> OwnCellAsync()
    {
        using var session = new NotebookSession();
        var times = new List<TimeSpan>();
        for (var i = 0; i < 2 * Cells; i++)
        {
            var watch = Stopwatch.StartNew();
            await session.ExecuteAsync($"var x{i} = {i}; x{i} + 1", $"In[{i}]", new Silence());
            times.Add(watch.Elapsed);
        }

        return Median(times);
    }

    private static T WithNotebook<T>(Notebook notebook, Func<string, string, T> use)
    {
        var folder = Directory.CreateTempSubdirectory("course-benchmark-");
        try
        {
            var path = Path.Combine(folder.FullName, "cells.ipynb");
            NotebookFile.Write(path, notebook);
            return use(path, Path.Combine(folder.FullName, "out"));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static TimeSpan Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);

    private static string Seconds(double seconds) => string.Create(CultureInfo.InvariantCulture, $"{seconds:0.00} s");

    private static string PerCell(double seconds) => Milliseconds(TimeSpan.FromSeconds(seconds / Cells));

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms");

    private static string Megabytes(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.0} MB");

    private sealed class Silence : IExecutionSink
    {
        public void Write(TextStream stream, string text)
        {
        }

        public void Show(Display.MimeBundle bundle, string? displayId)
        {
        }

        public void Update(Display.MimeBundle bundle, string displayId)
        {
        }

        public void Clear(bool wait)
        {
        }

        public string? ReadLine(string prompt, bool isPassword) => null;
    }
}
