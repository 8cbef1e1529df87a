namespace Course;

/// <summary>A text, or a list of texts.</summary>
public sealed class TextData : IDisplayable
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about, its source and its licence.</summary>
    public required string Description { get; init; }

    /// <summary>The texts: one for a book, one each for poems, names, reviews.</summary>
    public required IReadOnlyList<string> Texts { get; init; }

    /// <summary>A class for each text; empty when there are none.</summary>
    public IReadOnlyList<int> Labels { get; init; } = [];

    /// <summary>The names of the classes.</summary>
    public IReadOnlyList<string> ClassNames { get; init; } = [];

    /// <summary>All texts, a line break between.</summary>
    public string Text => Texts.Count == 1 ? Texts[0] : string.Join('\n', Texts);

    /// <inheritdoc/>
    public MimeBundle ToMimeBundle() => new TextTable(Labels.Count > 0 ? ["text", "class"] : ["text"],
        [.. Enumerable.Range(0, Math.Min(6, Texts.Count)).Select(Row)])
    { Caption = $"{Name}: {Description}" }.ToMimeBundle();

    private object?[] Row(int index)
    {
        var text = Texts[index].ReplaceLineEndings(" ");
        var start = text.Length > 120 ? text[..120] + "..." : text;
        return Labels.Count > 0 ? [start, ClassNames[Labels[index]]] : [start];
    }
}
