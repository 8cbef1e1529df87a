using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>Code in C# that libtorch calls: a node of the graph written by the user, or a hook on a gradient.</summary>
internal abstract unsafe class Callback
{
    private static readonly ConcurrentDictionary<long, Callback> registered = new();
    private static long last;

    [ThreadStatic]
    private static Exception? pending;

    /// <summary>Computes outputs from inputs; both are owned by the caller.</summary>
    internal virtual IReadOnlyList<Tensor?> Forward(nint context, Tensor?[] inputs) => throw new NotSupportedException();

    /// <summary>Computes the inputs' gradients from the outputs' gradients.</summary>
    internal virtual IReadOnlyList<Tensor?> Backward(nint context, Tensor?[] gradients) => throw new NotSupportedException();

    /// <summary>Sees a gradient; returns another to put in its place, or null to let it pass.</summary>
    internal virtual Tensor? Hook(Tensor gradient) => throw new NotSupportedException();

    /// <summary>Keeps this alive until libtorch forgets the returned number.</summary>
    internal long Keep()
    {
        var id = Interlocked.Increment(ref last);
        registered[id] = this;
        return id;
    }

    /// <summary>The exception that the last callback on this thread threw, so that it can be the cause of the native error.</summary>
    internal static Exception? TakeException()
    {
        var taken = pending;
        pending = null;
        return taken;
    }

    internal static void Register()
    {
        var calls = stackalloc nint[4];
        calls[0] = (nint)(delegate* unmanaged<long, nint, nint*, int, nint, int>)&OnForward;
        calls[1] = (nint)(delegate* unmanaged<long, nint, nint*, int, nint, int>)&OnBackward;
        calls[2] = (nint)(delegate* unmanaged<long, void>)&OnForget;
        calls[3] = (nint)(delegate* unmanaged<long, nint, int*, nint>)&OnHook;
        NativeMethods.shim_set_managed_calls(calls);
        NativeMethods.shim_set_warning_listener(&OnWarning);
    }

    [UnmanagedCallersOnly]
    private static int OnForward(long id, nint context, nint* inputs, int count, nint outputs) =>
        Run(id, forward: true, context, Tensor.Borrow(inputs, count), outputs);

    [UnmanagedCallersOnly]
    private static int OnBackward(long id, nint context, nint* gradients, int count, nint outputs) =>
        Run(id, forward: false, context, Tensor.Borrow(gradients, count), outputs);

    [UnmanagedCallersOnly]
    private static void OnForget(long id) => registered.TryRemove(id, out _);

    [UnmanagedCallersOnly]
    private static nint OnHook(long id, nint gradient, int* failed)
    {
        try
        {
            using var seen = Tensor.Borrow(gradient)!;
            var replaced = registered[id].Hook(seen);
            if (replaced is null) return 0;
            // A reference of its own for the shim: after the return nothing here keeps the tensor alive.
            NativeMethods.shim_retain(replaced.Handle);
            return replaced.Handle;
        }
        catch (Exception problem)
        {
            Fail(problem);
            *failed = 1;
            return 0;
        }
    }

    [UnmanagedCallersOnly]
    private static void OnWarning(byte* message) => Console.Error.WriteLine("libtorch: " + Marshal.PtrToStringUTF8((nint)message));

    private static int Run(long id, bool forward, nint context, Tensor?[] tensors, nint outputs)
    {
        try
        {
            var results = forward ? registered[id].Forward(context, tensors) : registered[id].Backward(context, tensors);
            foreach (var result in results) NativeMethods.shim_append(outputs, result is null ? 0 : result.Handle);
            GC.KeepAlive(results);
            return results.Count;
        }
        catch (Exception problem)
        {
            Fail(problem);
            return -1;
        }
    }

    private static void Fail(Exception problem)
    {
        pending = problem;
        fixed (byte* message = Encoding.UTF8.GetBytes(problem.Message + "\0")) NativeMethods.shim_set_error(NativeErrorKind.Other, message);
    }
}
