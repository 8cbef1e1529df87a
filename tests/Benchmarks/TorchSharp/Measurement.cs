using System.Diagnostics;

namespace Benchmarks;

/// <summary>One piece of work, prepared once and then repeated; <paramref name="Repeats"/> make one timing.</summary>
internal sealed record Workload(string Name, int Repeats, Func<Action> Prepare);

/// <summary>
/// Microseconds of one repeat: by the clock, and of processor time of the whole process, which other programs on the machine
/// disturb less.
/// </summary>
internal readonly record struct Timing(double Clock, double Processor)
{
    internal Timing Best(Timing other) => new(Math.Min(Clock, other.Clock), Math.Min(Processor, other.Processor));
}

/// <summary>Times workloads here and in Python in turns, so that a busy moment hits both.</summary>
internal static class Measurement
{
    // The compiler's last tier takes a while to come: before it, t[0] took half as long again.
    private static readonly TimeSpan warmUp = TimeSpan.FromSeconds(1);

    internal static (Timing Here, Timing? There) Compare(Workload workload, PythonPeer? python, int rounds)
    {
        var step = workload.Prepare();
        var start = Stopwatch.StartNew();
        while (start.Elapsed < warmUp) step();
        var here = new Timing(double.MaxValue, double.MaxValue);
        Timing? there = null;
        for (var round = 0; round < rounds; round++)
        {
            here = here.Best(Time(step, workload.Repeats));
            if (python?.Time(workload.Name, workload.Repeats) is { } measured) there = there?.Best(measured) ?? measured;
        }

        return (here, there);
    }

    private static Timing Time(Action step, int repeats)
    {
        var before = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < repeats; i++) step();
        var clock = watch.Elapsed;
        return new(clock.TotalMicroseconds / repeats, (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / repeats);
    }
}
