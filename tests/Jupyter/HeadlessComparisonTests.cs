using System.Text.Json.Nodes;
using Interactive.Documents;
using Interactive.Execution;
using Xunit;

namespace Jupyter.Tests;

/// <summary>The same notebook through <c>course run</c>'s runner and through the kernel, as a client would store its outputs.</summary>
public sealed class HeadlessComparisonTests
{
    private static readonly string[] cells =
    [
        "Console.WriteLine(\"out\");\nConsole.Error.Write(\"err\");\nConsole.Write(\"again\");",
        "var shown = display(\"old\");\nConsole.Write(\"between\");\ndisplay(HTML(\"<b>bold</b>\"));",
        "shown.Update(\"new\");\n1 + 1",
        "display(new[] { new { A = 1, B = \"x\" } });\nnew Dictionary<string, int> { [\"one\"] = 1 }",
        "\"**text**\".DisplayAs(\"text/markdown\");\n(LaTeXString)\"x^2\"",
        "var number = 20;\nthrow new InvalidOperationException(\"on purpose\");",
        "number * 2",
        "int x = \"no number\";",
        "Undeclared(1)",
        "(object)null",
        "for (var i = 0; i < 2000; i++) Console.WriteLine(i);",
        "#!who",
        "#!html\n<i>markup</i>\n#!csharp\nConsole.Write(number);\n#!markdown\n# Title",
        "#!value --name data\nsome text",
        "#!share --from value data\ndata.Length",
        "#!set --name count --value 42\ncount + 1",
        "#!javascript\n#!share --from csharp number\nconsole.log(number);",
        "#!nonsense",
        "#!fsharp\nlet x = 1",
        "await Task.Delay(1);\nTask.Run(() => Console.Write(\"from a task\")).Wait();",
        "#nullable enable\nstring? maybe = null;\nmaybe.Length",
        "Formatter.Register<TimeSpan>(span => $\"<em>{span.TotalSeconds} s</em>\", \"text/html\");\nTimeSpan.FromSeconds(3)",
        "namespace Shapes { public record Square(double Side); }\nnew Shapes.Square(2)",
        "Formatter.ResetToDefault();\n#!reset\nnumber",
    ];

    [Fact]
    public async Task A_notebook_shows_the_same_headless_and_in_the_kernel()
    {
        var headless = await RunHeadlessAsync();
        var kernel = RunInKernel();
        for (var i = 0; i < cells.Length; i++) Assert.Equal($"{cells[i]}\n{Text(headless[i])}", $"{cells[i]}\n{Text(kernel[i])}");
    }

    private static async Task<List<JsonArray>> RunHeadlessAsync()
    {
        var notebook = Notebook.CreateCSharp();
        notebook.Cells.AddRange(cells.Select(source => new Cell(CellKind.Code, source)));
        var options = new RunOptions
        {
            HostCommand = new("dotnet", Path.Combine(AppContext.BaseDirectory, "Course.Cli.dll"), "host"),
            ContinuesOnError = true,
        };
        var result = await new NotebookRunner().RunAsync(notebook, options, null, TestContext.Current.CancellationToken);
        var written = JsonNode.Parse(NotebookWriter.Write(result.Executed))!["cells"]!.AsArray();
        return [.. written.Select(cell => cell!["outputs"]!.AsArray())];
    }

    private static List<JsonArray> RunInKernel()
    {
        using var kernel = new KernelProcess();
        using var client = kernel.Connect();
        var outputs = new StoredOutputs();
        foreach (var cell in cells)
        {
            outputs.StartCell();
            foreach (var message in client.Execute(cell, new JsonObject { ["stop_on_error"] = false }).Outputs) outputs.Take(message.Header.Type, message.Content);
        }

        return outputs.Cells;
    }

    // What counts is what a reader sees: lists of lines are text, and prints on one stream are one print.
    private static string Text(JsonArray outputs) => string.Join('\n', outputs.Select(output => Normal(output!)!.ToJsonString()));

    private static JsonNode? Normal(JsonNode? node) => node switch
    {
        JsonArray lines when lines.Count > 0 && lines.All(line => line is JsonValue value && value.TryGetValue(out string? _)) => string.Concat(lines.Select(line => line!.ToString())),
        JsonArray { Count: 0 } => "",
        JsonArray items => new JsonArray([.. items.Select(Normal)]),
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Normal(member.Value)))),
        _ => node?.DeepClone(),
    };
}
