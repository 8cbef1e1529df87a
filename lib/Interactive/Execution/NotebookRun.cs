using System.Diagnostics;
using System.Text.Json.Nodes;
using Display;
using Interactive.Documents;
using Interactive.Session;

namespace Interactive.Execution;

/// <summary>One execution of one notebook.</summary>
internal sealed class NotebookRun(Notebook notebook, RunOptions options, IProgress<RunEvent>? progress, Stopwatch clock)
{
    private const string MayFail = "raises-exception";
    private const int NativePrintLimit = 1 << 20;

    // How long an interrupted cell may take to stop before its process is ended.
    private static readonly TimeSpan interruptPatience = TimeSpan.FromSeconds(3);

    private readonly Lock gate = new();
    private readonly OutputRecorder recorder = new();
    private bool isReady;
    private int current;
    private int nativePrinted;

    /// <summary>From the start of the process to the end of the first cell.</summary>
    public TimeSpan? TimeToFirstResult { get; private set; }

    /// <summary>Most memory the process held, in bytes.</summary>
    public long PeakMemory { get; private set; }

    /// <summary>Executes the cells.</summary>
    /// <returns>The first failure, or null.</returns>
    public async Task<CellFailure?> ExecuteAsync(CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var cells = notebook.Cells.Where(cell => cell.Kind == CellKind.Code).ToList();
        using var host = HostProcess.Start(options, PrintNative);
        using var stop = cancellation.Register(host.Kill);
        CellFailure? first = null;
        var count = 0;
        for (current = 0; current < cells.Count; current++)
        {
            var cell = cells[current];
            if (string.IsNullOrWhiteSpace(cell.Source)) continue;
            cell.ExecutionCount = ++count;
            var (failure, isAlive) = await ExecuteAsync(host, cell, cells.Count, cancellation);
            if (failure is null || cell.HasTag(MayFail) && isAlive) continue;
            first ??= failure;
            if (!isAlive || !options.ContinuesOnError) break;
        }

        await host.StopAsync();
        return first;
    }

    private async Task<(CellFailure? Failure, bool IsAlive)> ExecuteAsync(HostProcess host, Cell cell, int total, CancellationToken cancellation)
    {
        var started = clock.Elapsed;
        lock (gate) recorder.Start(cell);
        progress?.Report(new CellStarted(current, total, cell));
        var name = $"In[{cell.ExecutionCount}]";
        host.Send(HostMessage.ForExecute(cell.Source, cell.Language, name));
        var (error, isAlive) = await WaitForEndAsync(host, cancellation);
        cancellation.ThrowIfCancellationRequested();
        TimeToFirstResult ??= clock.Elapsed;
        if (error is not null) Report(recorder.Add(new ErrorOutput(error.Name, error.Message, error.Traceback)));
        progress?.Report(new CellFinished(current, clock.Elapsed - started, error is not null));
        return (error is null ? null : Failure(cell, name, error), isAlive);
    }

    private async Task<(CellError? Error, bool IsAlive)> WaitForEndAsync(HostProcess host, CancellationToken cancellation)
    {
        using var limit = new CellTimeLimit(options.CellTimeout, interruptPatience, host, isReady);
        while (await host.ReceiveAsync() is { } message)
        {
            if (HostMessage.TypeOf(message) == HostMessage.Ready)
            {
                isReady = true;
                limit.Restart();
            }

            if (HostMessage.TypeOf(message) != HostMessage.Finished)
            {
                Handle(message);
                continue;
            }

            PeakMemory = Math.Max(PeakMemory, (long?)message["peak"] ?? 0);
            var result = HostMessage.ReadFinished(message);
            if (result.Value is { } value) Report(recorder.Add(new DisplayOutput(value, isResult: true)));
            return (limit.IsExceeded ? limit.Error(result.Error) : result.Error, true);
        }

        if (cancellation.IsCancellationRequested) return (null, false);
        var death = await host.DescribeDeathAsync();
        return (limit.IsExceeded ? limit.Error(null) : new CellError(CellErrorKind.Exception, "ProcessDied", death, death.Split('\n')), false);
    }

    private void Handle(JsonObject message)
    {
        lock (gate)
        {
            switch (HostMessage.TypeOf(message))
            {
                case HostMessage.Ready:
                    progress?.Report(new HostStarted(clock.Elapsed));
                    break;
                case HostMessage.Stream:
                    Report(recorder.Print(message["name"]!.ToString(), message["text"]!.ToString()));
                    break;
                case HostMessage.Show:
                    Report(recorder.Add(new DisplayOutput(Data(message)) { DisplayId = message["id"]?.ToString() }));
                    break;
                case HostMessage.Update:
                    Report(recorder.Update(Data(message), message["id"]!.ToString()));
                    break;
                case HostMessage.Clear:
                    recorder.Clear((bool?)message["wait"] ?? false);
                    break;
            }
        }
    }

    private void PrintNative(string text)
    {
        lock (gate)
        {
            if (recorder.Cell is null || nativePrinted > NativePrintLimit) return;
            nativePrinted += text.Length;
            Report(recorder.Print("stderr", text));
        }
    }

    private void Report(CellOutput? output)
    {
        if (output is not null) progress?.Report(new OutputArrived(current, output));
    }

    private CellFailure Failure(Cell cell, string name, CellError error) =>
        new(notebook.Cells.IndexOf(cell), error.CellName ?? name, error.Line, error.SourceLine ?? "", $"{error.Name}: {error.Message.Split('\n')[0]}")
        {
            Traceback = error.Traceback,
        };

    private static MimeBundle Data(JsonObject message) => OutputJson.ReadData(message["data"] as JsonObject);
}
