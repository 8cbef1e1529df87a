using Interactive.Documents;
using Interactive.Execution;

namespace Interactive.Benchmarks;

/// <summary>Notebooks made for measuring, and their execution.</summary>
internal static class Workbench
{
    /// <summary>A C# notebook of a text for each cell.</summary>
    public static Notebook CSharp(IEnumerable<string> cells)
    {
        var notebook = Notebook.CreateCSharp();
        notebook.Cells.AddRange(cells.Select(cell => new Cell(CellKind.Code, cell)));
        return notebook;
    }

    /// <summary>The same for ipykernel, so that nbconvert can execute it.</summary>
    public static Notebook Python(IEnumerable<string> cells)
    {
        var notebook = new Notebook
        {
            Metadata = new()
            {
                ["kernelspec"] = new System.Text.Json.Nodes.JsonObject { ["display_name"] = "Python 3", ["language"] = "python", ["name"] = "python3" },
            },
        };
        notebook.Cells.AddRange(cells.Select(cell => new Cell(CellKind.Code, cell, "python")));
        return notebook;
    }

    /// <summary>Executes a notebook in a process of its own.</summary>
    /// <returns>The result and how long each cell took.</returns>
    /// <exception cref="InvalidOperationException">A cell failed.</exception>
    public static async Task<(RunResult Result, List<TimeSpan> Cells)> RunAsync(
        Options options, Notebook notebook, params (string Name, string Value)[] environment)
    {
        var times = new Times();
        var run = new RunOptions
        {
            HostCommand = new(options.Program, "host"),
            Environment = environment.ToDictionary(variable => variable.Name, variable => (string?)variable.Value),
        };
        var result = await new NotebookRunner().RunAsync(notebook, run, times);
        if (result.Failure is { } failure) throw new InvalidOperationException(failure.Message);
        return (result, times.Cells);
    }

    /// <summary>The text a cell gave as its value.</summary>
    public static string Value(RunResult result, int cell) => ((DisplayOutput)result.Executed.Cells[cell].Outputs[^1]).Data.Text;

    private sealed class Times : IProgress<RunEvent>
    {
        public List<TimeSpan> Cells { get; } = [];

        public void Report(RunEvent value)
        {
            if (value is CellFinished cell) Cells.Add(cell.Elapsed);
        }
    }
}
