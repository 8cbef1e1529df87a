using System.Globalization;
using Course.Cli.Commands;
using Course.Cli.Diagnosis;

namespace Course.Cli;

/// <summary>
/// The <c>course</c> command. <see cref="CommandLine"/> lists its verbs, one file each in Commands;
/// Running executes notebooks and shows how far they are, Testing builds and runs the tests,
/// Diagnosis looks at the machine.
/// </summary>
internal static class Program
{
    private static Task<int> Main(string[] arguments) => arguments switch
    {
        // Neither the process that executes a notebook nor the kernel may wait for a parser they do not need, or share their signals with it.
        [HostCommand.Name] => HostCommand.RunAsync(),
        ["kernel", "start", var connectionFile] => Task.FromResult(KernelCommand.Start(connectionFile)),
        ["kernel", "start", var connectionFile, var guard] => Task.FromResult(KernelCommand.Start(connectionFile, int.Parse(guard, CultureInfo.InvariantCulture))),
        ["kernel", "died", var connectionFile, var exitCode] => Task.FromResult(KernelCommand.TellDeath(connectionFile, int.Parse(exitCode, CultureInfo.InvariantCulture))),
        [LibtorchProbe.Verb] => Task.FromResult(LibtorchProbe.Print()),
        _ => CommandLine.InvokeAsync(arguments, Screen.ForThisProcess()),
    };
}
