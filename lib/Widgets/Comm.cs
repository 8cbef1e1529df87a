namespace Widgets;

/// <summary>
/// A channel between C# and JavaScript in the notebook's page, in both directions: what Jupyter calls a
/// <see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#custom-messages">comm</see>.
/// </summary>
/// <remarks>
/// Handlers run as a cell does: on the session's thread, when no cell is running, and what they print or show appears under
/// the cell that opened the channel. Without a page, as when a notebook is executed headless, what is sent goes nowhere.
/// </remarks>
public sealed class Comm : IDisposable
{
    private bool isClosed;

    internal Comm(string id, string target)
    {
        Id = id;
        Target = target;
        Origin = Comms.Transport?.Origin;
    }

    /// <summary>Its name, the same on both sides.</summary>
    public string Id { get; }

    /// <summary>What the other side registered to be spoken to.</summary>
    public string Target { get; }

    /// <summary>False once either side has closed it.</summary>
    public bool IsOpen => !isClosed;

    /// <summary>The cell under which outputs of handlers appear; opaque to everybody but the transport.</summary>
    internal object? Origin { get; set; }

    /// <summary>Called with each message from the page.</summary>
    public event Action<CommMessage>? Received;

    /// <summary>Called when the page closes the channel.</summary>
    public event Action<CommMessage>? Closed;

    /// <summary>Opens a channel to a target that JavaScript registered in the page.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="data">What the target's handler gets; anything that becomes a JSON object.</param>
    /// <returns>The channel.</returns>
    /// <exception cref="ArgumentException"><paramref name="data"/> does not become a JSON object.</exception>
    public static Comm Open(string target, object? data = null) => Open(target, CommMessage.From(data));

    /// <inheritdoc cref="Open(string, object?)"/>
    /// <param name="target">The target's name.</param>
    /// <param name="opening">What the target's handler gets.</param>
    public static Comm Open(string target, CommMessage opening)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        ArgumentNullException.ThrowIfNull(opening);
        var comm = new Comm(Guid.NewGuid().ToString("N"), target);
        Comms.Add(comm);
        Comms.Transport?.Send(CommAction.Open, comm, opening);
        return comm;
    }

    /// <summary>Says what to do when JavaScript opens a channel to a target; replaces what was said before.</summary>
    /// <param name="target">The target's name.</param>
    /// <param name="opened">Gets the channel and the opening message; subscribes to <see cref="Received"/> there.</param>
    public static void RegisterTarget(string target, Action<Comm, CommMessage> opened)
    {
        ArgumentException.ThrowIfNullOrEmpty(target);
        ArgumentNullException.ThrowIfNull(opened);
        Comms.Register(target, opened);
    }

    /// <summary>Sends to the page.</summary>
    /// <param name="data">Anything that becomes a JSON object, such as <c>new { loss = 0.5 }</c>.</param>
    /// <exception cref="InvalidOperationException">The channel is closed.</exception>
    /// <exception cref="ArgumentException"><paramref name="data"/> does not become a JSON object.</exception>
    public void Send(object data) => Send(CommMessage.From(data));

    /// <summary>Sends to the page.</summary>
    /// <param name="message">The message, with metadata and bytes if there are any.</param>
    /// <exception cref="InvalidOperationException">The channel is closed.</exception>
    public void Send(CommMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        if (isClosed) throw new InvalidOperationException($"The comm to '{Target}' is closed.");
        Comms.Transport?.Send(CommAction.Message, this, message);
    }

    /// <summary>Closes the channel on both sides.</summary>
    public void Dispose()
    {
        if (isClosed) return;
        isClosed = true;
        Comms.Remove(this);
        Comms.Transport?.Send(CommAction.Close, this, new CommMessage([]));
    }

    internal void Receive(CommMessage message) => Received?.Invoke(message);

    internal void ReceiveClose(CommMessage message)
    {
        isClosed = true;
        Closed?.Invoke(message);
    }
}
