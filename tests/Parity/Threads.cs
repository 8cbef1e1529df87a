using System.Runtime.CompilerServices;
using static TorchSharp.torch;

namespace Parity.Tests;

internal static class Threads
{
    // As golden.py does: sums over tiny tensors in one order, and no threads that wait for each other.
    [ModuleInitializer]
    internal static void UseOne() => set_num_threads(1);
}
