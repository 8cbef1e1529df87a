using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace Display;

/// <summary>
/// How types that know nothing of notebooks look: a library that knows such a type (tensors, say) registers a formatter,
/// and whatever shows a value asks <see cref="TryFormat"/> before it falls back to <c>ToString</c>.
/// </summary>
public static class Formatters
{
    private static readonly ConcurrentDictionary<Type, Func<object, MimeBundle>> formatters = new();

    /// <summary>Sets how values of a type, and of types derived from it or implementing it, are shown; replaces what was set before.</summary>
    /// <typeparam name="T">A class, struct or interface.</typeparam>
    /// <param name="format">Renders a value; called each time one is shown.</param>
    public static void Register<T>(Func<T, MimeBundle> format)
    {
        ArgumentNullException.ThrowIfNull(format);
        formatters[typeof(T)] = value => format((T)value);
    }

    /// <summary>Renders a value that is an <see cref="IDisplayable"/> or whose type has a formatter.</summary>
    /// <param name="value">Any value, or null.</param>
    /// <param name="bundle">What to show, when the result is true.</param>
    /// <returns>False when nothing is known of the type, so that the caller shows it in its own way.</returns>
    public static bool TryFormat(object? value, [NotNullWhen(true)] out MimeBundle? bundle)
    {
        bundle = value switch
        {
            null => null,
            IDisplayable displayable => displayable.ToMimeBundle(),
            _ => Find(value.GetType())?.Invoke(value),
        };
        return bundle is not null;
    }

    private static Func<object, MimeBundle>? Find(Type type)
    {
        // The nearest base class says more about a value than an interface does.
        for (var t = type; t is not null; t = t.BaseType)
            if (formatters.TryGetValue(t, out var exact)) return exact;
        foreach (var t in type.GetInterfaces())
            if (formatters.TryGetValue(t, out var general)) return general;
        return null;
    }
}
