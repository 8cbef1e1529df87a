using System.Text;

namespace Jupyter.Protocol;

/// <summary>
/// Remembers the signatures of recent messages. Every message has its own id, so a signature that comes twice is a copy
/// that somebody recorded and sent again.
/// </summary>
internal sealed class ReplayGuard
{
    // As many as jupyter_client remembers (Session.digest_history_size).
    private const int Capacity = 1 << 16;

    private readonly HashSet<string> seen = [];
    private readonly Queue<string> order = new();

    /// <summary>True the first time a signature comes. Unsigned messages are always new.</summary>
    internal bool IsNew(byte[] signature)
    {
        if (signature.Length == 0) return true;
        var text = Encoding.ASCII.GetString(signature);
        lock (seen)
        {
            if (!seen.Add(text)) return false;
            order.Enqueue(text);
            if (order.Count > Capacity) seen.Remove(order.Dequeue());
            return true;
        }
    }
}
