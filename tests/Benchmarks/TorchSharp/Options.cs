using System.Globalization;

namespace Benchmarks;

/// <summary>What the command line asked for.</summary>
internal sealed record Options(int Threads, int Rounds, bool Memory, string? MemoryOf, IReadOnlyList<string> Names)
{
    internal bool Wants(string name) => Names.Count == 0 || Names.Any(wanted => name.Contains(wanted, StringComparison.OrdinalIgnoreCase));

    internal static Options Parse(string[] arguments)
    {
        var (threads, rounds) = (TorchSharp.torch.get_num_threads(), 5);
        var memory = false;
        string? memoryOf = null;
        var names = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--threads") threads = int.Parse(arguments[++i], CultureInfo.InvariantCulture);
            else if (arguments[i] == "--rounds") rounds = int.Parse(arguments[++i], CultureInfo.InvariantCulture);
            else if (arguments[i] == "--memory") memory = true;
            else if (arguments[i] == "--memory-of") memoryOf = arguments[++i];
            else names.Add(arguments[i]);
        }

        return new(threads, rounds, memory, memoryOf, names);
    }
}
