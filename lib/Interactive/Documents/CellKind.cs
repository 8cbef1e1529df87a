namespace Interactive.Documents;

/// <summary>What a cell holds, as the notebook format names it.</summary>
public enum CellKind
{
    /// <summary>Code that is executed.</summary>
    Code,

    /// <summary>Prose in Markdown.</summary>
    Markdown,

    /// <summary>Text that is passed through untouched.</summary>
    Raw,
}
