using System.Globalization;
using System.Reflection;
using System.Text;

namespace TorchSharp.Tests;

/// <summary>The public members of an assembly, one line each, in the notation of the list of the original's members.</summary>
internal static class PublicSurface
{
    private static readonly Dictionary<Type, string> shortNames = new()
    {
        [typeof(void)] = "void",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(sbyte)] = "sbyte",
        [typeof(short)] = "short",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(float)] = "float",
        [typeof(double)] = "double",
        [typeof(string)] = "string",
        [typeof(object)] = "object",
    };

    internal static IEnumerable<string> Of(Assembly assembly) => assembly.GetExportedTypes()
        .SelectMany(type => Members(type).Select(member => $"{TypeName(type)}: {member}"))
        .Distinct();

    internal static IEnumerable<string> Of(string listFile)
    {
        var type = "";
        foreach (var line in File.ReadLines(listFile))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                type = line[(line.IndexOf('|') + 1)..line.IndexOf(" :", StringComparison.Ordinal)];
                continue;
            }

            // Names of tuple elements, marks of obsolete members and of overriding say nothing about the signature.
            var member = System.Text.RegularExpressions.Regex.Replace(line.Trim(), @"/\*.*?\*/| \[Obsolete\]|\bvirtual |\bprotected ", "");
            if (member.Contains('=') && !member.Contains('(') && !member.Contains("field")) foreach (var item in member.Split(", ")) yield return $"{type}: {item}";
            else yield return $"{type}: {member}";
        }
    }

    private static IEnumerable<string> Members(Type type)
    {
        const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        if (typeof(Delegate).IsAssignableFrom(type)) yield break;
        if (type.IsEnum)
        {
            foreach (var name in Enum.GetNames(type)) yield return $"{name}={Convert.ToInt64(Enum.Parse(type, name), CultureInfo.InvariantCulture)}";
            yield break;
        }

        foreach (var constructor in type.GetConstructors(Declared & ~BindingFlags.Static)) yield return $"ctor ({Parameters(constructor)})";
        foreach (var method in type.GetMethods(Declared).Where(method => !method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)))
            yield return $"{Static(method)}{TypeName(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})";
        foreach (var property in type.GetProperties(Declared))
        {
            var accessors = (property.GetMethod?.IsPublic == true ? "get;" : "") + (property.SetMethod?.IsPublic == true ? "set;" : "");
            var index = property.GetIndexParameters();
            var subscript = index.Length == 0 ? "" : $"[{string.Join(", ", index.Select(Parameter))}]";
            yield return $"prop {Static(property.GetAccessors()[0])}{TypeName(property.PropertyType)} {property.Name}{subscript} {{{accessors}}}";
        }

        foreach (var field in type.GetFields(Declared))
            yield return $"field {(field.IsStatic ? "static " : "")}{TypeName(field.FieldType)} {field.Name}{(field.IsLiteral ? $" = {field.GetRawConstantValue()}" : "")}";
    }

    private static string Static(MethodBase method) => method.IsStatic ? "static " : "";

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethodDefinition ? $"<{string.Join(",", method.GetGenericArguments().Select(TypeName))}>" : "";

    private static string Parameters(MethodBase method)
    {
        var extension = method.IsDefined(typeof(System.Runtime.CompilerServices.ExtensionAttribute), false) ? "this " : "";
        return extension + string.Join(", ", method.GetParameters().Select(Parameter));
    }

    private static string Parameter(ParameterInfo parameter)
    {
        var text = new StringBuilder();
        if (parameter.IsDefined(typeof(ParamArrayAttribute), false)) text.Append("params ");
        var type = parameter.ParameterType;
        if (type.IsByRef)
        {
            text.Append(parameter.IsOut ? "out " : "ref ");
            type = type.GetElementType()!;
        }

        text.Append(TypeName(type)).Append(' ').Append(parameter.Name);
        if (parameter.HasDefaultValue) text.Append(" = ").Append(Default(parameter, type));
        return text.ToString();
    }

    private static string Default(ParameterInfo parameter, Type type)
    {
        var value = parameter.RawDefaultValue;
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return value switch
        {
            null => type.IsValueType && Nullable.GetUnderlyingType(type) is null ? "default" : "null",
            bool truth => truth ? "true" : "false",
            string text => $"\"{text}\"",
            _ when bare.IsEnum => $"{TypeName(bare)}.{Enum.ToObject(bare, value)}",
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
    }

    private static string TypeName(Type type)
    {
        if (shortNames.TryGetValue(type, out var name)) return name;
        if (type.IsGenericParameter) return type.Name;
        if (type.IsArray) return $"{TypeName(type.GetElementType()!)}[{new string(',', type.GetArrayRank() - 1)}]";
        if (Nullable.GetUnderlyingType(type) is { } underlying) return TypeName(underlying) + "?";
        if (type.FullName?.StartsWith("System.ValueTuple`", StringComparison.Ordinal) == true)
            return $"({string.Join(", ", type.GetGenericArguments().Select(TypeName))})";
        var path = type.Name;
        for (var outer = type.DeclaringType; outer is not null; outer = outer.DeclaringType) path = $"{outer.Name}.{path}";
        path = System.Text.RegularExpressions.Regex.Replace(path, "`[0-9]+", "");
        return type.IsGenericType ? $"{path}<{string.Join(",", type.GetGenericArguments().Select(TypeName))}>" : path;
    }
}
