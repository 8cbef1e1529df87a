using System.Text.Json.Nodes;
using Interactive.Documents;
using Interactive.Execution;
using Xunit;

namespace Jupyter.Tests;

/// <summary>The same notebook through <c>course run</c>'s runner, and through the kernel by nbclient, which stores what it hears.</summary>
public sealed class HeadlessComparisonTests(InstalledKernel kernel) : IClassFixture<InstalledKernel>
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
        // Cleared at once, cleared when the next output comes, and never again replaced once cleared.
        "Console.Write(\"gone\");\nDisplay.Output.Surface.Clear(wait: false);\nConsole.Write(\"kept\");",
        "var cleared = display(\"gone too\");\nDisplay.Output.Surface.Clear(wait: true);\ndisplay(\"replaced\");\ncleared.Update(\"not seen\");",
        "Display.Output.Surface.Clear(wait: true);",
        "#r \"Course\"\nusing Plotly;\nvar live = Display.Output.ShowLive(Chart.Line([1.0, 2], [3.0, 4]).WithTitle(\"first\"));",
        "live.Update(Chart.Line([1.0, 2], [5.0, 6]).WithTitle(\"second\"));\nChart.Column([\"a\", \"b\"], [1.0, 2])",
        "var go = new System.Threading.ManualResetEventSlim();\nvar left = Task.Run(() => { go.Wait(); display(\"late\"); shown.Update(\"newest\"); Console.Write(\"printed late\"); });",
        "go.Set();\nawait left;",
        "foreach (var name in new[] { \"a\", \"b\" }) display(name).Update(name + name);",
        "CSS(\"b { color: red }\");\nJavascript(\"1 + 1\");\ndiv[id: \"d\"](\"text\")",
        "input(\"Who?\")",
        "Formatter.ResetToDefault();\n#!reset\nnumber",
    ];

    [Fact]
    public async Task A_notebook_shows_the_same_headless_and_in_the_kernel()
    {
        var path = ClientNotebook.Write(kernel.Folder, "compared.ipynb", cells);
        var headless = await RunHeadlessAsync(path);
        var seen = await RealClient.PythonAsync(kernel, "nbclient", "python3-nbclient", "execute.py", path);

        var stored = seen["outputs"]!.AsArray();
        for (var i = 0; i < cells.Length; i++)
            Assert.Equal($"{cells[i]}\n{Text(headless[i])}", $"{cells[i]}\n{Text(stored[i]!.AsArray())}");
        Assert.Contains("newest", Text(headless[1]));
        Assert.Contains("second", Text(headless[26]));
        Assert.Contains("late", Text(headless[29]));
    }

    private static async Task<List<JsonArray>> RunHeadlessAsync(string path)
    {
        var options = new RunOptions { HostCommand = new(InstalledKernel.Program, "host"), ContinuesOnError = true };
        var result = await new NotebookRunner().RunAsync(NotebookFile.Read(path), options, null, TestContext.Current.CancellationToken);
        var written = JsonNode.Parse(NotebookWriter.Write(result.Executed), documentOptions: new() { MaxDepth = 512 })!["cells"]!.AsArray();
        return [.. written.Select(cell => cell!["outputs"]!.AsArray())];
    }

    // What counts is what a reader sees: a list of lines is text, and prints on one stream are one print.
    private static string Text(JsonArray outputs)
    {
        var joined = new List<JsonNode>();
        foreach (var output in outputs.Select(output => Normal(output)!))
        {
            if (joined.LastOrDefault() is { } last && IsStream(last) && IsStream(output) && last["name"]!.ToString() == output["name"]!.ToString())
                last["text"] = last["text"]!.ToString() + output["text"];
            else joined.Add(output);
        }

        return string.Join('\n', joined.Select(output => output.ToJsonString()));
    }

    private static bool IsStream(JsonNode output) => output["output_type"]!.ToString() == "stream";

    private static JsonNode? Normal(JsonNode? node) => node switch
    {
        JsonArray lines when lines.Count > 0 && lines.All(line => line is JsonValue value && value.TryGetValue(out string? _)) =>
            string.Concat(lines.Select(line => line!.ToString())),
        JsonArray { Count: 0 } => "",
        JsonArray items => new JsonArray([.. items.Select(Normal)]),
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, Normal(member.Value)))),
        _ => node?.DeepClone(),
    };
}
