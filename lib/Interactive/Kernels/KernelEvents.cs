using Microsoft.DotNet.Interactive.Commands;

namespace Microsoft.DotNet.Interactive.Events;

/// <summary>Something that happened while a command was carried out.</summary>
/// <param name="Command">The command.</param>
public abstract record KernelEvent(SubmitCode Command);

/// <summary>Something was shown.</summary>
/// <param name="Command">The command.</param>
/// <param name="Value">What was shown; null when only its pictures are known.</param>
/// <param name="FormattedValues">How it looks.</param>
public abstract record DisplayEvent(SubmitCode Command, object? Value, IReadOnlyCollection<FormattedValue> FormattedValues) : KernelEvent(Command);

/// <summary>The value of the last expression.</summary>
public sealed record ReturnValueProduced(SubmitCode Command, object? Value, IReadOnlyCollection<FormattedValue> FormattedValues)
    : DisplayEvent(Command, Value, FormattedValues);

/// <summary>Something was displayed.</summary>
public sealed record DisplayedValueProduced(SubmitCode Command, object? Value, IReadOnlyCollection<FormattedValue> FormattedValues)
    : DisplayEvent(Command, Value, FormattedValues);

/// <summary>Something that was displayed has been changed.</summary>
public sealed record DisplayedValueUpdated(SubmitCode Command, object? Value, IReadOnlyCollection<FormattedValue> FormattedValues)
    : DisplayEvent(Command, Value, FormattedValues);

/// <summary>Text was printed.</summary>
public sealed record StandardOutputValueProduced(SubmitCode Command, object? Value, IReadOnlyCollection<FormattedValue> FormattedValues)
    : DisplayEvent(Command, Value, FormattedValues);

/// <summary>Text was printed to standard error.</summary>
public sealed record StandardErrorValueProduced(SubmitCode Command, object? Value, IReadOnlyCollection<FormattedValue> FormattedValues)
    : DisplayEvent(Command, Value, FormattedValues);

/// <summary>The command was carried out.</summary>
public sealed record CommandSucceeded(SubmitCode Command) : KernelEvent(Command);

/// <summary>The command failed.</summary>
/// <param name="Command">The command.</param>
/// <param name="Message">Why, with the place.</param>
public sealed record CommandFailed(SubmitCode Command, string Message) : KernelEvent(Command);
