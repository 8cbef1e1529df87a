using System.Diagnostics;
using System.Globalization;
using Course;
using Display;
using TorchSharp;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Benchmarks;

/// <summary>What the Trainer costs beside the bare loop: LeNet on Fashion-MNIST, the live chart on, in turns.</summary>
internal static class Overhead
{
    private const int Examples = 6_000;
    private const int BatchSize = 64;

    public static void Report(int rounds)
    {
        var data = Datasets.FashionMnist(full: false).Train;
        using var surface = new CountingSurface();
        var (bare, trained) = (new List<(double Wall, double Cpu)>(), new List<(double Wall, double Cpu)>());
        for (var round = 0; round <= rounds; round++)
        {
            // Who goes first changes, so that a machine that warms up or gets busy favours neither.
            var first = round % 2 == 0 ? Bare(data) : Trained(data);
            var second = round % 2 == 0 ? Trained(data) : Bare(data);
            if (round == 0) continue;
            bare.Add(round % 2 == 0 ? first : second);
            trained.Add(round % 2 == 0 ? second : first);
        }
        Console.WriteLine($"LeNet, an epoch of {Examples:#,0} images, {rounds} rounds; {surface.Redraws} redraws of {surface.Bytes / Math.Max(1, surface.Redraws):#,0} bytes");
        Compare("by the clock", [.. bare.Select(time => time.Wall)], [.. trained.Select(time => time.Wall)]);
        // Other programs on the machine stretch the clock's seconds, hardly the processor's.
        Compare("by processor time", [.. bare.Select(time => time.Cpu)], [.. trained.Select(time => time.Cpu)]);
    }

    private static void Compare(string what, double[] bare, double[] trained)
    {
        double Median(IEnumerable<double> values) => values.Order().ElementAt(bare.Length / 2);
        var pairs = Median(bare.Zip(trained, (x, y) => y / x - 1));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"  {what,-18} bare loop {Median(bare):0.000} s, Trainer with live chart {Median(trained):0.000} s (medians); {100 * pairs:+0.0;-0.0} % by the median of pairs, {100 * (trained.Min() / bare.Min() - 1):+0.0;-0.0} % by the best of each"));
    }

    private static (double Wall, double Cpu) Elapsed(Stopwatch watch, TimeSpan before) =>
        (watch.Elapsed.TotalSeconds, (Environment.CpuUsage.TotalTime - before).TotalSeconds);

    private static Module<Tensor, Tensor> LeNet()
    {
        manual_seed(1);
        return Sequential(Conv2d(1, 6, 5, padding: 2), ReLU(), AvgPool2d(2, 2), Conv2d(6, 16, 5), ReLU(), AvgPool2d(2, 2),
            Flatten(), Linear(400, 120), ReLU(), Linear(120, 84), ReLU(), Linear(84, 10));
    }

    private static (double Wall, double Cpu) Bare(ImageData data)
    {
        var model = LeNet();
        using var optimizer = optim.SGD(model.parameters(), 0.05);
        var loss = CrossEntropyLoss();
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var total = 0.0;
        using var order = randperm(Examples);
        for (var start = 0; start < Examples; start += BatchSize)
        {
            using var scope = NewDisposeScope();
            var rows = order.narrow(0, start, Math.Min(BatchSize, Examples - start));
            optimizer.zero_grad();
            var value = loss.call(model.call(data.Images.index_select(0, rows)), data.Labels.index_select(0, rows));
            value.backward();
            optimizer.step();
            total += value.item<float>();
        }
        return Elapsed(watch, before);
    }

    private static (double Wall, double Cpu) Trained(ImageData data)
    {
        var model = LeNet();
        using var optimizer = optim.SGD(model.parameters(), 0.05);
        var trainer = new Trainer(model, optimizer, CrossEntropyLoss()) { BatchSize = BatchSize, Seed = 1 };
        var (watch, before) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        trainer.Fit(data, epochs: 1);
        return Elapsed(watch, before);
    }

    /// <summary>Takes what a notebook would send, and counts it.</summary>
    private sealed class CountingSurface : IDisplaySurface, IDisposable
    {
        private readonly IDisposable use;

        public CountingSurface() => use = Output.Use(this);

        public int Redraws { get; private set; }

        public long Bytes { get; private set; }

        public void Show(MimeBundle bundle, string? displayId) => Count(bundle);

        public void Update(MimeBundle bundle, string displayId) => Count(bundle);

        public void Clear(bool wait)
        {
        }

        public void Dispose() => use.Dispose();

        private void Count(MimeBundle bundle)
        {
            Redraws++;
            Bytes += bundle[MimeType.Plotly]?.Text.Length ?? bundle.Text.Length;
        }
    }
}
