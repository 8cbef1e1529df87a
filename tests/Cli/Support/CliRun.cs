namespace Cli.Tests.Support;

/// <summary>What the program did.</summary>
internal sealed record CliRun(int ExitCode, string Output, string Error)
{
    /// <summary>Output and errors, for assertions about what a user reads.</summary>
    public string All => Output + Error;
}
