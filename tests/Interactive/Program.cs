using Interactive.Execution;
using Xunit.MicrosoftTestingPlatform;
using Xunit.Runner.InProc.SystemConsole;

namespace Interactive.Tests;

/// <summary>
/// Runs the tests; with the argument <c>host</c> it is the process that executes a notebook, as the course's command is
/// in earnest, so that the tests of execution go through real processes.
/// </summary>
internal static class Program
{
    /// <summary>Starts this program as the process that executes a notebook.</summary>
    public static HostCommand HostCommand { get; } = new(Environment.ProcessPath!, "host");

    private static Task<int> Main(string[] arguments) => arguments switch
    {
        ["host"] => SessionHost.RunAsync(),
        _ when arguments.Any(argument => argument is "--server" or "--internal-msbuild-node") =>
            TestPlatformTestFramework.RunAsync(arguments, SelfRegisteredExtensions.AddSelfRegisteredExtensions),
        _ => ConsoleRunner.Run(arguments),
    };
}
