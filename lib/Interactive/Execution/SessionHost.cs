using System.Diagnostics;
using System.Text.Json.Nodes;
using Display;
using Interactive.Documents;
using Interactive.Session;

namespace Interactive.Execution;

/// <summary>
/// The process that executes a notebook: reads cells to execute, runs them in a <see cref="NotebookSession"/> and writes
/// what they show. It is a process of its own so that a crash in native code costs one notebook and not the run.
/// </summary>
public static class SessionHost
{
    /// <summary>Serves this process's standard input and output until the input ends.</summary>
    /// <returns>The exit code of the process.</returns>
    public static Task<int> RunAsync()
    {
        var (input, output) = StandardStreams.Take();
        return RunAsync(input, output);
    }

    /// <summary>Serves a pair of streams until the input ends.</summary>
    /// <returns>The exit code of the process.</returns>
    public static async Task<int> RunAsync(Stream input, Stream output)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(output);
        using var channel = new MessageChannel(input, output);
        channel.Send(new JsonObject { ["type"] = HostMessage.Ready });
        using var session = new NotebookSession();
        await ServeAsync(channel, session, new ChannelSink(channel));
        return 0;
    }

    private static async Task ServeAsync(MessageChannel channel, NotebookSession session, ChannelSink sink)
    {
        var running = new CancellationTokenSource();
        while (await channel.ReceiveAsync() is { } message)
        {
            switch (HostMessage.TypeOf(message))
            {
                case HostMessage.Execute:
                    running = new CancellationTokenSource();
                    _ = ExecuteAsync(message, channel, session, sink, running.Token);
                    break;
                case HostMessage.Interrupt:
                    await running.CancelAsync();
                    break;
            }
        }
    }

    private static async Task ExecuteAsync(
        JsonObject message, MessageChannel channel, NotebookSession session, ChannelSink sink, CancellationToken cancellation)
    {
        var result = await session.ExecuteAsync(
            message["code"]!.ToString(), message["language"]!.ToString(), message["name"]!.ToString(), sink, cancellation);
        using var process = Process.GetCurrentProcess();
        channel.Send(HostMessage.ForFinished(result, process.PeakWorkingSet64));
    }

    private sealed class ChannelSink(MessageChannel channel) : IExecutionSink
    {
        public void Write(TextStream stream, string text) => channel.Send(HostMessage.ForStream(stream, text));

        public void Show(MimeBundle bundle, string? displayId) =>
            channel.Send(HostMessage.ForDisplay(HostMessage.Show, bundle, displayId));

        public void Update(MimeBundle bundle, string displayId) =>
            channel.Send(HostMessage.ForDisplay(HostMessage.Update, bundle, displayId));

        public void Clear(bool wait) => channel.Send(new JsonObject { ["type"] = HostMessage.Clear, ["wait"] = wait });

        // Nobody is there when a notebook is executed headless.
        public string? ReadLine(string prompt, bool isPassword) => null;
    }
}
