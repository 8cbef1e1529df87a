using System.Text;

namespace Interactive.Documents;

/// <summary>Notebooks on disk; the extension says which format: <c>.ipynb</c> or <c>.dib</c>.</summary>
public static class NotebookFile
{
    // Throws on bytes that are no UTF-8 rather than replacing them: a damaged file must not be written back changed.
    private static readonly UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a notebook.</summary>
    /// <exception cref="NotebookFormatException">The file is not a notebook; the message names the file and the place in it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Notebook Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var isDib = IsDib(path);
        try
        {
            var text = utf8.GetString(File.ReadAllBytes(path));
            return isDib ? DibReader.Read(text) : NotebookReader.Read(text);
        }
        catch (NotebookFormatException e)
        {
            throw new NotebookFormatException($"{path}: {e.Message}", e);
        }
        catch (DecoderFallbackException e)
        {
            throw new NotebookFormatException($"{path}: byte {e.Index + 1} is not UTF-8, which a notebook must be.", e);
        }
    }

    /// <summary>Writes a notebook beside the file and renames it, so that no reader ever sees half a file.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(string path, Notebook notebook)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        WriteText(path, IsDib(path) ? DibWriter.Write(notebook) : NotebookWriter.Write(notebook));
    }

    /// <summary>Writes a text file (UTF-8 without a mark) beside its place and renames it.</summary>
    public static void WriteText(string path, string text)
    {
        var full = Path.GetFullPath(path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        var beside = $"{full}.{Environment.ProcessId}-{Guid.NewGuid():N}.tmp";
        try
        {
            File.WriteAllText(beside, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            File.Move(beside, full, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static bool IsDib(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".ipynb" => false,
        ".dib" or ".dotnet-interactive" => true,
        var other => throw new NotebookFormatException(
            $"{path}: a notebook ends in .ipynb or .dib, not in \"{other}\"."),
    };
}
