using Benchmarks;
using TorchSharp;

// Compares this library with PyTorch on the same libtorch and threads, workload by workload, in turns:
//   dotnet run -c Release --project tests/Benchmarks/TorchSharp -- [--threads N] [--rounds N] [workload ...]
// Each line: microseconds here, microseconds in Python, how many times faster this is by the clock and in processor time (the
// figure to go by while other programs run); last the geometric means.
// With --memory: resident memory of loops that dispose nothing, here and in Python.
var options = Options.Parse(args);
torch.set_num_threads(options.Threads);
if (options.MemoryOf is { } run)
{
    MemoryRuns.Measure(run);
    return;
}

if (options.Memory)
{
    MemoryRuns.Compare(options);
    return;
}

using var python = PythonPeer.Start(options.Threads);
Console.WriteLine($"libtorch {torch.__version__}, {(python is null ? "no python3 with torch to compare with" : python.Version)}, {options.Threads} threads, best of {options.Rounds} rounds");
Console.WriteLine($"{"workload",-32}{"here us",14}{"python us",14}{"ratio",9}{"processor",11}");
var ratios = new List<(double Clock, double Processor)>();
foreach (var workload in Workloads.All.Where(workload => options.Wants(workload.Name)))
{
    var (here, there) = Measurement.Compare(workload, python, options.Rounds);
    Console.Write($"{workload.Name,-32}{here.Clock,14:f2}");
    if (there is { } known)
    {
        var ratio = (Clock: known.Clock / here.Clock, Processor: known.Processor / here.Processor);
        Console.Write($"{known.Clock,14:f2}{ratio.Clock,9:f2}{ratio.Processor,11:f2}");
        ratios.Add(ratio);
    }

    Console.WriteLine();
}

if (ratios.Count > 0) Console.WriteLine($"{"geometric mean",-60}{Mean(ratio => ratio.Clock),9:f2}{Mean(ratio => ratio.Processor),11:f2}");

double Mean(Func<(double Clock, double Processor), double> of) => Math.Exp(ratios.Average(ratio => Math.Log(of(ratio))));
