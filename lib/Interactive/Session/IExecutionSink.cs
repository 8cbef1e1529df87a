using Display;

namespace Interactive.Session;

/// <summary>The two text streams of a program.</summary>
public enum TextStream
{
    /// <summary>Standard output.</summary>
    Output,

    /// <summary>Standard error.</summary>
    Error,
}

/// <summary>
/// Where the outputs of running cells go: a Jupyter client, the process that runs notebooks headless, a test.
/// Members are called from any thread, one call at a time.
/// </summary>
public interface IExecutionSink : IDisplaySurface
{
    /// <summary>Takes text that the cell printed. Calls are batched: a flood of small prints arrives in few pieces.</summary>
    void Write(TextStream stream, string text);

    /// <summary>Asks the person at the other end for a line.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <param name="isPassword">True when the answer must not be shown while it is typed.</param>
    /// <returns>The answer, or null when nobody is there to answer.</returns>
    string? ReadLine(string prompt, bool isPassword);
}
