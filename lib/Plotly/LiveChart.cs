using Display;

namespace Plotly;

/// <summary>
/// A chart that is redrawn where it stands. Call <see cref="Update(Func{Chart})"/> as often as you like: at most ten redraws a
/// second are sent, the last one always arrives, and the reader's zoom and hidden series stay.
/// </summary>
public sealed class LiveChart : IDisposable
{
    /// <summary>More redraws cannot be followed by eye, and would queue up in the browser.</summary>
    public static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    private readonly Lock gate = new();
    private readonly TimeProvider time;
    private readonly ITimer timer;
    private readonly LiveOutput output;
    private long lastDrawn;
    private Func<Chart>? waiting;
    private bool isDisposed;

    internal LiveChart(Chart chart, TimeProvider time)
    {
        this.time = time;
        output = Output.ShowLive(KeepView(chart));
        lastDrawn = time.GetTimestamp();
        timer = time.CreateTimer(_ => DrawWaiting(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Replaces the chart.</summary>
    public void Update(Chart chart)
    {
        ArgumentNullException.ThrowIfNull(chart);
        Update(() => chart);
    }

    /// <summary>
    /// Replaces the chart by one that is made only if it will be drawn now; otherwise it is made when its turn comes,
    /// unless a newer one has taken its place.
    /// </summary>
    /// <param name="draw">Makes the chart. It may be called later and on another thread, so it should read data that no longer change, or a snapshot.</param>
    public void Update(Func<Chart> draw)
    {
        ArgumentNullException.ThrowIfNull(draw);
        lock (gate)
        {
            ObjectDisposedException.ThrowIf(isDisposed, this);
            var pause = time.GetElapsedTime(lastDrawn);
            if (pause >= ShortestPause)
            {
                Draw(draw);
                return;
            }
            if (waiting is null) timer.Change(ShortestPause - pause, Timeout.InfiniteTimeSpan);
            waiting = draw;
        }
    }

    /// <summary>Draws what still waits, and takes no more.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (isDisposed) return;
            isDisposed = true;
            timer.Dispose();
            if (waiting is not null) Draw(waiting);
        }
    }

    private void DrawWaiting()
    {
        lock (gate)
        {
            if (waiting is not null && !isDisposed) Draw(waiting);
        }
    }

    private void Draw(Func<Chart> draw)
    {
        waiting = null;
        output.Update(KeepView(draw()));
        lastDrawn = time.GetTimestamp();
    }

    /// <summary>plotly.js keeps zoom, camera and hidden series as long as this value stays the same.</summary>
    private static Chart KeepView(Chart chart) => chart.WithLayout("uirevision", "live");
}
