using Course.Cli;
using Spectre.Console;

namespace Cli.Tests.Support;

/// <summary>A screen without colours whose lines can be read back.</summary>
internal sealed class PaperScreen
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public PaperScreen(int width = 100)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        Screen = new(console, error, isLive: false);
    }

    public Screen Screen { get; }

    public string Output => output.ToString();

    public string Error => error.ToString();
}
