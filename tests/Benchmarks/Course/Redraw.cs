using System.Diagnostics;
using System.Globalization;
using Course;
using Display;

namespace Benchmarks;

/// <summary>What one redraw of a training's chart costs: making the chart and its JSON, and how many bytes go to the page.</summary>
internal static class Redraw
{
    public static void Report()
    {
        foreach (var (epochs, steps) in ((int, int)[])[(5, 94), (30, 938)])
        {
            var history = Long(epochs, steps);
            history.Chart("warm").ToMimeBundle();
            const int repeats = 50;
            var watch = Stopwatch.StartNew();
            for (var repeat = 0; repeat < repeats; repeat++) history.Chart("Fashion").ToJson();
            var milliseconds = watch.Elapsed.TotalMilliseconds / repeats;
            var bundle = history.Chart("Fashion").ToMimeBundle();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"chart of {epochs} epochs of {steps} steps: {milliseconds:0.00} ms to JSON, {bundle[MimeType.Plotly]!.Value.Text.Length:#,0} bytes of figure, {bundle[MimeType.Html]!.Value.Text.Length:#,0} of HTML"));
        }
    }

    private static History Long(int epochs, int steps)
    {
        var history = new History();
        history.Begin(steps * 64L);
        var noise = new Random(1);
        for (var epoch = 1; epoch <= epochs; epoch++)
        {
            for (var step = 0; step < steps; step++) history.AddStep(2.3 * Math.Exp(-(epoch + (double)step / steps) / 8) + 0.1 * noise.NextDouble());
            history.Add(new()
            {
                Epoch = epoch,
                TrainLoss = 2.3 * Math.Exp(-epoch / 8.0),
                ValidationLoss = 2.4 * Math.Exp(-epoch / 8.5),
                Seconds = 10,
                TrainMetrics = new Dictionary<string, double> { ["accuracy"] = 1 - Math.Exp(-epoch / 6.0) },
                ValidationMetrics = new Dictionary<string, double> { ["accuracy"] = 1 - Math.Exp(-epoch / 5.0) },
            });
        }
        return history;
    }
}
