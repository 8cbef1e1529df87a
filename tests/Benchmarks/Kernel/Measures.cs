using System.Text.Json.Nodes;

namespace Jupyter.Benchmarks;

/// <summary>What is measured of a kernel, in the order in which it is printed.</summary>
internal sealed class Measures(KernelLanguage language)
{
    private const int LaterCells = 200;

    private readonly Dictionary<string, List<double>> values = [];

    /// <summary>The names of what was measured.</summary>
    internal IEnumerable<string> Names => values.Keys;

    /// <summary>The median over the rounds.</summary>
    internal double? Median(string name) => values.TryGetValue(name, out var list) ? Quantile(list, 0.5) : null;

    /// <summary>Starts a kernel, measures, and ends it.</summary>
    /// <param name="cells">How many cells to run before memory is looked at again; 0 to leave the long part out.</param>
    internal void Round(int cells)
    {
        using var kernel = new KernelPeer(language);
        Add("start to ready, s", kernel.StartSeconds);
        Add("first 1+1, ms", 1000 * kernel.Time("1+1"));
        Add("memory after start, MB", kernel.Memory());
        var later = Enumerable.Range(0, LaterCells).Select(i => 1000 * kernel.Time($"{i}+1")).ToList();
        Add("200 later cells, median ms", Quantile(later, 0.5));
        Add("200 later cells, p95 ms", Quantile(later, 0.95));
        Add("interrupt of an endless loop, ms", 1000 * kernel.TimeInterrupt(language));
        if (cells > 0) Long(kernel, cells);
        Add("shutdown, s", kernel.TimeShutdown());
    }

    private void Long(KernelPeer kernel, int cells)
    {
        for (var i = LaterCells; i < cells; i++) kernel.Time($"{i}+1");
        Add($"memory after {cells} cells, MB", kernel.Memory());
        kernel.Time(language.PrepareTensors);
        // The first question loads what the later ones use.
        Add("first completion with tensors, ms", Complete(kernel));
        Add("completion with tensors, median ms", Quantile([.. Enumerable.Range(0, 20).Select(_ => Complete(kernel))], 0.5));
        Add("first inspection with tensors, ms", Inspect(kernel));
        Add("inspection with tensors, median ms", Quantile([.. Enumerable.Range(0, 20).Select(_ => Inspect(kernel))], 0.5));
    }

    private double Complete(KernelPeer kernel) => 1000 * kernel.Time("complete_request", new JsonObject
    {
        ["code"] = language.TensorLine,
        ["cursor_pos"] = language.TensorLine.Length,
    });

    private double Inspect(KernelPeer kernel) => 1000 * kernel.Time("inspect_request", new JsonObject
    {
        ["code"] = language.TensorCall,
        ["cursor_pos"] = language.TensorCall.Length,
        ["detail_level"] = 0,
    });

    private void Add(string name, double value)
    {
        if (!values.TryGetValue(name, out var list)) values[name] = list = [];
        list.Add(value);
    }

    private static double Quantile(IReadOnlyCollection<double> values, double part)
    {
        var sorted = values.Order().ToList();
        return sorted[Math.Min(sorted.Count - 1, (int)(part * sorted.Count))];
    }
}
