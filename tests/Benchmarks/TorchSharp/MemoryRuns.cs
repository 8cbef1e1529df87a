using System.Diagnostics;
using System.Globalization;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Benchmarks;

/// <summary>
/// Resident memory of loops that dispose nothing, here and in Python: each runs in a process of its own, which says what it
/// holds after two hundred steps, at the end, and at most. workloads.py holds the same loops by the same names.
/// </summary>
internal static class MemoryRuns
{
    private const int Settled = 200;

    private static readonly (string Name, int Steps, Func<Action> Prepare)[] runs =
    [
        ("tiny MLP", 10_000, () => Training(Sequential(Linear(4, 8), ReLU(), Linear(8, 1)), randn(4, 4), randn(4, 1), static (x, y) => functional.mse_loss(x, y))),
        ("LeNet, batch 64", 10_000, () => Training(Workloads.LeNet(), randn(64, 1, 28, 28), randint(10, [64]), static (x, y) => functional.cross_entropy(x, y))),
        ("4 MB a step", 10_000, FourMegabytes),
        ("4 MB a step, 5,000,000 objects", 10_000, AmongObjects),
    ];

    /// <summary>Runs every loop whose name is wanted, here and in Python, and prints a table.</summary>
    internal static void Compare(Options options)
    {
        Console.WriteLine($"{"megabytes",-32}{"step 200",10}{"end",10}{"peak",10}   {"python: step 200",16}{"end",10}{"peak",10}{"peaks' ratio",14}");
        foreach (var run in runs.Where(run => options.Wants(run.Name)))
        {
            var here = InProcess(Environment.ProcessPath!, ["--memory-of", run.Name, "--threads", options.Threads.ToString(CultureInfo.InvariantCulture)], options.Threads);
            var there = PythonPeer.Interpreter is { } python
                ? InProcess(python, [PythonPeer.Script, options.Threads.ToString(CultureInfo.InvariantCulture), run.Name, run.Steps.ToString(CultureInfo.InvariantCulture)], options.Threads)
                : null;
            Console.Write($"{run.Name,-32}{here[0],10:f0}{here[1],10:f0}{here[2],10:f0}");
            Console.WriteLine(there is null ? "" : $"   {there[0],16:f0}{there[1],10:f0}{there[2],10:f0}{here[2] / there[2],14:f2}");
        }
    }

    /// <summary>Runs one loop in this process and prints its three figures.</summary>
    internal static void Measure(string name)
    {
        var run = runs.Single(run => run.Name == name);
        var step = run.Prepare();
        for (var i = 0; i < Settled; i++) step();
        var settled = Megabytes("VmRSS");
        for (var i = Settled; i < run.Steps; i++) step();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{settled} {Megabytes("VmRSS")} {Megabytes("VmHWM")}"));
    }

    private static Action Training(Module<Tensor, Tensor> model, Tensor input, Tensor target, Func<Tensor, Tensor, Tensor> loss)
    {
        var steps = optim.SGD(model.parameters(), 0.01);
        return () =>
        {
            steps.zero_grad();
            loss(model.call(input), target).backward();
            steps.step();
        };
    }

    private static Action FourMegabytes()
    {
        var block = zeros(1 << 20);
        return () => _ = block + 1;
    }

    private static Action AmongObjects()
    {
        var crowd = new object[5_000_000];
        for (var i = 0; i < crowd.Length; i++) crowd[i] = new object();
        var step = FourMegabytes();
        return () =>
        {
            step();
            GC.KeepAlive(crowd);
        };
    }

    private static double[] InProcess(string program, string[] arguments, int threads)
    {
        var count = threads.ToString(CultureInfo.InvariantCulture);
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            Environment = { ["OPENBLAS_NUM_THREADS"] = count, ["OMP_NUM_THREADS"] = count },
        })!;
        var answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return [.. answer.Trim().Split('\n')[^1].Split(' ').Select(item => double.Parse(item, CultureInfo.InvariantCulture))];
    }

    private static double Megabytes(string entry) =>
        double.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith(entry, StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) / 1024;
}
