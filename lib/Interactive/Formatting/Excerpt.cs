using System.Collections;

namespace Interactive.Formatting;

/// <summary>The first items of a sequence and what is known of the rest. Never walks an endless sequence.</summary>
internal static class Excerpt
{
    /// <summary>Takes items up to a limit.</summary>
    /// <returns>The items, and the rest in words: empty when there is none, <c>80 more</c>, or <c>more</c> when counting would mean walking on.</returns>
    /// <param name="items">The items.</param>
    /// <param name="limit">The most to take.</param>
    /// <param name="count">How many there are, when it is known.</param>
    public static (List<T> Shown, string Remainder) Of<T>(IEnumerable<T> items, int limit, int? count = null)
    {
        var shown = new List<T>();
        foreach (var item in items)
        {
            if (shown.Count == limit) return (shown, count is { } all ? $"{all - limit} more" : "more");
            shown.Add(item);
        }

        return (shown, "");
    }

    /// <summary>How many items a collection holds; null for a lazy sequence.</summary>
    public static int? Count(object sequence) => sequence switch
    {
        Array array => array.GetLength(0),
        ICollection collection => collection.Count,
        _ => sequence.GetType().GetInterfaces()
            .Where(i => i.IsConstructedGenericType
                && (i.GetGenericTypeDefinition() == typeof(IReadOnlyCollection<>) || i.GetGenericTypeDefinition() == typeof(ICollection<>)))
            .Select(i => (int?)i.GetProperty("Count")!.GetValue(sequence)).FirstOrDefault(),
    };
}
