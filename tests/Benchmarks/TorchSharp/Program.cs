using Benchmarks;
using TorchSharp;

// Compares this library with PyTorch on the same libtorch and threads, workload by workload, in turns:
//   dotnet run -c Release --project tests/Benchmarks/TorchSharp -- [--threads N] [--rounds N] [workload ...]
// Each line: microseconds here, microseconds in Python, how many times faster this is; last the geometric mean.
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
Console.WriteLine($"{"workload",-32}{"here us",14}{"python us",14}{"ratio",9}");
var ratios = new List<double>();
foreach (var workload in Workloads.All.Where(workload => options.Wants(workload.Name)))
{
    var (here, there) = Measurement.Compare(workload, python, options.Rounds);
    var ratio = there / here;
    Console.WriteLine(there is { } known ? $"{workload.Name,-32}{here,14:f2}{known,14:f2}{ratio,9:f2}" : $"{workload.Name,-32}{here,14:f2}");
    if (ratio is { } compared) ratios.Add(compared);
}

if (ratios.Count > 0) Console.WriteLine($"{"geometric mean",-60}{Math.Exp(ratios.Average(Math.Log)),9:f2}");
