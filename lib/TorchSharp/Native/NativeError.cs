using System.Runtime.InteropServices;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>The kind of a native failure; the numbers are those of <c>ErrorKind</c> in errors.h.</summary>
internal enum NativeErrorKind
{
    None,
    Other,
    Index,
    Value,
    Type,
    NotImplemented,
    OutOfMemory,
    LinearAlgebra,
}

/// <summary>A native failure on its way to become an exception that says what was called with what, and what would fit.</summary>
internal readonly record struct NativeError(NativeErrorKind Kind, string Message)
{
    /// <summary>The calling thread's last native error.</summary>
    internal static unsafe NativeError Last()
    {
        NativeErrorKind kind;
        var message = Marshal.PtrToStringUTF8((nint)NativeMethods.shim_error(&kind)) ?? "";
        return new(kind, FirstParagraph(message));
    }

    /// <summary>The exception for this error in a call of <paramref name="operation"/>.</summary>
    internal Exception ToException(string operation, ReadOnlySpan<Argument> arguments) =>
        ToException($"{Spoken(operation)}({ArgumentDescription.Describe(arguments)})");

    /// <summary>The exception for this error in a call that is already described, such as "backward()".</summary>
    internal Exception ToException(string call)
    {
        var text = $"{Message}{Environment.NewLine}  in {call}";
        if (MissingArgument is { } name) return new ArgumentNullException(name, text);
        if (ErrorHints.For(this, call) is { } hint) text += $"{Environment.NewLine}  {hint}";
        return Callback.TakeException() is { } cause ? new ExternalException(text, cause) : new ExternalException(text);
    }

    // The name of the argument that was null, in the words of `refuse` in parameters.h.
    private string? MissingArgument => Kind == NativeErrorKind.Type && Message.EndsWith(" null", StringComparison.Ordinal) ? Message.Split('\'')[1] : null;

    // Dispatcher errors go on for pages about backends; what helps is in their first lines.
    private static string FirstParagraph(string message)
    {
        var end = message.IndexOf("\n\n", StringComparison.Ordinal);
        if (end > 0) message = message[..end];
        end = message.IndexOf("\nException raised from", StringComparison.Ordinal);
        if (end > 0) message = message[..end];
        end = message.IndexOf(". This could be because the operator doesn't exist for this backend", StringComparison.Ordinal);
        return (end > 0 ? message[..(end + 1)] : message).Trim();
    }

    private static string Spoken(string operation) => operation.StartsWith("aten::", StringComparison.Ordinal) ? operation[6..] : operation;
}
