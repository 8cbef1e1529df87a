namespace Microsoft.DotNet.Interactive.Commands;

/// <summary>Asks for code to be executed.</summary>
/// <param name="Code">A cell's text.</param>
/// <param name="TargetKernelName">The language; null for that of the kernel that gets it.</param>
public sealed record SubmitCode(string Code, string? TargetKernelName = null);
