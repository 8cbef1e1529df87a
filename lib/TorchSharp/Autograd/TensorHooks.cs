using TorchSharp.Native;
using static TorchSharp.torch;

namespace Autograd;

/// <summary>Functions that see gradients on their way through the graph. An addition of ours: TorchSharp has none.</summary>
public static class TensorHooks
{
    /// <summary>
    /// Calls a function with the gradient of this tensor whenever a backward pass has computed it; what the function returns,
    /// unless null, flows on in its place
    /// (<see href="https://docs.pytorch.org/docs/stable/generated/torch.Tensor.register_hook.html">Tensor.register_hook</see>).
    /// </summary>
    /// <param name="tensor">A tensor that requires grad, a leaf or not.</param>
    /// <param name="hook">
    /// The function. Its argument is disposed when it returns; keep a <c>clone()</c>. An exception in it ends the backward pass
    /// and is the cause of the exception that <c>backward()</c> throws.
    /// </param>
    /// <returns>The registration, to take the hook away again.</returns>
    /// <exception cref="System.Runtime.InteropServices.ExternalException">The tensor does not require grad.</exception>
    public static GradientHook register_hook(this Tensor tensor, Func<Tensor, Tensor?> hook)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        ArgumentNullException.ThrowIfNull(hook);
        var position = NativeMethods.shim_register_hook(tensor.Handle, new HookCallback(hook).Keep());
        if (position < 0) throw NativeError.Last().ToException($"register_hook of {ArgumentDescription.Describe(tensor)}");
        return new(tensor, position);
    }

    /// <summary>Calls an action with the gradient of this tensor whenever a backward pass has computed it.</summary>
    /// <inheritdoc cref="register_hook(Tensor, Func{Tensor, Tensor})"/>
    public static GradientHook register_hook(this Tensor tensor, Action<Tensor> hook)
    {
        ArgumentNullException.ThrowIfNull(hook);
        return register_hook(tensor, gradient =>
        {
            hook(gradient);
            return null;
        });
    }

    private sealed class HookCallback(Func<Tensor, Tensor?> hook) : Callback
    {
        internal override Tensor? Hook(Tensor gradient) => hook(gradient);
    }
}
