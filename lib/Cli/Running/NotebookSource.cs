namespace Course.Cli.Running;

/// <summary>A notebook to execute.</summary>
/// <param name="Path">Its file.</param>
/// <param name="OutputName">Where it goes below the output folder, without extension, such as <c>03-linear-regression</c>.</param>
internal sealed record NotebookSource(string Path, string OutputName)
{
    /// <summary>The file's name without extension: what people call it.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);
}
