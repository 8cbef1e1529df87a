using Interactive.Tests.Session;

namespace Interactive.Tests.Directives;

/// <summary>What notebooks do with <c>Kernel.Root</c> and its kin.</summary>
public sealed class KernelTests : IDisposable
{
    private const string Usings = "using Microsoft.DotNet.Interactive.Commands; using Microsoft.DotNet.Interactive.Events; using Microsoft.DotNet.Interactive.CSharp;\n";

    private readonly Recorder cells = new();

    public void Dispose() => cells.Dispose();

    [Fact]
    public async Task Code_that_a_cell_sends_runs_at_once_and_its_variables_last()
    {
        await cells.ValueAsync("var before = 1;\nawait Kernel.Root.SubmitCodeAsync(\"var sent = before + 1; Console.Write(sent);\");\nConsole.Write(\"after\");\nvar own = 5;");
        Assert.Equal("2after", cells.Printed);
        Assert.Equal("1 2 5", await cells.ValueAsync("$\"{before} {sent} {own}\""));
        Assert.Equal(["before", "own", "sent"], cells.Session.Variables.Select(variable => variable.Name).Order());
    }

    [Fact]
    public async Task What_happened_is_told_in_events()
    {
        await cells.ValueAsync(Usings + "var done = await Kernel.Root.SendAsync(new SubmitCode(\"Console.Write(\\\"p\\\"); display(\\\"d\\\"); 6 * 7\", \"csharp\"));");
        Assert.Equal("StandardOutputValueProduced DisplayedValueProduced ReturnValueProduced CommandSucceeded",
            await cells.ValueAsync("string.Join(' ', done.Events.Select(e => e.GetType().Name))"));
        Assert.Equal("42", await cells.ValueAsync("(int)done.Events.OfType<ReturnValueProduced>().Single().Value"));
        Assert.Equal(["d", "42"], cells.Shown.Select(shown => shown.Text));
    }

    [Fact]
    public async Task A_failure_of_what_was_sent_is_told_and_leaves_the_cell_running()
    {
        await cells.ValueAsync(Usings + "var failed = await Kernel.Root.SubmitCodeAsync(\"throw new Exception(\\\"on purpose\\\");\"); Console.Write(\"still here\");");
        Assert.Equal("still here", cells.Printed);
        Assert.Contains("on purpose", await cells.ValueAsync("((CommandFailed)failed.Events.Last()).Message"));
        Assert.Contains("In[3], line 2", string.Join('\n', (await cells.ErrorAsync("await Kernel.Root.SubmitCodeAsync(\"1\");\nthrow new Exception();")).Traceback));
    }

    [Fact]
    public async Task Kernels_are_found_by_the_names_of_their_languages()
    {
        await cells.ValueAsync(Usings + "var text = \"x\"; var csharp = (CSharpKernel)Kernel.Root.FindKernelByName(\"C#\");");
        Assert.Equal("True x", await cells.ValueAsync("$\"{csharp.TryGetValue(\"text\", out string found)} {found}\""));
        Assert.Equal("False", await cells.ValueAsync("csharp.TryGetValue(\"text\", out int number)"));
        Assert.Equal("<null>", await cells.ValueAsync("Kernel.Root.FindKernelByName(\"fsharp\")"));
        await cells.ValueAsync("await KernelInvocationContext.Current.HandlingKernel.ParentKernel.FindKernelByName(\"html\").SubmitCodeAsync(\"<b>x</b>\");");
        Assert.Equal("<b>x</b>", cells.Shown[^1]["text/html"]!.Value.Text);
    }

    [Fact]
    public async Task Sending_from_another_thread_is_refused_with_the_reason() =>
        Assert.Contains("from the cell itself", (await cells.ErrorAsync("await Task.Run(() => Kernel.Root.SubmitCodeAsync(\"1\"));")).Message);

    [Fact]
    public async Task Rows_become_a_tabular_data_resource()
    {
        await cells.ValueAsync("using Microsoft.DotNet.Interactive.Formatting.TabularData; using System.Text.Json;\nnew[] { new { Name = \"a\", Count = 1 }, new { Name = \"b\", Count = 2 } }.ToTabularDataResource().Display();");
        Assert.Contains("""
            "fields":[{"name":"Name","type":"string"},{"name":"Count","type":"integer"}]},"data":[{"Name":"a","Count":1},{"Name":"b","Count":2}]
            """, cells.Shown[^1]["application/table-schema+json"]!.Value.Text);
        Assert.Contains("<th>Name</th>", cells.Shown[^1]["text/html"]!.Value.Text);
        Assert.Equal("number", await cells.ValueAsync("JsonDocument.Parse(\"[{\\\"x\\\": 0.5}]\").ToTabularDataResource().Schema.Fields[0].Type"));
    }
}
