using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using Display;
using Interactive.Formatting;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// How values look in a notebook. <c>Formatter.Register&lt;Matrix&gt;(m => m.ToHtml(), "text/html")</c> makes every
/// <c>Matrix</c> show itself that way from the next cell on.
/// </summary>
public static class Formatter
{
    private const int StandardListLimit = 20;
    private const int StandardRecursionLimit = 6;

    private static readonly ConcurrentDictionary<(Type Type, string MimeType), Func<object, FormatContext, bool>> registered = new();
    private static readonly ConcurrentDictionary<Type, string[]> preferred = new();

    /// <summary>How many items of a sequence are shown before the rest is only counted (20).</summary>
    public static int ListExpansionLimit { get; set; } = StandardListLimit;

    /// <summary>How many levels of objects inside objects are shown (6).</summary>
    public static int RecursionLimit { get; set; } = StandardRecursionLimit;

    /// <summary>The MIME type that <see cref="ToDisplayString"/> takes when none is given: <c>text/plain</c>.</summary>
    public static string DefaultMimeType { get; set; } = MimeType.Text;

    /// <summary>Sets how values of <typeparamref name="T"/> and of types derived from it look.</summary>
    /// <param name="formatter">Gives the text.</param>
    /// <param name="mimeType">What the text is.</param>
    public static void Register<T>(Func<T, string> formatter, string mimeType = MimeType.Text)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register(typeof(T), (value, writer) => writer.Write(formatter((T)value)), mimeType);
    }

    /// <inheritdoc cref="Register{T}(Func{T, string}, string)"/>
    /// <param name="formatter">Writes the text.</param>
    /// <param name="mimeType">What the text is.</param>
    public static void Register<T>(Action<T, TextWriter> formatter, string mimeType = MimeType.Text)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register(typeof(T), (value, writer) => formatter((T)value, writer), mimeType);
    }

    /// <inheritdoc cref="Register{T}(Func{T, string}, string)"/>
    /// <param name="formatter">Writes the text to the context's writer; false leaves the value to whoever is next.</param>
    /// <param name="mimeType">What the text is.</param>
    public static void Register<T>(Func<T, FormatContext, bool> formatter, string mimeType = MimeType.Text)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register(typeof(T), (value, context) => formatter((T)value, context), mimeType);
    }

    /// <summary>Sets how values of a type look; an open generic type such as <c>typeof(List&lt;&gt;)</c> means all of its kind.</summary>
    /// <param name="type">The type.</param>
    /// <param name="formatter">Writes the text.</param>
    /// <param name="mimeType">What the text is.</param>
    public static void Register(Type type, Action<object, TextWriter> formatter, string mimeType = MimeType.Text)
    {
        ArgumentNullException.ThrowIfNull(formatter);
        Register(type, (value, context) =>
        {
            formatter(value, context.Writer);
            return true;
        }, mimeType);
    }

    /// <inheritdoc cref="Register(Type, Action{object, TextWriter}, string)"/>
    /// <param name="type">The type.</param>
    /// <param name="formatter">Writes the text to the context's writer; false leaves the value to whoever is next.</param>
    /// <param name="mimeType">What the text is.</param>
    public static void Register(Type type, Func<object, FormatContext, bool> formatter, string mimeType = MimeType.Text)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(formatter);
        ArgumentException.ThrowIfNullOrEmpty(mimeType);
        registered[(type, mimeType)] = formatter;
    }

    /// <summary>Sets which representations values of a type are shown in; text is always added.</summary>
    public static void SetPreferredMimeTypesFor(Type type, params string[] preferredMimeTypes)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(preferredMimeTypes);
        preferred[type] = preferredMimeTypes;
    }

    /// <summary>The representations values of a type are shown in.</summary>
    public static IReadOnlyCollection<string> GetPreferredMimeTypesFor(Type type) =>
        TypeFamily.Of(type).Select(preferred.GetValueOrDefault).FirstOrDefault(found => found is not null) ?? [MimeType.Html];

    /// <summary>Forgets everything that was registered or set.</summary>
    public static void ResetToDefault()
    {
        registered.Clear();
        preferred.Clear();
        ListExpansionLimit = StandardListLimit;
        RecursionLimit = StandardRecursionLimit;
        DefaultMimeType = MimeType.Text;
    }

    /// <summary>The text of a value in one representation.</summary>
    /// <param name="obj">The value.</param>
    /// <param name="mimeType">The representation; <see cref="DefaultMimeType"/> when null.</param>
    public static string ToDisplayString(this object? obj, string? mimeType = null) =>
        ValueView.In(obj, mimeType ?? DefaultMimeType);

    /// <summary>Writes a value in one representation.</summary>
    public static void FormatTo<T>(this T obj, TextWriter writer, string mimeType = MimeType.Text)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(ValueView.In(obj, mimeType));
    }

    /// <summary>What was registered for a value in a representation; null when nothing was.</summary>
    internal static string? Registered(object value, string mimeType)
    {
        if (registered.IsEmpty) return null;
        foreach (var type in TypeFamily.Of(value.GetType()))
        {
            if (!registered.TryGetValue((type, mimeType), out var format)) continue;
            using var writer = new StringWriter(new StringBuilder(), CultureInfo.InvariantCulture);
            if (format(value, new FormatContext(writer))) return writer.ToString();
        }

        return null;
    }

    /// <summary>The representations that were registered for a value.</summary>
    internal static IReadOnlyList<string> RegisteredMimeTypes(object value)
    {
        if (registered.IsEmpty) return [];
        var family = TypeFamily.Of(value.GetType()).ToHashSet();
        return [.. registered.Keys.Where(key => family.Contains(key.Type)).Select(key => key.MimeType).Distinct().Order(StringComparer.Ordinal)];
    }

    /// <summary>The representations that were set for a value; null when none were.</summary>
    internal static string[]? Preferred(object value) =>
        preferred.IsEmpty ? null : TypeFamily.Of(value.GetType()).Select(preferred.GetValueOrDefault).FirstOrDefault(found => found is not null);
}
