namespace Jupyter.Requests;

/// <summary>
/// The protocol counts a cursor's place in code points since 5.2, .NET counts UTF-16 units; they differ after an emoji.
/// </summary>
internal static class CursorPosition
{
    /// <summary>The UTF-16 index of a place that is counted in code points.</summary>
    internal static int ToIndex(string text, int codePoints)
    {
        var index = 0;
        for (; codePoints > 0 && index < text.Length; codePoints--)
            index += index + 1 < text.Length && char.IsSurrogatePair(text, index) ? 2 : 1;
        return index;
    }

    /// <summary>The place in code points of a UTF-16 index.</summary>
    internal static int FromIndex(string text, int index)
    {
        var codePoints = 0;
        for (var i = 0; i < index && i < text.Length; codePoints++)
            i += i + 1 < text.Length && char.IsSurrogatePair(text, i) ? 2 : 1;
        return codePoints;
    }
}
