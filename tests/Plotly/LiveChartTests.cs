using Display;

namespace Plotly.Tests;

public sealed class LiveChartTests
{
    private readonly ManualTime time = new();
    private readonly RecordingSurface surface = new();

    [Fact]
    public void At_most_ten_redraws_a_second_are_sent()
    {
        using var live = Start();

        for (var step = 0; step < 100; step++)
        {
            time.Advance(TimeSpan.FromMilliseconds(10));
            live.Update(Chart.Line([step]));
        }

        Assert.InRange(surface.Updates.Count, 8, 10);
    }

    [Fact]
    public void The_last_one_arrives_when_its_turn_comes()
    {
        using var live = Start();
        live.Update(Chart.Line([1], name: "first"));
        live.Update(Chart.Line([2], name: "second"));
        Assert.Empty(surface.Updates);

        time.Advance(LiveChart.ShortestPause);

        Assert.Contains("second", surface.Updates.Single().Text);
    }

    [Fact]
    public void Disposing_draws_what_waits()
    {
        var live = Start();
        live.Update(Chart.Line([1], name: "last"));

        live.Dispose();

        Assert.Contains("last", surface.Updates.Single().Text);
        Assert.Throws<ObjectDisposedException>(() => live.Update(Chart.Line([1])));
    }

    [Fact]
    public void Charts_that_will_not_be_drawn_are_not_made()
    {
        using var live = Start();
        var made = 0;

        for (var step = 0; step < 50; step++) live.Update(() => { made++; return Chart.Line([1]); });

        Assert.Equal(0, made);
    }

    [Fact]
    public void Zoom_is_kept()
    {
        using var live = Start();

        Assert.Contains("\"uirevision\":\"live\"", surface.Shown.Single()[MimeType.Plotly]!.Value.Text);
    }

    private LiveChart Start()
    {
        using var _ = Output.Use(surface);
        return new LiveChart(Chart.Line([0]), time);
    }

    /// <summary>A clock that the test moves.</summary>
    private sealed class ManualTime : TimeProvider
    {
        private readonly List<ManualTimer> timers = [];
        private long now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = new ManualTimer(this, callback);
            timers.Add(timer);
            timer.Change(dueTime, period);
            return timer;
        }

        public void Advance(TimeSpan step)
        {
            now += step.Ticks;
            foreach (var timer in timers) timer.RingIfDue();
        }

        private sealed class ManualTimer(ManualTime clock, TimerCallback callback) : ITimer
        {
            private long? due;

            public bool Change(TimeSpan dueTime, TimeSpan period)
            {
                due = dueTime == Timeout.InfiniteTimeSpan ? null : clock.now + dueTime.Ticks;
                return true;
            }

            public void RingIfDue()
            {
                if (due > clock.now || due is null) return;
                due = null;
                callback(null);
            }

            public void Dispose() => due = null;

            public ValueTask DisposeAsync()
            {
                Dispose();
                return ValueTask.CompletedTask;
            }
        }
    }
}
