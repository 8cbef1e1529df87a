using System.Reflection;

namespace Course;

/// <summary>Writes types and functions the way C# code does, for messages.</summary>
internal static class TypeName
{
    private static readonly Dictionary<Type, string> keywords = new()
    {
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
        [typeof(void)] = "void",
    };

    public static string Of(Type type)
    {
        if (keywords.TryGetValue(type, out var keyword)) return keyword;
        if (type.IsArray) return $"{Of(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (typeof(Delegate).IsAssignableFrom(type) && type.GetMethod("Invoke") is { } invoke) return Signature(invoke);
        if (!type.IsGenericType) return type.Name;
        var arguments = string.Join(", ", type.GetGenericArguments().Select(Of));
        if (type.FullName!.StartsWith("System.ValueTuple`", StringComparison.Ordinal)) return $"({arguments})";
        return $"{type.Name[..type.Name.IndexOf('`')]}<{arguments}>";
    }

    /// <summary>Parameters and result: <c>(Tensor x, long dim) → Tensor</c>, with names where the code gives some.</summary>
    public static string Signature(MethodInfo method, bool withNames = false) =>
        $"({string.Join(", ", method.GetParameters().Select(p => withNames ? $"{Of(p.ParameterType)} {p.Name}" : Of(p.ParameterType)))}) → {Of(method.ReturnType)}";
}
