using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>Lowers an operator call to the shim: arguments become blittable values on the stack, nothing is allocated.</summary>
internal static unsafe class NativeOperator
{
    private const int Few = 8;

    internal static nint Find(string name, string overload)
    {
        fixed (byte* nameBytes = Encoding.UTF8.GetBytes((name.Contains("::") ? name : "aten::" + name) + "\0"))
        fixed (byte* overloadBytes = Encoding.UTF8.GetBytes(overload + "\0"))
        {
            return NativeMethods.shim_operator(nameBytes, overloadBytes);
        }
    }

    [SkipLocalsInit]
    internal static void Call(Operator op, nint handle, ReadOnlySpan<Argument> arguments, NativeValue* results, int capacity)
    {
        NativeMemory.Checkpoint();
        if (arguments.Length > Few)
        {
            CallWithLists(op, handle, arguments, results, capacity);
            return;
        }

        // Room of a fixed size for what most calls pass, tensors and numbers: a stack frame of variable size costs more.
        var values = stackalloc NativeValue[Few];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (LowerPlain(op, i, arguments[i], values + i)) continue;
            CallWithLists(op, handle, arguments, results, capacity);
            return;
        }

        Invoke(op, handle, arguments, values, results, capacity);
    }

    [SkipLocalsInit]
    private static void CallWithLists(Operator op, nint handle, ReadOnlySpan<Argument> arguments, NativeValue* results, int capacity)
    {
        var values = stackalloc NativeValue[arguments.Length];
        var scratch = stackalloc long[ScratchWords(arguments)];
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!LowerPlain(op, i, arguments[i], values + i)) scratch += Lower(op, i, arguments[i], values + i, scratch);
        }

        Invoke(op, handle, arguments, values, results, capacity);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Invoke(Operator op, nint handle, ReadOnlySpan<Argument> arguments, NativeValue* values, NativeValue* results, int capacity)
    {
        if (NativeMethods.shim_call(handle, values, arguments.Length, results, capacity) < 0)
            Recover(op, handle, arguments, values, results, capacity);
        KeepAlive(arguments);
    }

    // Tensors must not be collected between the moment their handle is read and the end of the native call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void KeepAlive(ReadOnlySpan<Argument> arguments)
    {
    }

    private static void Recover(Operator op, nint handle, ReadOnlySpan<Argument> arguments, NativeValue* values, NativeValue* results, int capacity)
    {
        var error = NativeError.Last();
        // A mutating operator may have half done its work: only pure ones are tried again.
        if (error.Kind == NativeErrorKind.OutOfMemory && !op.Name.EndsWith('_') && NativeMemory.CollectAll())
        {
            if (NativeMethods.shim_call(handle, values, arguments.Length, results, capacity) >= 0) return;
            error = NativeError.Last();
        }

        throw error.ToException(op.Name, arguments);
    }

    /// <summary>Sets the kind, and the value of a tensor or number; false when the argument refers to something else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool LowerPlain(Operator op, int position, in Argument argument, NativeValue* value)
    {
        value->Kind = argument.Kind;
        if (argument.Kind == ArgumentKind.Tensor)
            value->A = Unsafe.As<Tensor>(argument.Reference)!.HandleFor(op.Name, position);
        else if (argument.Reference is null)
            value->A = argument.Bits;
        else
            return false;
        return true;
    }

    private static int ScratchWords(ReadOnlySpan<Argument> arguments)
    {
        var words = 0;
        foreach (ref readonly var argument in arguments)
        {
            if (argument.Reference is null || argument.Kind == ArgumentKind.Tensor) continue;
            words += argument.Kind switch
            {
                ArgumentKind.Tensors or ArgumentKind.Integers or ArgumentKind.Reals or ArgumentKind.Booleans => ((Array)argument.Reference).Length,
                ArgumentKind.Text => (((string)argument.Reference).Length * 3 / sizeof(long)) + 1,
                ArgumentKind.Scalars => ((Scalar[])argument.Reference).Length * 3,
                _ => 0,
            };
        }

        return words;
    }

    /// <summary>Copies what an argument refers to into the scratch memory; returns the words used.</summary>
    private static int Lower(Operator op, int position, in Argument argument, NativeValue* value, long* scratch)
    {
        value->A = (long)scratch;
        switch (argument.Kind)
        {
            case ArgumentKind.Integers:
                return CopyList(Unsafe.As<long[]>(argument.Reference)!, value, scratch);
            case ArgumentKind.Reals:
                return CopyList<double>(Unsafe.As<double[]>(argument.Reference)!, value, scratch);
            case ArgumentKind.Booleans:
                return CopyList<bool>(Unsafe.As<bool[]>(argument.Reference)!, value, scratch);
            case ArgumentKind.Tensors:
                var tensors = Unsafe.As<Tensor?[]>(argument.Reference)!;
                for (var i = 0; i < tensors.Length; i++) scratch[i] = tensors[i] is { } tensor ? tensor.HandleFor(op.Name, position) : 0;
                value->B = tensors.Length;
                return tensors.Length;
            case ArgumentKind.Text:
                var text = Unsafe.As<string>(argument.Reference)!;
                value->B = Encoding.UTF8.GetBytes(text, new Span<byte>(scratch, text.Length * 3));
                return (text.Length * 3 / sizeof(long)) + 1;
            case ArgumentKind.Generator:
                value->A = Unsafe.As<Generator>(argument.Reference)!.Handle;
                return 0;
            case ArgumentKind.Complex:
                SetScalar(Unsafe.As<Scalar>(argument.Reference)!, value);
                return 0;
            case ArgumentKind.Scalars:
                var scalars = Unsafe.As<Scalar[]>(argument.Reference)!;
                for (var i = 0; i < scalars.Length; i++) SetScalar(scalars[i], (NativeValue*)scratch + i);
                value->B = scalars.Length;
                return scalars.Length * 3;
            default:
                throw new InvalidOperationException($"An argument of kind {argument.Kind} cannot be passed to {op.Name}.");
        }
    }

    private static int CopyList<T>(ReadOnlySpan<T> list, NativeValue* value, long* scratch)
        where T : unmanaged
    {
        list.CopyTo(new Span<T>(scratch, list.Length));
        value->B = list.Length;
        return list.Length;
    }

    internal static void SetScalar(Scalar scalar, NativeValue* value)
    {
        *value = default;
        if (scalar.IsReal)
        {
            value->Kind = ArgumentKind.Real;
            value->A = BitConverter.DoubleToInt64Bits(scalar.Real);
        }
        else if (scalar.IsComplex)
        {
            value->Kind = ArgumentKind.Complex;
            value->A = BitConverter.DoubleToInt64Bits(scalar.Real);
            value->B = BitConverter.DoubleToInt64Bits(scalar.Imaginary);
        }
        else
        {
            value->Kind = scalar.IsBoolean ? ArgumentKind.Boolean : ArgumentKind.Integer;
            value->A = scalar.Integer;
        }
    }
}
