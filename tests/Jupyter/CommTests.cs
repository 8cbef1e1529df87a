using System.Text.Json.Nodes;
using Jupyter.Protocol;
using Xunit;

namespace Jupyter.Tests;

public sealed class CommTests(KernelFixture fixture) : IClassFixture<KernelFixture>
{
    private const string Use = "#r \"Course.Widgets\"\nusing Widgets;\n";

    private readonly TestClient client = fixture.Client;

    [Fact]
    public void The_page_opens_a_comm_and_both_sides_speak()
    {
        client.Execute(Use + "Comm.RegisterTarget(\"echo\", (comm, opening) => { comm.Send(new { hello = (string)opening.Data[\"name\"] }); comm.Received += message => comm.Send(new { doubled = 2 * (int)message.Data[\"n\"] }); });");
        var id = Open("echo", new JsonObject { ["name"] = "Ada" });
        Assert.Equal("Ada", Comm(id).Content["data"]!["hello"]!.ToString());

        Say(id, new JsonObject { ["n"] = 21 });

        Assert.Equal("42", Comm(id).Content["data"]!["doubled"]!.ToString());
    }

    [Fact]
    public void A_cell_opens_a_comm_and_hears_what_the_page_answers()
    {
        var cell = client.Execute(Use + "var mine = Comm.Open(\"page\", new { size = 3 }); mine.Received += message => Console.WriteLine($\"page said {message.Data[\"word\"]}\");");
        var opened = Assert.Single(cell.Of("comm_open")).Content;
        Assert.Equal("page", opened["target_name"]!.ToString());
        Assert.Equal("3", opened["data"]!["size"]!.ToString());

        var message = Say(opened["comm_id"]!.ToString(), new JsonObject { ["word"] = "yes" });

        // The text belongs to the cell that opened the comm, the states to the message.
        var printed = client.Published(output => output.Header.Type == "stream")!;
        Assert.Equal("page said yes\n", printed.Content["text"]!.ToString());
        Assert.Equal(cell.Reply.Parent!.Id, printed.Parent!.Id);
        Idle(message);
    }

    [Fact]
    public void An_unknown_target_is_closed_again()
    {
        var id = Open("nobody", []);

        Assert.NotNull(client.Published(message => message.Header.Type == "comm_close" && message.Content["comm_id"]!.ToString() == id));
    }

    [Fact]
    public void Comm_info_lists_what_is_open_until_it_is_closed()
    {
        client.Execute(Use + "var listed = Comm.Open(\"listed\"); Comm.Open(\"other\");");
        var comms = Info("listed");
        var id = Assert.Single(comms).Key;
        Assert.Equal("listed", comms[id]!["target_name"]!.ToString());

        Idle(client.Send(client.Shell, "comm_close", new JsonObject { ["comm_id"] = id, ["data"] = new JsonObject() }));

        Assert.Empty(Info("listed"));
    }

    [Fact]
    public void An_error_in_a_handler_is_shown_under_its_cell_and_harms_nothing()
    {
        var cell = client.Execute(Use + "var broken = Comm.Open(\"broken\"); broken.Received += _ => throw new InvalidOperationException(\"handler\");");
        var id = Assert.Single(cell.Of("comm_open")).Content["comm_id"]!.ToString();

        Say(id, []);

        var error = client.Published(message => message.Header.Type == "error" && message.Parent?.Id == cell.Reply.Parent!.Id)!;
        Assert.Equal("handler", error.Content["evalue"]!.ToString());
        Assert.Equal("2", client.Execute("1 + 1").Result);
    }

    [Fact]
    public void A_handler_that_never_ends_can_be_interrupted()
    {
        var cell = client.Execute(Use + "var endless = Comm.Open(\"endless\"); endless.Received += _ => { Console.WriteLine(\"in\"); Console.Out.Flush(); while (true) { } };");
        var message = Say(Assert.Single(cell.Of("comm_open")).Content["comm_id"]!.ToString(), []);
        client.Published(output => output.Header.Type == "stream");

        client.Ask(client.Control, "interrupt_request");

        Idle(message);
        Assert.Equal("3", client.Execute("1 + 2").Result);
    }

    [Fact]
    public void Bytes_travel_beside_the_message()
    {
        var cell = client.Execute(Use + "var bytes = Comm.Open(\"bytes\"); bytes.Received += message => bytes.Send(new CommMessage([]) { Buffers = [[.. message.Buffers[0].Reverse()]] });");
        var id = Assert.Single(cell.Of("comm_open")).Content["comm_id"]!.ToString();
        client.Shell.Send(client.Wire.Write(new Message(MessageHeader.Create("comm_msg", "s"), null, new JsonObject { ["comm_id"] = id, ["data"] = new JsonObject() })
        {
            Buffers = [[1, 2, 3]],
        }));

        Assert.Equal([3, 2, 1], Assert.Single(Comm(id).Buffers));
    }

    [Fact]
    public void Moving_a_slider_calls_its_handler_and_the_change_comes_back()
    {
        var cell = client.Execute(Use + "var slider = new IntSlider(1, 10) { Description = \"rate\" }; slider.OnChange(value => Console.WriteLine($\"rate is {value}\"))");
        var id = Model(cell);

        Say(id, new JsonObject { ["method"] = "update", ["state"] = new JsonObject { ["value"] = 7 }, ["buffer_paths"] = new JsonArray() });

        var echo = Comm(id).Content["data"]!;
        Assert.Equal("echo_update", echo["method"]!.ToString());
        Assert.Equal("7", echo["state"]!["value"]!.ToString());
        Assert.Equal("rate is 7\n", client.Published(output => output.Header.Type == "stream")!.Content["text"]!.ToString());
        Assert.Equal("7", client.Execute("slider.Value").Result);
    }

