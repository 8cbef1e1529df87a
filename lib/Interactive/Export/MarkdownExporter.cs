using System.Text;
using Display;
using Interactive.Documents;

namespace Interactive.Export;

/// <summary>A notebook as Markdown, with the pictures it names.</summary>
/// <param name="Text">The Markdown.</param>
/// <param name="Pictures">The bytes of the pictures by their path beside the Markdown.</param>
public sealed record MarkdownExport(string Text, IReadOnlyDictionary<string, byte[]> Pictures);

/// <summary>Makes Markdown of a notebook: prose as it is, code and outputs in fences, pictures as files.</summary>
public static class MarkdownExporter
{
    /// <summary>Exports a notebook with the outputs it holds.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="name">Name of the folder for pictures, such as <c>03-linear-regression</c>.</param>
    public static MarkdownExport Export(Notebook notebook, string name)
    {
        ArgumentNullException.ThrowIfNull(notebook);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var text = new StringBuilder();
        var pictures = new Dictionary<string, byte[]>();
        foreach (var cell in notebook.Cells)
        {
            if (cell.Kind == CellKind.Code)
            {
                if (cell.Source.Trim().Length > 0) AppendFenced(text, cell.Language, cell.Source);
                foreach (var output in cell.Outputs) AppendOutput(text, output, name, pictures);
            }
            else
            {
                text.Append(cell.Source.Trim('\n')).Append("\n\n");
            }
        }

        return new MarkdownExport(text.ToString().TrimEnd('\n') + "\n", pictures);
    }

    private static void AppendOutput(StringBuilder text, CellOutput output, string name, Dictionary<string, byte[]> pictures)
    {
        switch (output)
        {
            case StreamOutput stream:
                AppendFenced(text, "text", stream.Text.TrimEnd('\n'));
                break;
            case ErrorOutput error:
                AppendFenced(text, "text", error.Traceback.Count > 0 ? string.Join('\n', error.Traceback) : $"{error.Name}: {error.Message}");
                break;
            case DisplayOutput { Data: var data }:
                if (data[MimeType.Markdown] is { } markdown) text.Append(markdown.Text.Trim('\n')).Append("\n\n");
                else if (data[MimeType.Latex] is { } latex) text.Append(latex.Text.Contains('$') ? latex.Text : $"$$\n{latex.Text}\n$$").Append("\n\n");
                else if (!AppendPicture(text, data, name, pictures) && data.Text.Length > 0) AppendFenced(text, "text", data.Text);
                break;
        }
    }

    private static bool AppendPicture(StringBuilder text, MimeBundle data, string name, Dictionary<string, byte[]> pictures)
    {
        var number = pictures.Count + 1;
        foreach (var (type, extension) in new[] { (MimeType.Png, "png"), (MimeType.Jpeg, "jpg"), (MimeType.Svg, "svg") })
        {
            if (data[type] is not { } picture) continue;
            var path = $"{name}/{number}.{extension}";
            pictures[path] = type == MimeType.Svg ? Encoding.UTF8.GetBytes(picture.Text) : Convert.FromBase64String(picture.Text);
            text.Append($"![{data.Text.Split('\n')[0].Replace(']', ' ')}]({path})\n\n");
            return true;
        }

        return false;
    }

    // The fence is longer than any that the text holds.
    private static void AppendFenced(StringBuilder text, string language, string content)
    {
        var fence = "```";
        while (content.Contains(fence, StringComparison.Ordinal)) fence += "`";
        text.Append(fence).Append(language).Append('\n').Append(content).Append('\n').Append(fence).Append("\n\n");
    }
}
