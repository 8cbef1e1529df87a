using System.Text.Json;
using System.Text.Json.Nodes;

namespace Jupyter;

/// <summary>
/// Tells Jupyter clients how to start this kernel: a
/// <see href="https://jupyter-client.readthedocs.io/en/stable/kernels.html#kernel-specs">kernel spec</see> folder with a kernel.json.
/// </summary>
/// <param name="Name">The folder's name, which notebooks store; <c>.net-csharp</c> as in the notebooks that exist.</param>
/// <param name="Command">The program and its arguments; one of them holds <c>{connection_file}</c>.</param>
public sealed record KernelSpec(string Name, IReadOnlyList<string> Command)
{
    /// <summary>The name that C# notebooks of .NET Interactive carry.</summary>
    public const string DefaultName = ".net-csharp";

    /// <summary>What a client's kernel list shows.</summary>
    public string DisplayName { get; init; } = ".NET (C#)";

    /// <summary>Environment variables set for the kernel.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Files that go beside kernel.json, by name. A Jupyter server hands them out to its pages, where charts find plotly.js.
    /// </summary>
    public IReadOnlyDictionary<string, string> Resources { get; init; } = new Dictionary<string, string>();

    /// <summary>Writes the spec under a Jupyter data folder.</summary>
    /// <param name="dataDirectory">Such as ~/.local/share/jupyter; the spec goes to kernels/NAME in it.</param>
    /// <returns>The spec's folder.</returns>
    public string Install(string dataDirectory)
    {
        var folder = Path.Combine(dataDirectory, "kernels", Name);
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "kernel.json");
        foreach (var (name, source) in Resources)
        {
            var copy = Path.Combine(folder, $"{name}.{System.Environment.ProcessId}.new");
            File.Copy(source, copy, overwrite: true);
            File.Move(copy, Path.Combine(folder, name), overwrite: true);
        }

        // Last, because it is what clients look for.
        var written = $"{path}.{System.Environment.ProcessId}.new";
        File.WriteAllText(written, ToJson().ToJsonString(new JsonSerializerOptions(Protocol.Json.Options) { WriteIndented = true }) + "\n");
        File.Move(written, path, overwrite: true);
        return folder;
    }

    /// <summary>Removes the spec from a Jupyter data folder.</summary>
    /// <returns>The folder that was removed; null when there was none.</returns>
    public static string? Uninstall(string dataDirectory, string name)
    {
        var folder = Path.Combine(dataDirectory, "kernels", name);
        if (!File.Exists(Path.Combine(folder, "kernel.json"))) return null;
        Directory.Delete(folder, recursive: true);
        return folder;
    }

    /// <summary>The specs under the given data folders: name, folder and the program that each starts.</summary>
    public static IEnumerable<(string Name, string Folder, string Program)> List(IEnumerable<string> dataDirectories)
    {
        foreach (var kernels in dataDirectories.Select(directory => Path.Combine(directory, "kernels")).Where(Directory.Exists))
            foreach (var folder in Directory.EnumerateDirectories(kernels).Order(StringComparer.Ordinal))
                if (ProgramOf(Path.Combine(folder, "kernel.json")) is { } program)
                    yield return (Path.GetFileName(folder), folder, program);
    }

    private static string? ProgramOf(string path)
    {
        if (!File.Exists(path)) return null;
        try
        {
            return JsonNode.Parse(File.ReadAllText(path))?["argv"]?[0]?.ToString();
        }
        catch (JsonException)
        {
            return "(kernel.json is damaged)";
        }
    }

    private JsonObject ToJson() => new()
    {
        ["argv"] = new JsonArray([.. Command.Select(part => JsonValue.Create(part))]),
        ["display_name"] = DisplayName,
        ["env"] = new JsonObject(Environment.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))),
        ["interrupt_mode"] = "message",
        ["language"] = "C#",
        ["metadata"] = new JsonObject { ["debugger"] = false },
    };
}
