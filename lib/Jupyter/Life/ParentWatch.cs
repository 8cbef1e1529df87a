namespace Jupyter.Life;

/// <summary>
/// Ends the kernel when the client that started it, or the script between them, is gone. A client that crashes sends no shutdown_request, and its
/// kernels would otherwise stay for ever, each with its memory.
/// </summary>
internal sealed class ParentWatch : IDisposable
{
    private static readonly TimeSpan interval = TimeSpan.FromSeconds(1);

    private readonly Timer timer;

    private ParentWatch(int[] parents, Action gone)
    {
        timer = new Timer(_ =>
        {
            if (parents.All(IsAlive)) return;
            timer!.Change(Timeout.Infinite, Timeout.Infinite);
            gone();
        });
        timer.Change(interval, interval);
    }

    /// <summary>
    /// Watches the process that JPY_PARENT_PID names, as jupyter_client sets it, and <c>course-kernel</c>.
    /// </summary>
    /// <param name="guard">The process of <c>course-kernel</c>; null when the client started the kernel itself.</param>
    /// <param name="gone">Called when one of them is gone.</param>
    /// <returns>Null when there is nobody to watch.</returns>
    internal static ParentWatch? Begin(int? guard, Action gone)
    {
        var client = int.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), out var id) && id > 1 ? id : (int?)null;
        int[] parents = [.. ((int?[])[client, guard]).OfType<int>()];
        return parents.Length > 0 ? new ParentWatch(parents, gone) : null;
    }

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
