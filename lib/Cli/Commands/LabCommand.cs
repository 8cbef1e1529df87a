using System.CommandLine;
using System.Diagnostics;
using Jupyter;

namespace Course.Cli.Commands;

/// <summary><c>course lab</c>: opens the notebooks in whatever Jupyter is installed, or says how to get one.</summary>
internal sealed class LabCommand(Screen screen, CourseFolders folders)
{
    // In the order of preference; each takes the folder as its argument.
    private static readonly string[] known = ["jupyter-lab", "jupyter-nbclassic", "jupyter-notebook"];

    private static readonly Option<bool> NoBrowser = new("--no-browser") { Description = "Only print the address" };

    /// <summary>The verb.</summary>
    public static Command Create(Screen screen)
    {
        var command = new Command("lab", "Open the notebooks in the Jupyter that is installed") { NoBrowser };
        command.SetAction((parsed, _) => new LabCommand(screen, CourseFolders.Find()).RunAsync(parsed.GetValue(NoBrowser)));
        return command;
    }

    /// <summary>The first Jupyter among some folders; null when there is none.</summary>
    internal static string? FindProgram(IEnumerable<string> path) => known
        .SelectMany(jupyter => path.Select(folder => Path.Combine(folder, jupyter)))
        .FirstOrDefault(File.Exists);

    private async Task<int> RunAsync(bool noBrowser)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        if (FindProgram(path) is not { } program)
            throw new UserException(
                """
                there is no Jupyter here. Any of these brings one:
                  sudo apt-get install jupyter-notebook     (Debian, Ubuntu)
                  python3 -m venv ~/.jupyter-lab && ~/.jupyter-lab/bin/pip install jupyterlab   (then put ~/.jupyter-lab/bin on the PATH)
                VS Code with its Jupyter extension opens the notebooks too, and `./course run` makes pages that need neither.
                """);
        KernelCommand.Spec(KernelSpec.DefaultName).Install(JupyterPaths.UserData);
        screen.Out.WriteLine($"Opening {folders.Notebooks} with {program}; Ctrl-C ends it.");
        var start = new ProcessStartInfo(program, noBrowser ? [folders.Notebooks, "--no-browser"] : [folders.Notebooks]) { UseShellExecute = false };
        using var jupyter = Process.Start(start)!;
        // Ctrl-C reaches Jupyter too, which asks whether it is meant: it, and not this process, decides when to end.
        await jupyter.WaitForExitAsync(CancellationToken.None);
        return jupyter.ExitCode;
    }
}
