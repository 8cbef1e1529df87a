using System.Globalization;

namespace Benchmarks;

/// <summary>What the command line asked for.</summary>
internal sealed record Options(int Threads, int Rounds, IReadOnlyList<string> Names)
{
    internal bool Wants(string name) => Names.Count == 0 || Names.Any(wanted => name.Contains(wanted, StringComparison.OrdinalIgnoreCase));

    internal static Options Parse(string[] arguments)
    {
        var (threads, rounds) = (TorchSharp.torch.get_num_threads(), 5);
        var names = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] == "--threads") threads = int.Parse(arguments[++i], CultureInfo.InvariantCulture);
            else if (arguments[i] == "--rounds") rounds = int.Parse(arguments[++i], CultureInfo.InvariantCulture);
            else names.Add(arguments[i]);
        }

        return new(threads, rounds, names);
    }
}
