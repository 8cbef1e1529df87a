using System.Diagnostics;

namespace Benchmarks;

/// <summary>One piece of work, prepared once and then repeated; <paramref name="Repeats"/> make one timing.</summary>
internal sealed record Workload(string Name, int Repeats, Func<Action> Prepare);

/// <summary>Times workloads here and in Python in turns, so that a busy moment hits both.</summary>
internal static class Measurement
{
    internal static (double Here, double? There) Compare(Workload workload, PythonPeer? python, int rounds)
    {
        var step = workload.Prepare();
        // Long enough for the compiler's last tier.
        for (var i = 0; i < Math.Max(3, workload.Repeats / 4); i++) step();
        var here = double.MaxValue;
        double? there = null;
        for (var round = 0; round < rounds; round++)
        {
            here = Math.Min(here, Time(step, workload.Repeats));
            if (python?.Time(workload.Name, workload.Repeats) is { } measured) there = Math.Min(there ?? double.MaxValue, measured);
        }

        return (here, there);
    }

    private static double Time(Action step, int repeats)
    {
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < repeats; i++) step();
        return watch.Elapsed.TotalMicroseconds / repeats;
    }
}
