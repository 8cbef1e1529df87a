namespace Interactive.Directives;

/// <summary>Carries out one kind of directive line.</summary>
internal interface IDirective
{
    /// <summary>Its name with the mark, such as <c>#!who</c>.</summary>
    string Name { get; }

    /// <summary>How it is written, such as <c>#!import file</c>.</summary>
    string Usage { get; }

    /// <summary>What it does, in one line.</summary>
    string Summary { get; }

    /// <summary>Carries it out, on the session's thread.</summary>
    /// <param name="arguments">What stood behind the name.</param>
    /// <param name="cell">The cell it stands in.</param>
    /// <exception cref="DirectiveException">It cannot be carried out.</exception>
    void Run(string arguments, CellExecution cell);
}
