using System.Collections.Concurrent;
using System.Dynamic;
using System.Reflection;

namespace Interactive.Formatting;

/// <summary>The public properties and fields of a value, as name and value.</summary>
internal static class Members
{
    private static readonly ConcurrentDictionary<Type, MemberInfo[]> cache = new();

    /// <summary>Reads them in the order of declaration. A property that throws shows its exception.</summary>
    public static IEnumerable<(string Name, object? Value)> Of(object value) => value is ExpandoObject expando
        ? expando.Select(pair => (pair.Key, pair.Value))
        : Infos(value.GetType()).Select(member => (member.Name, Read(member, value)));

    /// <summary>Their names.</summary>
    public static IReadOnlyList<string> Names(Type type) => [.. Infos(type).Select(member => member.Name)];

    private static MemberInfo[] Infos(Type type) => cache.GetOrAdd(type, static type =>
        [.. type.GetMembers(BindingFlags.Instance | BindingFlags.Public).Where(IsShown)
            .OrderBy(member => Depth(member.DeclaringType!)).ThenBy(Place)]);

    private static int Depth(Type type) => type.BaseType is { } parent ? 1 + Depth(parent) : 0;

    // Reflection lists properties before fields. The field behind a property tells where among the fields it stands;
    // properties that are computed come last.
    private static int Place(MemberInfo member)
    {
        const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        var storage = member as FieldInfo
            ?? member.DeclaringType!.GetField($"<{member.Name}>k__BackingField", Hidden)
            ?? member.DeclaringType.GetField($"<{member.Name}>i__Field", Hidden);
        return storage?.MetadataToken ?? int.MaxValue;
    }

    private static bool IsShown(MemberInfo member) => member switch
    {
        PropertyInfo property => property.CanRead && property.GetMethod!.IsPublic
            && property.GetIndexParameters().Length == 0 && !IsUnreadable(property.PropertyType),
        FieldInfo field => !IsUnreadable(field.FieldType),
        _ => false,
    };

    private static bool IsUnreadable(Type type) => type.IsByRef || type.IsByRefLike || type.IsPointer || type.IsFunctionPointer;

    private static object? Read(MemberInfo member, object value)
    {
        try
        {
            return member is PropertyInfo property ? property.GetValue(value) : ((FieldInfo)member).GetValue(value);
        }
        catch (TargetInvocationException e)
        {
            return new Unreadable(e.InnerException ?? e);
        }
    }

    /// <summary>Stands for a property that threw.</summary>
    internal sealed record Unreadable(Exception Exception)
    {
        public override string ToString() => $"({TypeName.Of(Exception.GetType())}: {Exception.Message})";
    }
}
