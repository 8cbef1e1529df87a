using Interactive.Benchmarks;

// Measures the notebook engine as `course run` uses it, beside nbconvert with ipykernel where those are installed:
//   ./course setup && dotnet run -c Release --project tests/Benchmarks/Interactive -- [--notebook chapter.ipynb] [row ...]
// The program that is measured is the published build: COURSE_CLI, else artifacts/cli/current.
var options = Options.Parse(args);
Console.WriteLine($"{options.Program}, {Environment.ProcessorCount} processors, load {Machine.Load()}");
Console.WriteLine($"{"what",-46}{"here",16}{"nbconvert",14}");
foreach (var row in Rows.All.Where(row => options.Wants(row.Name)))
{
    var (here, there) = await row.MeasureAsync(options);
    Console.WriteLine($"{row.Name,-46}{here,16}{there,14}");
}
