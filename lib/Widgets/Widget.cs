using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Display;

namespace Widgets;

/// <summary>
/// A control under a cell: a slider, a list, a button. Shown like any value (as a cell's last expression, or by
/// <c>display</c>), it follows C# and C# follows it. It needs no Python.
/// </summary>
/// <remarks>
/// It speaks Jupyter's widget protocol, which VS Code and JupyterLab with its widget extension draw; in a classic notebook
/// without that extension it draws itself; a page that cannot talk to a kernel, and a headless run, show its present value.
/// </remarks>
public abstract class Widget : IDisplayable
{
    private static readonly ConcurrentDictionary<string, Widget> shown = new();

    private readonly JsonObject state;
    private readonly Lock gate = new();
    private readonly List<Comm> views = [];
    private readonly List<(Comm Comm, JsonObject State)> parts = [];
    private Comm? model;

    private protected Widget(string modelName, string viewName)
    {
        state = WidgetProtocol.Model(WidgetProtocol.Controls, modelName, viewName);
        state["_dom_classes"] = new JsonArray();
        state["description"] = "";
        state["disabled"] = false;
        state["tooltip"] = null;
    }

    /// <summary>What stands beside the control, or on a button.</summary>
    public string Description
    {
        get => Get<string>("description");
        set => Set("description", value);
    }

    /// <summary>True when the reader cannot change it.</summary>
    public bool IsDisabled
    {
        get => Get<bool>("disabled");
        set => Set("disabled", value);
    }

    /// <summary>What is shown while the pointer rests on it; null for nothing.</summary>
    public string? Tooltip
    {
        get => Get<string?>("tooltip");
        set => Set("tooltip", value);
    }

    /// <summary>Its name in the page.</summary>
    internal string Id { get; } = Guid.NewGuid().ToString("N");

    private protected abstract string StyleModel { get; }

    /// <summary>The control in HTML: an element with a <c>data-key</c> that names the part of the state it shows.</summary>
    private protected abstract string ControlHtml { get; }

    private protected abstract string Text { get; }

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle()
    {
        var bundle = new MimeBundle(Text).Add(MimeType.Html, WidgetHtml.Of(Id, Description, ControlHtml));
        if (Comms.Transport is null) return bundle;
        var model = OpenModel();
        return bundle.Add(WidgetProtocol.ViewMimeType, MimeContent.FromJson(new JsonObject
        {
            ["version_major"] = 2,
            ["version_minor"] = 0,
            ["model_id"] = model.Id,
        }.ToJsonString()));
    }

    /// <summary>A page without widget manager draws a control of ours and opens a comm for it.</summary>
    internal static void OpenView(Comm comm, CommMessage opening)
    {
        if (!shown.TryGetValue(opening.Data["widget"]?.ToString() ?? "", out var widget))
        {
            comm.Dispose();
            return;
        }

        comm.Origin = widget.model?.Origin;
        widget.Attach(comm);
        comm.Send(WidgetProtocol.Update(widget.State));
    }

    /// <summary>The states of all models that pages may ask for, by comm.</summary>
    internal static IEnumerable<(string Id, JsonObject State)> AllStates() =>
        shown.Values.SelectMany(widget => widget.parts.Select(part => (part.Comm.Id, (JsonObject)part.State.DeepClone()))
            .Append((widget.model!.Id, widget.State)));

    private protected T Get<T>(string key)
    {
        lock (gate) return state[key] is { } node ? node.GetValue<T>() : default!;
    }

    /// <summary>Changes the state and tells every page.</summary>
    private protected void Set(string key, JsonNode? value)
    {
        lock (gate) state[key] = value;
        Tell(new JsonObject { [key] = value?.DeepClone() }, except: null);
    }

    /// <summary>The reader changed a part of the state.</summary>
    private protected virtual void Changed(string key)
    {
    }

    /// <summary>The reader did something that is no change of state, such as a click.</summary>
    private protected virtual void Happened(string what)
    {
    }

    /// <summary>Whether the page may give a part of the state this value; it may not invent what C# would refuse.</summary>
    private protected abstract bool Accepts(string key, JsonNode? value);

    private JsonObject State
    {
        get
        {
            lock (gate) return (JsonObject)state.DeepClone();
        }
    }

    private Comm OpenModel()
    {
        if (model is { IsOpen: true })
        {
            // Outputs of handlers follow the widget to the cell that showed it last.
            if (Comms.Transport?.Origin is { } origin) foreach (var comm in (Comm[])[model, .. views]) comm.Origin = origin;
            return model;
        }

        foreach (var (name, module, key) in ((string, string, string)[])[("LayoutModel", WidgetProtocol.Base, "layout"), (StyleModel, WidgetProtocol.Controls, "style")])
        {
            var part = WidgetProtocol.Model(module, name, module == WidgetProtocol.Base ? "LayoutView" : "StyleView");
            if (module != WidgetProtocol.Base) part["_view_module"] = WidgetProtocol.Base;
            var comm = Comm.Open(WidgetProtocol.ModelTarget, WidgetProtocol.Opening((JsonObject)part.DeepClone()));
            parts.RemoveAll(old => !old.Comm.IsOpen);
            parts.Add((comm, part));
            comm.Received += message => AnswerState(comm, message, part);
            lock (gate) state[key] = WidgetProtocol.Reference(comm);
        }

        model = Comm.Open(WidgetProtocol.ModelTarget, WidgetProtocol.Opening(State));
        Attach(model);
        shown[Id] = this;
        return model;
    }

    private void Attach(Comm comm)
    {
        lock (gate) views.Add(comm);
        comm.Received += message => Receive(comm, message);
        comm.Closed += _ =>
        {
            lock (gate) views.Remove(comm);
        };
    }

    private void Receive(Comm comm, CommMessage message)
    {
        switch (message.Data["method"]?.ToString())
        {
            case "update" when message.Data["state"] is JsonObject changed:
                Take(comm, changed);
                break;
            case "custom":
                Happened(message.Data["content"]?["event"]?.ToString() ?? "");
                break;
            default:
                AnswerState(comm, message, State);
                break;
        }
    }

    private static void AnswerState(Comm comm, CommMessage message, JsonObject state)
    {
        if (message.Data["method"]?.ToString() == "request_state")
            comm.Send(WidgetProtocol.Update((JsonObject)state.DeepClone()));
    }

    private void Take(Comm from, JsonObject changed)
    {
        var taken = new JsonObject();
        foreach (var (key, value) in changed)
        {
            if (!Accepts(key, value)) continue;
            lock (gate) state[key] = value?.DeepClone();
            taken[key] = value?.DeepClone();
        }

        // The page that made the change waits for its echo before it takes older news.
        from.Send(WidgetProtocol.Update((JsonObject)taken.DeepClone(), "echo_update"));
        Tell(taken, except: from);
        foreach (var (key, _) in taken) Changed(key);
    }

    private void Tell(JsonObject changed, Comm? except)
    {
        Comm[] listeners;
        lock (gate) listeners = [.. views.Where(view => view != except && view.IsOpen)];
        foreach (var view in listeners) view.Send(WidgetProtocol.Update((JsonObject)changed.DeepClone()));
    }
}
