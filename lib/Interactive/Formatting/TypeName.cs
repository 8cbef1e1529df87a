namespace Interactive.Formatting;

/// <summary>Type names as C# writes them: <c>List&lt;int&gt;</c> and not <c>List`1[System.Int32]</c>.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(char)] = "char",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
        [typeof(float)] = "float",
        [typeof(int)] = "int",
        [typeof(uint)] = "uint",
        [typeof(long)] = "long",
        [typeof(ulong)] = "ulong",
        [typeof(short)] = "short",
        [typeof(ushort)] = "ushort",
        [typeof(nint)] = "nint",
        [typeof(nuint)] = "nuint",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(void)] = "void",
    };

    /// <summary>The name without namespace.</summary>
    public static string Of(Type type)
    {
        if (keywords.TryGetValue(type, out var keyword)) return keyword;
        if (Nullable.GetUnderlyingType(type) is { } inner) return Of(inner) + "?";
        if (type.IsArray) return Of(type.GetElementType()!) + "[" + new string(',', type.GetArrayRank() - 1) + "]";
        if (IsAnonymous(type)) return "anonymous";
        if (IsTuple(type)) return "(" + string.Join(", ", type.GenericTypeArguments.Select(Of)) + ")";
        // What cells declare is nested in the class of their submission, which is nothing a learner wrote.
        var outer = type.IsNested && !type.IsGenericParameter && !IsSubmission(type.DeclaringType!) ? Of(type.DeclaringType!) + "." : "";
        var name = type.Name.Split('`')[0];
        return type.IsConstructedGenericType && !name.Contains('<')
            ? $"{outer}{name}<{string.Join(", ", type.GenericTypeArguments.Select(Of))}>"
            : outer + name;
    }

    /// <summary>True for a type the compiler made of <c>new { ... }</c>.</summary>
    public static bool IsAnonymous(Type type) => type.Name.StartsWith("<>f__AnonymousType", StringComparison.Ordinal);

    /// <summary>True for the class of a submission.</summary>
    public static bool IsSubmission(Type type) => type.Name.StartsWith("Submission#", StringComparison.Ordinal);

    private static bool IsTuple(Type type) =>
        type.IsConstructedGenericType && type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal);
}
