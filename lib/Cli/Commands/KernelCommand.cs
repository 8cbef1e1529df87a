using System.CommandLine;
using Interactive.Session;
using Jupyter;
using Jupyter.Life;
using Jupyter.Protocol;
using Jupyter.ZeroMq;
using Plotly;
using Spectre.Console;

namespace Course.Cli.Commands;

/// <summary>
/// <c>course kernel install|uninstall|list</c>: tells Jupyter clients how to start the C# kernel; <c>start</c> is what they then call.
/// </summary>
internal sealed class KernelCommand(Screen screen)
{
    private static readonly Option<string> NameOption = new("--name")
    {
        Description = "The kernel's name, which notebooks store",
        DefaultValueFactory = _ => KernelSpec.DefaultName,
    };

    private static readonly Option<bool> User = new("--user") { Description = "For this user (the default)" };

    private static readonly Option<string?> Prefix = new("--prefix") { Description = "Into an installation, such as a virtual environment's folder" };

    private static readonly Option<bool> SysPrefix = new("--sys-prefix") { Description = "Into the Python environment that is active (VIRTUAL_ENV or CONDA_PREFIX)" };

    /// <summary>The verb.</summary>
    public static Command Create(Screen screen)
    {
        var command = new KernelCommand(screen);
        var connection = new Argument<string>("connection-file") { Description = "Where and how the client wants to be served" };
        var start = new Command("start", "Serve a Jupyter client") { connection };
        start.Hidden = true;
        start.SetAction(parsed => Start(parsed.GetRequiredValue(connection)));

        var install = new Command("install", "Make the C# kernel known to Jupyter and VS Code") { NameOption, User, Prefix, SysPrefix };
        install.SetAction(parsed => command.Install(DataDirectory(parsed), parsed.GetRequiredValue(NameOption)));

        var uninstall = new Command("uninstall", "Remove it again") { NameOption, User, Prefix, SysPrefix };
        uninstall.SetAction(parsed => command.Uninstall(DataDirectory(parsed), parsed.GetRequiredValue(NameOption)));

        var list = new Command("list", "The kernels that clients find on this machine");
        list.SetAction(_ => command.List());

        return new Command("kernel", "The C# kernel for Jupyter and VS Code") { install, uninstall, list, start };
    }

    /// <summary>Serves the client that wrote the connection file, until it asks to stop or is gone.</summary>
    /// <param name="connectionFile">The file.</param>
    /// <param name="guard">The process of <c>course-kernel</c>, when that starts it.</param>
    /// <returns>The exit code.</returns>
    public static int Start(string connectionFile, int? guard = null) => Serve(() =>
    {
        using var kernel = new KernelServer(ConnectionFile.Read(connectionFile), guard: guard);
        kernel.Run();
        return 0;
    });

    /// <summary>Tells the client what its kernel died of.</summary>
    /// <param name="connectionFile">The file.</param>
    /// <param name="exitCode">What the kernel ended with.</param>
    /// <returns>The same code, for the client to see.</returns>
    public static int TellDeath(string connectionFile, int exitCode) => Serve(() =>
    {
        Obituary.Tell(ConnectionFile.Read(connectionFile), exitCode);
        return exitCode;
    });

    private static int Serve(Func<int> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is IOException or InvalidDataException or ZmqException or DllNotFoundException)
        {
            Console.Error.WriteLine($"course kernel: {error.Message}");
            return 1;
        }
    }

    /// <summary>How clients start this program as their kernel.</summary>
    internal static KernelSpec Spec(string name) => new(name, StartCommand())
    {
        Environment = LaunchersEnvironment(),
        Resources = new Dictionary<string, string> { [Path.GetFileName(PlotlyScript.Path)] = PlotlyScript.Path },
    };

    private int Install(string dataDirectory, string name)
    {
        var folder = Spec(name).Install(dataDirectory);
        screen.Out.WriteLine($"Installed {name} in {folder}");
        return 0;
    }

    private int Uninstall(string dataDirectory, string name)
    {
        var folder = KernelSpec.Uninstall(dataDirectory, name)
            ?? throw new UserException($"there is no kernel {name} in {dataDirectory}. `./course kernel list` shows what there is.");
        screen.Out.WriteLine($"Removed {folder}");
        return 0;
    }

    private int List()
    {
        var table = new Table().Border(TableBorder.None).HideHeaders().AddColumns("name", "folder", "program");
        foreach (var (name, folder, program) in KernelSpec.List(JupyterPaths.All))
            table.AddRow(new Text(name), new Text(folder), new Text(File.Exists(program) || !Path.IsPathRooted(program) ? "" : $"(its program is gone: {program})"));
        if (table.Rows.Count == 0) screen.Out.WriteLine("No kernels here. `./course kernel install` installs the C# kernel.");
        else screen.Console.Write(table);
        return 0;
    }

    // Where there is a shell, a script starts the kernel and tells what it died of.
    private static string[] StartCommand() => OperatingSystem.IsWindows()
        ? [Program(Path.GetFileName(Environment.ProcessPath!)), "kernel", "start", "{connection_file}"]
        : [Program("course-kernel"), "{connection_file}"];

    // The launcher keeps "current" pointing at the newest build, so that an installed kernel follows the checkout.
    private static string Program(string name)
    {
        var program = Path.Combine(Path.GetDirectoryName(Environment.ProcessPath!)!, name);
        var current = Path.Combine(Path.GetDirectoryName(Path.GetDirectoryName(program)!)!, "current", Path.GetFileName(program));
        return File.Exists(current) ? current : program;
    }

    // A client starts the kernel without the launcher, which otherwise says where .NET and the course are.
    private static Dictionary<string, string> LaunchersEnvironment() =>
        ((string[])["COURSE_ROOT", "DOTNET_ROOT", "OMP_WAIT_POLICY"])
            .Select(name => KeyValuePair.Create(name, Environment.GetEnvironmentVariable(name)!))
            .Where(variable => !string.IsNullOrEmpty(variable.Value)).ToDictionary();

    private static string DataDirectory(ParseResult parsed)
    {
        if (parsed.GetValue(Prefix) is { } prefix) return JupyterPaths.OfPrefix(Path.GetFullPath(prefix));
        if (!parsed.GetValue(SysPrefix)) return JupyterPaths.UserData;
        var environment = Environment.GetEnvironmentVariable("VIRTUAL_ENV") ?? Environment.GetEnvironmentVariable("CONDA_PREFIX")
            ?? throw new UserException("no Python environment is active: activate one, or name its folder with --prefix.");
        return JupyterPaths.OfPrefix(environment);
    }
}
