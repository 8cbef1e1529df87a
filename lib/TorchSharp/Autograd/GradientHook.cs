using TorchSharp.Native;
using static TorchSharp.torch;

namespace Autograd;

/// <summary>A hook on a tensor's gradient, until it is removed or the tensor is gone.</summary>
public sealed class GradientHook : IDisposable
{
    private Tensor? tensor;
    private readonly long position;

    internal GradientHook(Tensor tensor, long position)
    {
        this.tensor = tensor;
        this.position = position;
    }

    /// <summary>Takes the hook away; a second call does nothing.</summary>
    public void remove()
    {
        if (Interlocked.Exchange(ref tensor, null) is not { IsInvalid: false } hooked) return;
        NativeMethods.shim_remove_hook(hooked.Handle, position);
        GC.KeepAlive(hooked);
    }

    /// <summary>Takes the hook away, as <see cref="remove"/>.</summary>
    public void Dispose() => remove();
}
