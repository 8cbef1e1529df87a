using System.Diagnostics.CodeAnalysis;
using Display;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>How values of one type look, as the first notebooks for .NET wrote it: <c>Formatter&lt;Matrix&gt;.Register(...)</c>.</summary>
/// <typeparam name="T">The type.</typeparam>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "The form that notebooks use.")]
public static class Formatter<T>
{
    /// <inheritdoc cref="Formatter.Register{T}(Func{T, string}, string)"/>
    public static void Register(Func<T, string> formatter, string mimeType = MimeType.Text) => Formatter.Register(formatter, mimeType);

    /// <inheritdoc cref="Formatter.Register{T}(Action{T, TextWriter}, string)"/>
    public static void Register(Action<T, TextWriter> formatter, string mimeType = MimeType.Text) => Formatter.Register(formatter, mimeType);

    /// <summary>Writes a value in one representation.</summary>
    public static void FormatTo(T obj, TextWriter writer, string mimeType = MimeType.Text) => Formatter.FormatTo(obj, writer, mimeType);
}