    [Fact]
    public void A_value_set_in_C_sharp_moves_the_control()
    {
        var id = Model(client.Execute(Use + "var moved = new FloatSlider(0, 1); moved"));

        var update = Assert.Single(client.Execute("moved.Value = 0.25;").Of("comm_msg")).Content;

        Assert.Equal(id, update["comm_id"]!.ToString());
        Assert.Equal("0.25", update["data"]!["state"]!["value"]!.ToString());
    }

    [Fact]
    public void A_widgets_models_are_there_before_what_refers_to_them()
    {
        var cell = client.Execute(Use + "Dropdown.Of(\"SGD\", \"Adam\")");

        var models = cell.Of("comm_open").ToList();
        Assert.Equal(["LayoutModel", "DescriptionStyleModel", "DropdownModel"], models.Select(model => model.Content["data"]!["state"]!["_model_name"]!.ToString()));
        var state = models[2].Content["data"]!["state"]!;
        Assert.Equal($"IPY_MODEL_{models[0].Content["comm_id"]}", state["layout"]!.ToString());
        Assert.Equal($"IPY_MODEL_{models[1].Content["comm_id"]}", state["style"]!.ToString());
        Assert.All(models, model => Assert.Equal("2.1.0", model.Metadata["version"]!.ToString()));
    }

    [Fact]
    public void A_page_that_was_loaded_anew_gets_every_widgets_state()
    {
        var id = Model(client.Execute(Use + "new Checkbox(true) { Description = \"shuffle\" }"));
        var control = Open("jupyter.widget.control", []);

        Say(control, new JsonObject { ["method"] = "request_states" });

        var states = Comm(control).Content["data"]!["states"]!;
        Assert.Equal("CheckboxModel", states[id]!["model_name"]!.ToString());
        Assert.True((bool)states[id]!["state"]!["value"]!);
    }

    [Fact]
    public void A_page_without_widget_manager_drives_the_same_widget()
    {
        var cell = client.Execute(Use + "var plain = new Button(\"Train\"); plain.OnClick(() => Console.WriteLine(\"pressed\"))");
        var html = Assert.Single(cell.Of("execute_result")).Content["data"]!["text/html"]!.ToString();
        var widget = html.Split("data-widget=\"")[1].Split('"')[0];

        var view = Open("course.widget", new JsonObject { ["widget"] = widget });
        Assert.Equal("Train", Comm(view).Content["data"]!["state"]!["description"]!.ToString());
        Say(view, new JsonObject { ["method"] = "custom", ["content"] = new JsonObject { ["event"] = "click" } });

        var printed = client.Published(output => output.Header.Type == "stream")!;
        Assert.Equal("pressed\n", printed.Content["text"]!.ToString());
        Assert.Equal(cell.Reply.Parent!.Id, printed.Parent!.Id);
    }

    [Fact]
    public void What_a_handlers_native_code_prints_stands_under_the_cell_that_shows_the_widget()
    {
        using var kernel = InstalledKernel.StartGuarded();
        using var page = kernel.Connect();
        page.Execute("[System.Runtime.InteropServices.DllImport(\"libc\")] static extern nint write(int file, byte[] text, nint count);");
        var cell = page.Execute(Use + "var native = Comm.Open(\"native\"); native.Received += _ => write(1, \"from below\"u8.ToArray(), 10);");
        var id = Assert.Single(cell.Of("comm_open")).Content["comm_id"]!.ToString();

        page.Send(page.Shell, "comm_msg", new JsonObject { ["comm_id"] = id, ["data"] = new JsonObject() });

        var printed = page.Published(output => output.Header.Type == "stream")!;
        Assert.Equal("from below", printed.Content["text"]!.ToString());
        Assert.Equal(cell.Reply.Parent!.Id, printed.Parent!.Id);
    }

    private static string Model(Execution cell) => Assert.Single(cell.Of("execute_result"))
        .Content["data"]!["application/vnd.jupyter.widget-view+json"]!["model_id"]!.ToString();

    private string Open(string target, JsonObject data)
    {
        var id = Guid.NewGuid().ToString("N");
        client.Send(client.Shell, "comm_open", new JsonObject { ["comm_id"] = id, ["target_name"] = target, ["data"] = data });
        return id;
    }

    private Message Say(string id, JsonObject data) =>
        client.Send(client.Shell, "comm_msg", new JsonObject { ["comm_id"] = id, ["data"] = data });

    private Message Comm(string id) =>
        client.Published(message => message.Header.Type == "comm_msg" && message.Content["comm_id"]!.ToString() == id)
        ?? throw new TimeoutException("No message on the comm.");

    private void Idle(Message request) => Assert.NotNull(client.Published(message =>
        message.Parent?.Id == request.Header.Id && message.Content["execution_state"]?.ToString() == "idle"));

    private JsonObject Info(string target) =>
        client.Ask(client.Shell, "comm_info_request", new JsonObject { ["target_name"] = target }).Content["comms"]!.AsObject();
}
