using Jupyter.Channels;
using Jupyter.Protocol;

namespace Jupyter.Requests;

/// <summary>Asks the user of the client that sent a request; stops asking when the cell is interrupted.</summary>
internal sealed class ClientPrompt(StdinChannel stdin)
{
    internal string Ask(string prompt, bool password, Message request) => stdin.Ask(
        prompt, password, request, Microsoft.DotNet.Interactive.KernelInvocationContext.Current?.CancellationToken ?? default);
}
