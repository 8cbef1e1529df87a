using System.Text.Json.Nodes;

namespace Widgets;

/// <summary>
/// The messages of Jupyter's
/// <see href="https://github.com/jupyter-widgets/ipywidgets/blob/main/packages/schema/messages.md">widget protocol 2.1</see>:
/// a model of @jupyter-widgets/controls in the page mirrors each C# object. Pages that have the widget manager (VS Code,
/// JupyterLab and Notebook with their widget extension) draw it; nothing of it needs Python.
/// </summary>
internal static class WidgetProtocol
{
    /// <summary>The MIME type of a widget's picture.</summary>
    public const string ViewMimeType = "application/vnd.jupyter.widget-view+json";

    /// <summary>The target of models.</summary>
    public const string ModelTarget = "jupyter.widget";

    /// <summary>The target by which a page that was loaded anew asks for all models at once.</summary>
    public const string ControlTarget = "jupyter.widget.control";

    /// <summary>The target of our own controls in pages that have no widget manager.</summary>
    public const string ViewTarget = "course.widget";

    public const string Base = "@jupyter-widgets/base";
    public const string Controls = "@jupyter-widgets/controls";

    private const string Version = "2.1.0";

    /// <summary>The state of a model of its own, such as a layout. Any version of the page's library will do.</summary>
    public static JsonObject Model(string module, string model, string? view) => new()
    {
        ["_model_module"] = module,
        ["_model_module_version"] = "*",
        ["_model_name"] = model,
        ["_view_module"] = module,
        ["_view_module_version"] = "*",
        ["_view_name"] = view,
        ["_view_count"] = null,
    };

    /// <summary>How a model's state names another model.</summary>
    public static string Reference(Comm model) => $"IPY_MODEL_{model.Id}";

    public static CommMessage Opening(JsonObject state) => new(WithState("state", state, null))
    {
        Metadata = new JsonObject { ["version"] = Version },
    };

    /// <summary>A change of some of a model's state: <c>update</c>, or <c>echo_update</c> back to the page that made it.</summary>
    public static CommMessage Update(JsonObject changed, string method = "update") => new(WithState("state", changed, method));

    /// <summary>Answers a page that asks for every model there is.</summary>
    public static void OpenControl(Comm comm, CommMessage opening) => comm.Received += message =>
    {
        if (message.Data["method"]?.ToString() != "request_states") return;
        var states = new JsonObject();
        foreach (var (id, state) in Widget.AllStates())
            states[id] = new JsonObject
            {
                ["model_name"] = state["_model_name"]!.DeepClone(),
                ["model_module"] = state["_model_module"]!.DeepClone(),
                ["model_module_version"] = state["_model_module_version"]!.DeepClone(),
                ["state"] = state,
            };
        comm.Send(new CommMessage(WithState("states", states, "update_states")));
    };

    private static JsonObject WithState(string name, JsonObject state, string? method)
    {
        var data = new JsonObject { [name] = state, ["buffer_paths"] = new JsonArray() };
        if (method is not null) data["method"] = method;
        return data;
    }
}
