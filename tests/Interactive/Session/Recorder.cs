using System.Text;
using Display;
using Interactive.Session;

namespace Interactive.Tests.Session;

/// <summary>A session and what its cells showed.</summary>
internal sealed class Recorder : IExecutionSink, IDisposable
{
    private readonly StringBuilder output = new();
    private readonly StringBuilder error = new();
    private int count;

    public Recorder(SessionOptions? options = null) => Session = new NotebookSession(options);

    public NotebookSession Session { get; }

    public List<MimeBundle> Shown { get; } = [];

    public Dictionary<string, MimeBundle> ById { get; } = [];

    public Queue<string> Answers { get; } = new();

    public string Printed
    {
        get
        {
            lock (output) return output.ToString();
        }
    }

    public string PrintedErrors
    {
        get
        {
            lock (output) return error.ToString();
        }
    }

    public int Writes { get; private set; }

    public Task<ExecutionResult> RunAsync(string code) => RunUntilAsync(code, TestContext.Current.CancellationToken);

    public Task<ExecutionResult> RunUntilAsync(string code, CancellationToken interrupt) =>
        Session.ExecuteAsync(code, $"In[{++count}]", this, interrupt);

    /// <summary>Runs a cell that must succeed; the text of its value.</summary>
    public async Task<string?> ValueAsync(string code)
    {
        var result = await RunAsync(code);
        Assert.True(result.Succeeded, string.Join('\n', result.Error?.Traceback ?? []));
        return result.Value?.Text;
    }

    /// <summary>Runs a cell that must fail; its error as it is shown.</summary>
    public async Task<CellError> ErrorAsync(string code)
    {
        var result = await RunAsync(code);
        return Assert.IsType<CellError>(result.Error);
    }

    public void Write(TextStream stream, string text)
    {
        lock (output)
        {
            Writes++;
            (stream == TextStream.Output ? output : error).Append(text);
        }
    }

    public void Show(MimeBundle bundle, string? displayId)
    {
        Shown.Add(bundle);
        if (displayId is not null) ById[displayId] = bundle;
    }

    public void Update(MimeBundle bundle, string displayId) => ById[displayId] = bundle;

    public void Clear(bool wait) => Shown.Clear();

    public string? ReadLine(string prompt, bool isPassword) => Answers.TryDequeue(out var answer) ? answer : null;

    public void Dispose() => Session.Dispose();
}
