using System.Text.Json.Nodes;
using Xunit;

namespace Jupyter.Tests;

/// <summary>The kernel under the clients that people use.</summary>
public sealed class ClientTests(InstalledKernel kernel) : IClassFixture<InstalledKernel>
{
    [Fact]
    public async Task Jupyter_client_runs_a_session_from_start_over_a_crash_and_a_restart_to_shutdown()
    {
        var seen = await RealClient.PythonAsync(kernel, "jupyter_client", "python3-jupyter-client", "session.py");

        Assert.Equal("42", seen["result"]!.ToString());
        Assert.Equal("printed\n", seen["stdout"]!.ToString());
        Assert.Equal("Ada", seen["input"]!.ToString().Trim('"'));
        Assert.Equal("6", seen["password"]!.ToString());
        Assert.Equal("EveEve", seen["set"]!.ToString().Trim('"'));
        Assert.Equal(
            ["name? False", "key? True", "Who? False", " False"],
            seen["questions"]!.AsArray().Select(question => $"{question!["prompt"]} {question["password"]}"), StringComparer.OrdinalIgnoreCase);
        Assert.Contains("WriteLine", seen["matches"]!.AsArray().Select(match => match!.ToString()));
        Assert.Contains("Sqrt", seen["inspected"]!.ToString());
        Assert.Equal("incomplete", seen["is_complete"]!.ToString());
        Assert.Contains("var kept = 21;", seen["history"]!.ToJsonString());
        Assert.Equal("error", seen["interrupted"]!.ToString());
        Assert.Equal("21", seen["kept"]!.ToString());
        Assert.True((bool)seen["heart_beats"]!);
        Assert.Contains("SIGABRT", seen["death"]!.ToString());
        Assert.Equal(seen["death"]!.ToString(), seen["death_shown"]!.ToString());
        Assert.Equal("error", seen["forgotten"]!.ToString());
        Assert.False((bool)seen["alive_after_shutdown"]!);
    }

    [Fact]
    public async Task Jupyters_own_kernel_tests_pass()
    {
        var seen = await RealClient.PythonAsync(kernel, "jupyter_kernel_test", "python3-jupyter-kernel-test", "conformance.py");

        Assert.Equal("", seen["failures"]!.ToString());
        Assert.InRange((int)seen["passed"]!, 10, 100);
    }

    [Fact]
    public async Task Nbclient_executes_a_notebook_and_keeps_its_outputs_and_widgets()
    {
        var notebook = ClientNotebook.Write(kernel.Folder, "nbclient.ipynb",
            "var x = 20;", "Console.WriteLine(\"héllo 🦜\"); x + 1",
            "var shown = display(\"first\"); shown.Update(\"second\");",
            "#r \"Course.Widgets\"\nusing Widgets;\nnew IntSlider(1, 5) { Value = 3 }",
            "throw new Exception(\"on purpose\");");

        var seen = await RealClient.PythonAsync(kernel, "nbclient", "python3-nbclient", "execute.py", notebook);

        Assert.Equal("21", seen["outputs"]![1]![1]!["data"]!["text/plain"]!.ToString());
        Assert.Equal("héllo 🦜\n", seen["outputs"]![1]![0]!["text"]!.ToString());
        Assert.Contains("second", seen["outputs"]![2]![0]!["data"]!["text/plain"]!.ToString());
        Assert.Equal("on purpose", seen["outputs"]![4]![0]!["evalue"]!.ToString());
        var widgets = seen["widgets"]!["application/vnd.jupyter.widget-state+json"]!["state"]!.AsObject();
        Assert.Contains(widgets, model => model.Value!["model_name"]!.ToString() == "IntSliderModel" && (int)model.Value["state"]!["value"]! == 3);
    }

    [Fact]
    public async Task Nbconvert_executes_a_notebook_into_a_page()
    {
        var notebook = ClientNotebook.Write(kernel.Folder, "nbconvert.ipynb", "Enumerable.Range(1, 10).Sum()");
        await RealClient.PythonAsync(kernel, "nbconvert", "python3-nbconvert", "execute.py", notebook);

        await RealClient.RunAsync(kernel, RealClient.Python, ["-m", "nbconvert", "--to", "html", "--execute", "--template", "basic", notebook]);

        Assert.Contains("55", await File.ReadAllTextAsync(Path.ChangeExtension(notebook, ".html"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_person_types_into_jupyter_console()
    {
        var seen = await RealClient.PythonAsync(kernel, "jupyter_console", "python3-jupyter-console", "console.py");

        var screen = seen["screen"]!.ToString();
        Assert.Contains("Out[1]: 42", screen);
        Assert.Contains("3 3 3", screen);
        Assert.Contains("DivideByZeroException", screen);
        Assert.True((bool)seen["ended"]!);
    }

    [Fact]
    public async Task A_client_made_as_VS_Codes_is_starts_works_interrupts_hears_of_a_crash_and_ends_with_a_signal()
    {
        var seen = await RealClient.NodeAsync(kernel, "vscode.mjs", kernel.Spec, "1");

        Assert.Equal(0, (int)seen["hung"]!);
        var session = seen["session"]!;
        Assert.Equal("42", session["result"]!.ToString());
        Assert.Equal("12", session["stdout"]!.ToString());
        Assert.Equal("error", session["interrupted"]!.ToString());
        Assert.Equal("21", session["kept"]!.ToString());
        Assert.Contains("WriteLine", session["matches"]!.AsArray().Select(match => match!.ToString()));
        Assert.Equal("IntSliderModel", session["widget"]!.ToString());
        Assert.Equal("moved to 4\n", session["moved"]!.ToString());
        Assert.Contains("SIGABRT", session["death"]!.ToString());
        Assert.Empty(session["invalid"]!.AsArray());
        Assert.Equal(0, (int)seen["orphans"]!);
    }

    [Fact]
    public async Task Ten_starts_in_a_row_as_VS_Code_makes_them_do_not_hang()
    {
        var seen = await RealClient.NodeAsync(kernel, "vscode.mjs", kernel.Spec, "10", "--only-start");

        Assert.Equal(0, (int)seen["hung"]!);
        Assert.Equal(0, (int)seen["orphans"]!);
    }
}
