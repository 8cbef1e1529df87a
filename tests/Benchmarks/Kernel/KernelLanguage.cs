namespace Jupyter.Benchmarks;

/// <summary>A kernel to measure and the same small programs in its language.</summary>
/// <param name="Name">As it stands over its column.</param>
/// <param name="Command">The program and its arguments; one of them holds <c>{connection_file}</c>.</param>
internal sealed record KernelLanguage(string Name, IReadOnlyList<string> Command)
{
    internal required string EndlessLoop { get; init; }

    internal required string PrepareTensors { get; init; }

    /// <summary>A line with a tensor library's members; the cursor is at its end.</summary>
    internal required string TensorLine { get; init; }

    /// <summary>Ends in the name of a function of the tensor library.</summary>
    internal required string TensorCall { get; init; }

    internal required bool InterruptsByMessage { get; init; }

    /// <summary>Ours, started as its spec starts it: by the script that outlives it.</summary>
    /// <param name="program">The script, or the published Course.Cli beside it.</param>
    internal static KernelLanguage CSharp(string program) => new("C#", [Path.Combine(Path.GetDirectoryName(program)!, "course-kernel"), "{connection_file}"])
    {
        EndlessLoop = "while (true) { }",
        PrepareTensors = "#r \"Course\"\nusing TorchSharp; using static TorchSharp.torch;",
        TensorLine = "var hidden = torch.nn.functional.re",
        TensorCall = "var made = torch.zeros",
        InterruptsByMessage = true,
    };

    internal static KernelLanguage Python(string interpreter) => new("ipykernel", [interpreter, "-m", "ipykernel_launcher", "-f", "{connection_file}"])
    {
        EndlessLoop = "while True: pass",
        PrepareTensors = "import torch",
        TensorLine = "hidden = torch.nn.functional.re",
        TensorCall = "made = torch.zeros",
        InterruptsByMessage = false,
    };
}
