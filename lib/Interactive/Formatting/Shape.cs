using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Interactive.Formatting;

/// <summary>What kind of thing a value is to the eye.</summary>
internal enum ValueKind
{
    /// <summary>One piece of text: a number, a string, a date, anything that says itself what it is.</summary>
    Scalar,

    /// <summary>A dictionary.</summary>
    Dictionary,

    /// <summary>A sequence.</summary>
    Sequence,

    /// <summary>An object made of named members.</summary>
    Record,
}

/// <summary>Decides how a value is laid out.</summary>
internal static class Shape
{
    /// <summary>The kind of a value.</summary>
    public static ValueKind Of(object value) => value switch
    {
        string or Type or Exception or Delegate or MemberInfo or Task => ValueKind.Scalar,
        IFormattable or Members.Unreadable or System.Text.Json.Nodes.JsonNode => ValueKind.Scalar,
        _ when JsonForm.IsJson(value) => ValueKind.Scalar,
        System.Dynamic.ExpandoObject => ValueKind.Record,
        IDictionary => ValueKind.Dictionary,
        ITuple => ValueKind.Scalar,
        IEnumerable => IsGenericDictionary(value.GetType()) || IsGroups(value.GetType()) ? ValueKind.Dictionary : ValueKind.Sequence,
        _ => OfObject(value.GetType()),
    };

    /// <summary>True for a type whose members say more than its own text: records, anonymous types, plain classes.</summary>
    public static bool IsRecordLike(Type type) => OfObject(type) == ValueKind.Record;

    /// <summary>A scalar as text, the same on every machine.</summary>
    public static string Text(object? value) => value switch
    {
        null => "<null>",
        string text => text,
        bool truth => truth ? "True" : "False",
        Type type => TypeName.Of(type),
        Exception exception => $"{TypeName.Of(exception.GetType())}: {exception.Message}",
        Delegate function => $"{TypeName.Of(function.GetType())}",
        Task task => $"{TypeName.Of(task.GetType())} ({task.Status})",
        DateTime time => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString("yyyy-MM-dd HH:mm:ss.FFFFFFF zzz", CultureInfo.InvariantCulture),
        ITuple tuple => $"({string.Join(", ", Enumerable.Range(0, tuple.Length).Select(i => TextForm.Of(tuple[i])))})",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>Key and value of the items of a dictionary; of groups, their keys and members.</summary>
    public static IEnumerable<(object? Key, object? Value)> Pairs(object dictionary)
    {
        foreach (var item in (IEnumerable)dictionary)
        {
            if (item is DictionaryEntry entry)
            {
                yield return (entry.Key, entry.Value);
                continue;
            }

            var type = item.GetType();
            if (item is IEnumerable group) yield return (GroupKey(type)!.GetValue(item), group);
            else yield return (type.GetProperty("Key")?.GetValue(item), type.GetProperty("Value")?.GetValue(item));
        }
    }

    /// <summary>The items of a sequence; of an array with several dimensions, its rows.</summary>
    public static IEnumerable<object?> Items(IEnumerable sequence) =>
        sequence is Array { Rank: > 1 } array ? Rows(array, []) : sequence.Cast<object?>();

    private static object?[] Rows(Array array, int[] place)
    {
        var rows = new object?[array.GetLength(place.Length)];
        for (var i = 0; i < rows.Length; i++)
        {
            int[] inner = [.. place, i];
            rows[i] = inner.Length == array.Rank ? array.GetValue(inner) : Rows(array, inner);
        }

        return rows;
    }

    private static ValueKind OfObject(Type type)
    {
        if (TypeName.IsAnonymous(type) || IsRecord(type)) return ValueKind.Record;
        var toString = type.GetMethod("ToString", Type.EmptyTypes);
        var saysNothing = toString?.DeclaringType is var declaring && (declaring == typeof(object) || declaring == typeof(ValueType));
        return saysNothing && Members.Names(type).Count > 0 ? ValueKind.Record : ValueKind.Scalar;
    }

    private static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null
        || type.IsValueType && type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null;

    // What GroupBy and ToLookup give.
    private static bool IsGroups(Type type) => type.GetInterfaces().Any(i => i.IsConstructedGenericType
        && i.GetGenericTypeDefinition() == typeof(IEnumerable<>) && GroupKey(i.GenericTypeArguments[0]) is not null);

    private static PropertyInfo? GroupKey(Type type) => type.GetInterfaces().Append(type)
        .FirstOrDefault(i => i.IsConstructedGenericType && i.GetGenericTypeDefinition() == typeof(IGrouping<,>))?.GetProperty("Key");

    private static bool IsGenericDictionary(Type type) => type.GetInterfaces().Any(i => i.IsConstructedGenericType
        && (i.GetGenericTypeDefinition() == typeof(IDictionary<,>) || i.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>)));
}
