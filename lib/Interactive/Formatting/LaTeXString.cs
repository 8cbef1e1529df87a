namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>LaTeX that is shown typeset: <c>new LaTeXString(@"$\nabla f$")</c>.</summary>
/// <param name="latexCode">The LaTeX, with its own delimiters.</param>
public sealed class LaTeXString(string latexCode)
{
    /// <summary>The LaTeX.</summary>
    public override string ToString() => latexCode;

    /// <summary>Text is LaTeX as it stands.</summary>
    public static implicit operator LaTeXString(string source) => new(source);
}
