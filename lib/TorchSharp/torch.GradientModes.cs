using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Until disposed, operations on this thread are not recorded: for evaluation and for changing parameters by hand.</summary>
    public static IDisposable no_grad() => new GradMode(false);

    /// <summary>Until disposed, operations on this thread are recorded.</summary>
    public static IDisposable enable_grad(bool enabled = true) => new GradMode(enabled);

    /// <summary>Until disposed, operations on this thread are recorded or not, as said.</summary>
    public static IDisposable set_grad_enabled(bool mode = true) => new GradMode(mode);

    /// <summary>Until disposed, what this thread computes can never enter a graph; a little faster than <see cref="no_grad"/>.</summary>
    public static IDisposable inference_mode(bool mode = true) => new InferenceMode(mode);

    /// <summary>True when operations on this thread are recorded.</summary>
    public static bool is_grad_enabled() => NativeMethods.shim_grad_mode() != 0;

    /// <summary>True inside <see cref="inference_mode"/>.</summary>
    public static bool is_inference_mode_enabled() => NativeMethods.shim_inference_mode() != 0;

    private sealed class GradMode : IDisposable
    {
        private readonly bool before = is_grad_enabled();
        private bool disposed;

        internal GradMode(bool enabled) => NativeMethods.shim_set_grad_mode(enabled ? 1 : 0);

        public void Dispose()
        {
            if (disposed) return;
            disposed = true;
            NativeMethods.shim_set_grad_mode(before ? 1 : 0);
        }
    }

    private sealed class InferenceMode(bool enabled) : IDisposable
    {
        private nint guard = NativeMethods.shim_enter_inference_mode(enabled ? 1 : 0);

        public void Dispose()
        {
            if (guard == 0) return;
            NativeMethods.shim_leave_inference_mode(guard);
            guard = 0;
        }
    }
}
