using System.Globalization;
using Benchmarks;
using TorchSharp;

// What the course's library costs: loading beside PyTorch's DataLoader in turns, the Trainer beside a bare loop, the live chart.
//   dotnet run -c Release --project tests/Benchmarks/Course -- [--threads N] [--rounds N] [gz | batches | one | trainer | chart]
// It needs the full Fashion-MNIST: apt-get install dataset-fashion-mnist, or ./course data get fashion-mnist.
var options = Options.Parse(args);
torch.set_num_threads(options.Threads);
Environment.SetEnvironmentVariable("COURSE_FASHION", Loading.Folder);
using var python = PythonPeer.Start(options.Threads);
Console.WriteLine($"libtorch {torch.__version__}, {(python is null ? "no python3 with torch to compare with" : python.Version)}, {options.Threads} threads, best of {options.Rounds} rounds");
Console.WriteLine($"{"60,000 images of Fashion-MNIST",-32}{"here s",10}{"Python s",10}{"images/s here",16}{"Python",12}{"ratio",8}");
foreach (var workload in Loading.All.Where(workload => options.Wants(workload.Name)))
{
    var (here, there) = Measurement.Compare(workload, python, options.Rounds);
    string Rate(Timing? timing) => timing is { } known ? (Loading.Images / known.Clock * 1e6).ToString("#,0", CultureInfo.InvariantCulture) : "";
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{workload.Name,-32}{here.Clock / 1e6,10:0.00}{there?.Clock / 1e6,10:0.00}{Rate(here),16}{Rate(there),12}{there?.Clock / here.Clock,8:0.00}"));
}

if (options.Wants("trainer")) Overhead.Report(Math.Max(9, options.Rounds));
if (options.Wants("chart")) Redraw.Report();
