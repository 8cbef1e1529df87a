namespace TorchSharp.Native;

/// <summary>How many threads libtorch should use: physical cores, because hyper-threads make its kernels slower.</summary>
internal static class Threads
{
    internal static int Physical()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("OMP_NUM_THREADS"), out var chosen) && chosen > 0) return chosen;
        // Environment.ProcessorCount already respects affinity and the container's CPU quota.
        var logical = Environment.ProcessorCount;
        try
        {
            var siblings = Directory.EnumerateDirectories("/sys/devices/system/cpu", "cpu*")
                .Select(folder => Path.Combine(folder, "topology/thread_siblings_list"))
                .Where(File.Exists)
                .Select(File.ReadAllText)
                .ToArray();
            var cores = siblings.Distinct().Count();
            return cores == 0 ? logical : Math.Max(1, Math.Min(logical, cores));
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return logical;
        }
    }
}
