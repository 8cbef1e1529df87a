namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>An equation that is shown typeset on a line of its own: <c>new MathString(@"\nabla f")</c>.</summary>
/// <param name="latexCode">The equation, without delimiters.</param>
public sealed class MathString(string latexCode)
{
    /// <summary>The equation between <c>$$</c>.</summary>
    public override string ToString() => $"$${latexCode}$$";

    /// <summary>Text is the equation as it stands.</summary>
    public static implicit operator MathString(string source) => new(source);
}
