using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Course.Cli.Commands;
using Interactive.Documents;

namespace Course.Cli;

/// <summary>The verbs, and what they have in common: errors, suggestions, Ctrl-C.</summary>
internal static class CommandLine
{
    /// <summary>What a shell expects of a program that Ctrl-C ended: 128 + SIGINT.</summary>
    public const int Interrupted = 130;

    private static readonly Option<bool> Verbose = new("--verbose")
    {
        Description = "Show where an error came from",
        Recursive = true,
    };

    /// <summary>Parses and runs one command line.</summary>
    /// <returns>The exit code: 0 when all went well, 1 when something failed, 2 for a mistyped command, 130 after Ctrl-C.</returns>
    public static async Task<int> InvokeAsync(string[] arguments, Screen screen)
    {
        var verbose = arguments.Contains(Verbose.Name);
        try
        {
            var root = CreateRoot(screen);
            var parsed = root.Parse(HelpAsOption(arguments));
            // A verb that only holds others (`course data`) shows them.
            if (parsed.CommandResult.Command.Action is null && parsed.UnmatchedTokens.Count == 0)
                parsed = root.Parse([.. arguments, "--help"]);
            if (parsed.Errors.Count > 0 || UnknownOption(parsed) is not null) return Explain(parsed, screen);
            // Long enough for the processes that execute notebooks to be ended and waited for.
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
                Output = screen.Out,
                Error = screen.Error,
            });
        }
        catch (OperationCanceledException)
        {
            screen.Error.WriteLine("Stopped.");
            return Interrupted;
        }
        catch (Exception error)
        {
            return Report(error, verbose, screen);
        }
    }

    private static Command CreateRoot(Screen screen) => new("course", "A deep-learning course in C#: notebooks that train real networks.")
    {
        RunCommand.Create(screen),
        TestCommand.Create(screen),
        DoctorCommand.Create(screen),
        SetupCommand.Create(screen),
        KernelCommand.Create(screen),
        LabCommand.Create(screen),
        DataCommand.Create(screen),
        ReportCommand.Create(screen),
        ProgressCommand.Create(screen),
        BookCommand.Create(screen),
        ConvertCommand.Create(screen),
        new HelpOption(),
        new VersionOption(),
        Verbose,
    };

    /// <summary><c>help run</c> is what people type; <c>run --help</c> is what the parser knows.</summary>
    private static string[] HelpAsOption(string[] arguments) => arguments switch
    {
        [] or ["help"] => ["--help"],
        ["help", .. var rest] => [.. rest, "--help"],
        _ => arguments,
    };

    private static int Explain(ParseResult parsed, Screen screen)
    {
        var command = parsed.CommandResult.Command;
        var isRoot = command == parsed.RootCommandResult.Command;
        var prefix = isRoot ? "course" : $"course {command.Name}";
        if (UnknownOption(parsed) is { } option)
            screen.Error.WriteLine($"{prefix}: does not know '{option}'.{Suggestion.For(option, command.Options.Select(known => known.Name))}");
        else if (parsed.UnmatchedTokens is [var word, ..])
            screen.Error.WriteLine($"{prefix}: there is no '{word}'.{Suggestion.For(word, command.Subcommands.Select(verb => verb.Name))}");
        else
            foreach (var error in parsed.Errors) screen.Error.WriteLine($"{prefix}: {error.Message}");
        screen.Error.WriteLine(isRoot ? "`./course help` lists what there is." : $"See `./course help {command.Name}`.");
        return 2;
    }

    // The parser takes a mistyped option for a notebook's name, which nobody begins with a dash.
    private static string? UnknownOption(ParseResult parsed) => parsed.CommandResult.Children.OfType<ArgumentResult>()
        .SelectMany(argument => argument.Tokens).Select(token => token.Value)
        .Concat(parsed.UnmatchedTokens).FirstOrDefault(token => token.StartsWith('-'));

    private static int Report(Exception error, bool verbose, Screen screen)
    {
        if (verbose)
            screen.Error.WriteLine(error.ToString());
        else if (IsExpected(error))
            screen.Error.WriteLine($"course: {error.Message}");
        else
            screen.Error.WriteLine($"course: {error.Message} ({error.GetType().Name}; --verbose shows where)");
        return 1;
    }

    // Their messages are written for users; those of other exceptions need the name beside them.
    private static bool IsExpected(Exception error) => error
        is UserException or NotebookFormatException or InvalidDataException or IOException or UnauthorizedAccessException;
}
