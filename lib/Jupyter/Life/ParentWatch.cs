namespace Jupyter;

/// <summary>
/// Ends the kernel when the client that started it is gone. A client that crashes sends no shutdown_request, and its
/// kernels would otherwise stay for ever, each with its memory.
/// </summary>
internal sealed class ParentWatch : IDisposable
{
    private static readonly TimeSpan interval = TimeSpan.FromSeconds(1);

    private readonly Timer timer;

    private ParentWatch(int parent, Action gone)
    {
        timer = new Timer(_ =>
        {
            if (IsAlive(parent)) return;
            timer!.Change(Timeout.Infinite, Timeout.Infinite);
            gone();
        });
        timer.Change(interval, interval);
    }

    /// <summary>
    /// Watches the process that JPY_PARENT_PID names, as jupyter_client sets it.
    /// </summary>
    /// <returns>Null when the variable is not set: nobody asked for it.</returns>
    internal static ParentWatch? FromEnvironment(Action gone) =>
        int.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), out var parent) && parent > 1
            ? new ParentWatch(parent, gone)
            : null;

    public void Dispose() => timer.Dispose();

    private static bool IsAlive(int process)
    {
        if (OperatingSystem.IsLinux()) return Directory.Exists($"/proc/{process}") && !IsZombie(process);
        try
        {
            using var found = System.Diagnostics.Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static bool IsZombie(int process)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{process}/stat");
            // The state follows the program's name, which is in brackets and may hold spaces.
            return stat[(stat.LastIndexOf(')') + 2)..].StartsWith('Z');
        }
        catch (IOException)
        {
            return true;
        }
    }
}
