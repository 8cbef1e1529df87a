using System.Globalization;
using Jupyter;
using Jupyter.Benchmarks;

// Measures the C# kernel beside ipykernel, in turns, so that a busy moment hits both:
//   dotnet run -c Release --project tests/Benchmarks/Kernel -- [--program PATH] [--rounds N] [--cells N]
// PATH is the published Course.Cli; without it, the program of the kernel that `./course kernel install` installed.
// Each figure is the median of the rounds; the first round also runs 1,000 cells.
var (program, rounds, cells) = ((string?)null, 3, 1000);
for (var i = 0; i + 1 < args.Length; i += 2)
{
    if (args[i] == "--program") program = args[i + 1];
    if (args[i] == "--rounds") rounds = int.Parse(args[i + 1], CultureInfo.InvariantCulture);
    if (args[i] == "--cells") cells = int.Parse(args[i + 1], CultureInfo.InvariantCulture);
}
program ??= KernelSpec.List(JupyterPaths.All).Where(spec => spec.Name == KernelSpec.DefaultName).Select(spec => spec.Program).FirstOrDefault();
if (program is null)
{
    Console.Error.WriteLine("No C# kernel is installed: call ./course kernel install, or name the program with --program.");
    return 1;
}
var ours = new Measures(KernelLanguage.CSharp(program));
var interpreter = Environment.GetEnvironmentVariable("COURSE_PYTHON") ?? "/usr/bin/python3";
var theirs = File.Exists(interpreter) ? new Measures(KernelLanguage.Python(interpreter)) : null;
for (var round = 0; round < rounds; round++)
{
    ours.Round(round == 0 ? cells : 0);
    theirs?.Round(round == 0 ? cells : 0);
}
Console.WriteLine($"{rounds} rounds, load {File.ReadAllText("/proc/loadavg").Split(' ')[0]}");
Console.WriteLine($"{"",-38}{"C#",12}{"ipykernel",12}");
foreach (var name in ours.Names)
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-38}{ours.Median(name),12:f3}{theirs?.Median(name),12:f3}"));
return 0;
