using System.Globalization;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Course.Cli;

/// <summary>Where a command writes: a terminal that can be redrawn, or a stream of lines.</summary>
internal sealed class Screen
{
    // Wide enough for a path and a number beside each other in a log.
    private const int WidthOfALog = 120;

    private static readonly TimeSpan RedrawInterval = TimeSpan.FromMilliseconds(150);

    /// <summary>Makes a screen over any console.</summary>
    /// <param name="console">What draws tables and colours.</param>
    /// <param name="error">Where errors go.</param>
    /// <param name="isLive">True when lines may be redrawn.</param>
    public Screen(IAnsiConsole console, TextWriter error, bool isLive)
    {
        Console = console;
        Error = error;
        IsLive = isLive;
    }

    /// <summary>Draws tables and colours.</summary>
    public IAnsiConsole Console { get; }

    /// <summary>Plain lines, never wrapped.</summary>
    public TextWriter Out => Console.Profile.Out.Writer;

    /// <summary>Errors and what must not mix with the output.</summary>
    public TextWriter Error { get; }

    /// <summary>True in a terminal; false in a pipe, a file or a CI job, where every line stays.</summary>
    public bool IsLive { get; }

    /// <summary>The screen of this process.</summary>
    public static Screen ForThisProcess()
    {
        var inTerminal = !System.Console.IsOutputRedirected;
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            // Otherwise TERM alone would put colour codes into files and pipes.
            Ansi = inTerminal ? AnsiSupport.Detect : AnsiSupport.No,
            ColorSystem = inTerminal ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        });
        if (!inTerminal) console.Profile.Width = Columns() ?? WidthOfALog;
        var inPipeline = Environment.GetEnvironmentVariable("CI") is { Length: > 0 };
        return new(console, System.Console.Error, isLive: console.Profile.Capabilities.Ansi && !inPipeline);
    }

    private static int? Columns() =>
        int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) && columns > 20
            ? columns
            : null;

    /// <summary>Writes one line of <see href="https://spectreconsole.net/markup">markup</see>, unwrapped in a log.</summary>
    public void Line(string markup)
    {
        if (IsLive || Console.Profile.Capabilities.Ansi)
            Console.MarkupLine(markup);
        else
            Out.WriteLine(Markup.Remove(markup));
    }

    /// <summary>Waits for work to end; in a terminal shows how far it is, below the lines that it writes meanwhile.</summary>
    /// <param name="work">What runs. Its exceptions are thrown here.</param>
    /// <param name="frame">Draws the present state; called several times a second.</param>
    public async Task FollowAsync(Task work, Func<IRenderable> frame)
    {
        if (IsLive)
            await Console.Live(frame()).AutoClear(true).StartAsync(async live =>
            {
                while (!work.IsCompleted)
                {
                    live.UpdateTarget(frame());
                    await Task.WhenAny(work, Task.Delay(RedrawInterval));
                }
            });
        await work;
    }
}
