using System.Runtime.InteropServices;
using System.Text.Json.Nodes;
using Interactive.Session;
using Jupyter.Channels;
using Jupyter.Life;
using Jupyter.Protocol;
using Jupyter.Requests;
using Jupyter.ZeroMq;
using Widgets;

namespace Jupyter;

/// <summary>
/// The C# kernel: listens where a connection file says, and answers with a <see cref="NotebookSession"/>.
/// Read <see cref="Channels"/> for the sockets, <see cref="Requests"/> for what each request does.
/// </summary>
public sealed partial class KernelServer : IDisposable
{
    private const int Interrupt = 2;
    private const nint Default = 0;

    // From before the session takes the console for its cells: what the kernel itself says is not a cell's output.
    private readonly TextWriter log = Console.Error;
    private readonly string id = Guid.NewGuid().ToString("N");
    private readonly ZmqContext context = new();
    private readonly RunningCell running;
    private readonly int? guard;
    private readonly ManualResetEventSlim ended = new();
    private readonly NotebookSession session;
    private readonly Heartbeat heartbeat;
    private readonly IOPubChannel iopub;
    private readonly StdinChannel stdin;
    private readonly CommTransport comms;
    private readonly RequestChannel shell;
    private readonly RequestChannel control;

    /// <summary>Binds the five sockets.</summary>
    /// <param name="connection">Where to listen.</param>
    /// <param name="options">What the session is started with.</param>
    /// <param name="guard">The process of <c>course-kernel</c>, which speaks for this one when it has died; null when there is none.</param>
    /// <exception cref="ZmqException">An address cannot be bound.</exception>
    public KernelServer(ConnectionFile connection, SessionOptions? options = null, int? guard = null)
    {
        ArgumentNullException.ThrowIfNull(connection);
        this.guard = guard;
        running = guard is null ? new RunningCell(null, null) : new RunningCell(CellNote.Inherited(), NativePrints.Inherited());
        session = new NotebookSession(options);
        // While the sockets are bound and the client connects, the compiler is loaded.
        session.WarmUp();
        var wire = new WireFormat(connection.Key);
        heartbeat = new Heartbeat(context, connection.Endpoint(connection.HeartbeatPort));
        iopub = new IOPubChannel(context, connection.Endpoint(connection.IOPubPort), wire, id);
        stdin = new StdinChannel(Bind(connection.Endpoint(connection.StdinPort)), wire, id);
        shell = new RequestChannel("shell", Bind(connection.Endpoint(connection.ShellPort)), wire) { Log = Log };
        control = new RequestChannel("control", Bind(connection.Endpoint(connection.ControlPort)), wire) { Log = Log };
        comms = new CommTransport(iopub);
        Comms.Transport = comms;
        Route();
    }

    /// <summary>Serves until a client asks for shutdown, the client's process is gone, or the process gets SIGTERM.</summary>
    public void Run()
    {
        // A client that was itself started in the background hands down an ignored SIGINT, which .NET would leave ignored.
        _ = signal(Interrupt, Default);
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            running.Interrupt();
        });
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            ended.Set();
        });
        using var lastWords = new LastWords(running, iopub);
        using var parent = ParentWatch.Begin(guard, ended.Set);
        heartbeat.Start();
        iopub.Start();
        iopub.Publish("status", new JsonObject { ["execution_state"] = "starting" }, parent: null);
        control.Start();
        shell.Start();
        if (guard is not null) NativePrints.Redirect();
        ended.Wait();
    }

    /// <summary>Sends what is still queued and closes the sockets.</summary>
    public void Dispose()
    {
        running.Interrupt();
        iopub.Close();
        context.Shutdown();
        control.Join();
        // A cell inside a native call may not end; the process does not wait for it.
        stdin.Dispose();
        heartbeat.Join();
        if (shell.Join(TimeSpan.FromMilliseconds(200))) context.Dispose();
        session.Dispose();
        ended.Dispose();
    }

    [LibraryImport("libc")]
    private static partial nint signal(int number, nint handler);

    private void Log(string line) => log.WriteLine(line);

    private ZmqSocket Bind(string endpoint)
    {
        var socket = context.CreateSocket(LibZmq.Router);
        // A client that reconnects with its old identity, as VS Code's does, takes its place over.
        socket.SetOption(LibZmq.OptionRouterHandover, 1);
        socket.Bind(endpoint);
        return socket;
    }

    private void Route()
    {
        var history = new History(History.DefaultPath, Log);
        var info = new KernelInfoRequest();
        var stopping = false;
        var shutdown = new ShutdownRequest(() =>
        {
            running.Interrupt();
            stopping = true;
        });
        var interrupt = new InterruptRequest(running);
        var language = session.Language;
        var handlers = new CommHandlers(session, running, comms);
        var cells = new RequestRouter(
            [
                info, new ExecuteRequest(session, running, new ClientPrompt(stdin), history, comms, Log), new HistoryRequest(history),
                new CompleteRequest(language), new InspectRequest(language), new IsCompleteRequest(language), shutdown, interrupt,
                new CommInfoRequest(), new CommOpen(handlers), new CommMsg(handlers), new CommClose(handlers),
            ],
            iopub, id, Log);
        var commands = new RequestRouter([info, interrupt, shutdown], iopub, id, Log);
        shell.Received = (channel, message) => Serve(cells, channel, message);
        control.Received = (channel, message) => Serve(commands, channel, message);

        void Serve(RequestRouter router, RequestChannel channel, Message message)
        {
            router.Handle(channel, message);
            if (channel == shell) running.Answered();
            // Only now, so that the reply and the idle state are on their way.
            if (stopping) ended.Set();
        }
    }
}
