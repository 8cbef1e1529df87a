namespace Interactive.Formatting;

/// <summary>The types by which a value may be known.</summary>
internal static class TypeFamily
{
    /// <summary>The type itself, its bases and its interfaces, nearest first, each followed by its open generic form.</summary>
    public static IEnumerable<Type> Of(Type type)
    {
        for (var t = type; t is not null && t != typeof(object); t = t.BaseType)
            foreach (var form in WithDefinition(t)) yield return form;
        foreach (var t in type.GetInterfaces())
            foreach (var form in WithDefinition(t)) yield return form;
        yield return typeof(object);
    }

    private static IEnumerable<Type> WithDefinition(Type type)
    {
        yield return type;
        if (type.IsConstructedGenericType) yield return type.GetGenericTypeDefinition();
    }
}
