namespace Plotly.Json;


/// <summary>The values along one axis, in the order of the points.</summary>
internal abstract class Series : Node
{
    public abstract int Count { get; }

    /// <summary>The values at these places, in this order.</summary>
    public abstract Series Take(IEnumerable<int> places);

    /// <summary>
    /// Reads values of any type a chart can place on an axis. The element type decides once; numbers of common
    /// types are converted without boxing.
    /// </summary>
    /// <exception cref="ArgumentException">The values are neither numbers nor text nor dates.</exception>
    public static Series From<T>(IEnumerable<T> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (Numbers.TryFrom(values) is { } numbers) return numbers;
        var items = values.ToArray();
        return items.Any(IsNumber) || items.All(item => item is null)
            ? new Numbers([.. items.Select(item => Numbers.Convert(item))])
            : new Texts([.. items.Select(item => Texts.Convert(item))]);
    }

    private static bool IsNumber<T>(T item) =>
        item is Half or (IConvertible and not (string or char or bool or DateTime or Enum));
}
