using System.CommandLine;

namespace Course.Cli.Commands;

/// <summary><c>course setup</c>: by the time this runs, the launcher has installed and built all there is to.</summary>
internal static class SetupCommand
{
    /// <summary>The verb.</summary>
    public static Command Create(Screen screen)
    {
        var purpose = new Argument<string>("purpose")
        {
            Description = "run: what chapters need; test: what the tests use too",
            DefaultValueFactory = _ => "run",
        };
        var command = new Command("setup", "Install what is missing and build; run and test do so by themselves") { purpose };
        command.SetAction(_ => screen.Line("[green]Ready.[/] ./course run executes the chapters."));
        return command;
    }
}
