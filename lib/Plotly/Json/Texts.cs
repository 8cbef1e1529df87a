using System.Globalization;
using System.Text.Json;

namespace Plotly.Json;

/// <summary>Words or dates along an axis; null is a gap.</summary>
internal sealed class Texts(string?[] values) : Series
{
    public IReadOnlyList<string?> Values => values;

    public override int Count => values.Length;

    /// <summary>True for words such as "0" and "1", which plotly.js would take for numbers if it were not told.</summary>
    public bool LookLikeNumbers => values.Any(value => value is not null)
        && values.All(value => value is null || double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _));

    public override Series Take(IEnumerable<int> places) => new Texts([.. places.Select(place => values[place])]);

    public static string? Convert(object? value) => value switch
    {
        null => null,
        string text => text,
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        // plotly.js reads dates without a zone and shows them as they stand.
        DateTime time => Date(time),
        DateTimeOffset time => Date(time.DateTime),
        bool or char or Enum or TimeOnly => string.Format(CultureInfo.InvariantCulture, "{0}", value),
        _ => throw Numbers.Unsuitable(value),
    };

    private static string Date(DateTime time) =>
        time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture);

    public override void Write(Utf8JsonWriter writer) =>
        writer.WriteRawValue($"[{string.Join(',', values.Select(JsonText.Quote))}]", skipInputValidation: true);
}
