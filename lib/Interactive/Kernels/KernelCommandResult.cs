using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Events;

namespace Microsoft.DotNet.Interactive;

/// <summary>What came of a command.</summary>
/// <param name="Command">The command.</param>
/// <param name="Events">What happened, in order; <see cref="CommandSucceeded"/> or <see cref="CommandFailed"/> comes last.</param>
public sealed record KernelCommandResult(SubmitCode Command, IReadOnlyList<KernelEvent> Events);
