namespace Widgets;

/// <summary>What one side tells the other about a <see cref="Comm"/>.</summary>
public enum CommAction
{
    /// <summary>It exists.</summary>
    Open,

    /// <summary>A message.</summary>
    Message,

    /// <summary>It exists no more.</summary>
    Close,
}

/// <summary>Carries what C# says over comms to the page. A notebook kernel provides one (<see cref="Comms.Transport"/>).</summary>
public interface ICommTransport
{
    /// <summary>Names the cell that is running, so that outputs of a handler can be shown under it; null between cells.</summary>
    object? Origin { get; }

    /// <summary>Sends to every page that shows the notebook. Called from any thread.</summary>
    void Send(CommAction action, Comm comm, CommMessage message);
}
