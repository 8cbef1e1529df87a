using System.Text.Json.Nodes;

namespace Jupyter.Tests;

/// <summary>A notebook as a person saves it.</summary>
internal static class ClientNotebook
{
    internal static string Write(string folder, string name, params string[] cells)
    {
        var notebook = new JsonObject
        {
            ["cells"] = new JsonArray([.. cells.Select((source, i) => new JsonObject
            {
                ["id"] = $"cell-{i}",
                ["cell_type"] = "code",
                ["metadata"] = new JsonObject { ["tags"] = new JsonArray("raises-exception") },
                ["execution_count"] = null,
                ["outputs"] = new JsonArray(),
                ["source"] = source,
            })]),
            ["metadata"] = new JsonObject
            {
                ["kernelspec"] = new JsonObject { ["display_name"] = ".NET (C#)", ["language"] = "C#", ["name"] = KernelSpec.DefaultName },
                ["language_info"] = new JsonObject { ["name"] = "C#", ["file_extension"] = ".cs", ["mimetype"] = "text/x-csharp" },
            },
            ["nbformat"] = 4,
            ["nbformat_minor"] = 5,
        };
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, notebook.ToJsonString());
        return path;
    }
}
