using TorchSharp.Native;

namespace TorchSharp;

/// <summary>While it lives, backward passes report the operation whose gradient is not a number; slow, for finding mistakes.</summary>
public class AnomalyMode : IDisposable
{
    private readonly (bool Enabled, bool CheckNaN) before;
    private bool disposed;

    /// <summary>Turns the mode on or off, for the whole process.</summary>
    public AnomalyMode(bool enabled, bool check_nan = true)
    {
        before = Read();
        NativeMethods.shim_set_anomaly_mode(enabled ? 1 : 0, check_nan ? 1 : 0);
    }

    /// <summary>True while the mode is on.</summary>
    public static bool IsEnabled => Read().Enabled;

    /// <summary>True when gradients are checked for not-a-number.</summary>
    public static bool ShouldCheckNaN => Read().CheckNaN;

    /// <summary>Restores what was before.</summary>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Restores what was before.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposed) return;
        disposed = true;
        NativeMethods.shim_set_anomaly_mode(before.Enabled ? 1 : 0, before.CheckNaN ? 1 : 0);
    }

    private static unsafe (bool Enabled, bool CheckNaN) Read()
    {
        int enabled, checkNaN;
        NativeMethods.shim_anomaly_mode(&enabled, &checkNaN);
        return (enabled != 0, checkNaN != 0);
    }
}
