using System.Text;

namespace Interactive.Session;

/// <summary>
/// Collects what a cell prints and passes it on every <see cref="SessionOptions.PrintInterval"/>, in the order it was
/// printed. Thousands of small prints as thousands of messages would stall any notebook client.
/// </summary>
internal sealed class PrintBuffer : IDisposable
{
    private const int FullAt = 32 * 1024;

    private readonly Lock gate = new();
    private readonly IExecutionSink sink;
    private readonly int limit;
    private readonly Timer timer;
    private readonly TimeSpan interval;
    private readonly StringBuilder pending = new();
    private readonly long[] printed = new long[2];
    private TextStream pendingStream;
    private bool isTimerSet;
    private bool isClosed;

    public PrintBuffer(IExecutionSink sink, SessionOptions options)
    {
        this.sink = sink;
        limit = options.PrintLimit;
        interval = options.PrintInterval;
        timer = new Timer(static state => ((PrintBuffer)state!).Flush(), this, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>Takes printed text.</summary>
    public void Write(TextStream stream, ReadOnlySpan<char> text)
    {
        if (text.IsEmpty) return;
        lock (gate)
        {
            if (isClosed) return;
            var room = limit - printed[(int)stream];
            printed[(int)stream] += text.Length;
            if (room <= 0) return;
            if (stream != pendingStream) PassOn();
            pendingStream = stream;
            pending.Append(text[..(int)Math.Min(room, text.Length)]);
            if (pending.Length >= FullAt) PassOn();
            else SetTimer();
        }
    }

    /// <summary>Passes on what was collected, then runs an action that must come after it.</summary>
    public void FlushThen(Action action)
    {
        lock (gate)
        {
            PassOn();
            action();
        }
    }

    /// <summary>Passes on what was collected.</summary>
    public void Flush() => FlushThen(static () => { });

    /// <summary>Passes on the rest, with a note when some was dropped. What is printed later is dropped.</summary>
    public void Dispose()
    {
        lock (gate)
        {
            if (isClosed) return;
            PassOn();
            isClosed = true;
            foreach (var stream in new[] { TextStream.Output, TextStream.Error })
            {
                var dropped = printed[(int)stream] - limit;
                if (dropped > 0) sink.Write(stream, $"\n... {dropped:N0} more characters were printed and are not kept.\n");
            }
        }

        timer.Dispose();
    }

    private void SetTimer()
    {
        if (isTimerSet) return;
        isTimerSet = true;
        timer.Change(interval, Timeout.InfiniteTimeSpan);
    }

    private void PassOn()
    {
        isTimerSet = false;
        if (pending.Length == 0 || isClosed) return;
        var text = pending.ToString();
        pending.Clear();
        sink.Write(pendingStream, text);
    }
}
