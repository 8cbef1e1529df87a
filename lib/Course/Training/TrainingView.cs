using System.Diagnostics;
using System.Globalization;
using Plotly;

namespace Course;

/// <summary>The chart that a training redraws while it runs, with what is done and what is left under it.</summary>
internal sealed class TrainingView : IDisposable
{
    private static readonly TimeSpan interval = TimeSpan.FromMilliseconds(200);

    // Drawing gets at most a fiftieth of the time, also where a busy machine or a long history makes it slow.
    private const int ShareOfDrawing = 50;
    private readonly History history;
    private readonly Trainer trainer;
    private readonly int epochs;
    private readonly long examples;
    private readonly int epochsBefore;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private TimeSpan next = interval;
    private LiveChart? chart;

    public TrainingView(History history, Trainer trainer, int epochs, long examples) =>
        (this.history, this.trainer, this.epochs, this.examples, epochsBefore) = (history, trainer, epochs, examples, history.Epochs.Count);

    /// <summary>Called at every step: asks a clock and does nothing most of the time.</summary>
    public void StepDone(int epoch, long seen)
    {
        if (watch.Elapsed >= next) Redraw(epoch - 1 + (double)seen / examples);
    }

    public void EpochDone()
    {
        if (watch.Elapsed >= next) Redraw(history.Epochs.Count);
    }

    /// <summary>Draws the end result, in place of what stood there.</summary>
    public void Dispose()
    {
        if (!IsShown || history.Epochs.Count == 0) return;
        var final = history.Chart(trainer.Title, trainer.LogScale).WithCaption(history.Summary());
        if (chart is null) Output.Show(final);
        else chart.Update(() => final);
        chart?.Dispose();
    }

    private bool IsShown => trainer.ShowProgress && Output.IsRich;

    private void Redraw(double done)
    {
        var began = watch.Elapsed;
        next = began + interval;
        if (!IsShown || history.StepLosses.Count == 0) return;
        if (chart is null) chart = Draw(done).ShowLive();
        else chart.Update(() => Draw(done));
        var spent = watch.Elapsed - began;
        if (spent * ShareOfDrawing > interval) next = began + spent * ShareOfDrawing;
    }

    private Chart Draw(double done) => history.Chart(trainer.Title, trainer.LogScale).WithCaption(Describe(done));

    private string Describe(double done)
    {
        var perEpoch = watch.Elapsed.TotalSeconds / Math.Max(done - epochsBefore, 1e-9);
        var left = TimeSpan.FromSeconds(perEpoch * (epochs - done));
        return string.Create(CultureInfo.InvariantCulture,
            $"epoch {Math.Min(epochs, (int)done + 1)} of {epochs} · {(left.TotalSeconds < 90 ? $"{left.TotalSeconds:0} s" : $"{left.TotalMinutes:0} min")} left · {examples / perEpoch:#,0} examples/s");
    }
}
