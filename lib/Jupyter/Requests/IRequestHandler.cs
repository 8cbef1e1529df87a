namespace Jupyter.Requests;

/// <summary>Answers one kind of request.</summary>
internal interface IRequestHandler
{
    /// <summary>The msg_type that it answers.</summary>
    string MessageType { get; }

    /// <summary>Answers. Runs on the thread of the request's channel; the busy and idle states around it are the caller's.</summary>
    void Handle(Request request);
}
