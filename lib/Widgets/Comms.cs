using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Widgets;

/// <summary>All comms of this process, for the kernel that carries their messages.</summary>
public static class Comms
{
    private static readonly ConcurrentDictionary<string, Comm> open = new();
    private static readonly ConcurrentDictionary<string, Action<Comm, CommMessage>> targets = new();

    static Comms()
    {
        Register(WidgetProtocol.ViewTarget, Widget.OpenView);
        Register(WidgetProtocol.ControlTarget, WidgetProtocol.OpenControl);
    }

    /// <summary>Carries messages to the page; null when there is none.</summary>
    public static ICommTransport? Transport { get; set; }

    /// <summary>The comms that are open.</summary>
    public static IReadOnlyCollection<Comm> Open => [.. open.Values];

    /// <summary>Finds an open comm.</summary>
    public static bool TryFind(string id, [NotNullWhen(true)] out Comm? comm) => open.TryGetValue(id, out comm);

    /// <summary>The page opened a comm: calls what was registered for its target.</summary>
    /// <returns>False when nothing was, and the page is to be told that the comm is closed.</returns>
    public static bool Accept(string id, string target, CommMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (!targets.TryGetValue(target, out var opened)) return false;
        var comm = new Comm(id, target);
        Add(comm);
        opened(comm, message);
        return true;
    }

    /// <summary>The page sent a message.</summary>
    public static void Deliver(Comm comm, CommMessage message)
    {
        ArgumentNullException.ThrowIfNull(comm);
        comm.Receive(message);
    }

    /// <summary>The page closed a comm.</summary>
    public static void DeliverClose(Comm comm, CommMessage message)
    {
        ArgumentNullException.ThrowIfNull(comm);
        Remove(comm);
        comm.ReceiveClose(message);
    }

    /// <summary>The cell under which outputs of a comm's handlers belong, as the transport named it.</summary>
    public static object? OriginOf(Comm comm)
    {
        ArgumentNullException.ThrowIfNull(comm);
        return comm.Origin;
    }

    internal static void Add(Comm comm) => open[comm.Id] = comm;

    internal static void Remove(Comm comm) => open.TryRemove(comm.Id, out _);

    internal static void Register(string target, Action<Comm, CommMessage> opened) => targets[target] = opened;
}
