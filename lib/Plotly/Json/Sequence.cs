using System.Text.Json;

namespace Plotly.Json;

/// <summary>A short list of settings: annotations, ticks, slider steps. Data go into <see cref="Series"/>.</summary>
internal sealed class Sequence(IEnumerable<Node> items) : Node
{
    public static readonly Sequence Empty = new([]);

    public IReadOnlyList<Node> Items { get; } = [.. items];

    public static Sequence Of(params IEnumerable<double> numbers) => new(numbers.Select(number => (Node)number));

    public Sequence Append(params IEnumerable<Node> more) => new(Items.Concat(more));

    public override void Write(Utf8JsonWriter writer)
    {
        if (Items.All(item => item is Scalar))
        {
            // On one line even when the rest is indented: a range or a list of ticks reads better so.
            writer.WriteRawValue($"[{string.Join(',', Items.Cast<Scalar>().Select(item => item.Json))}]", skipInputValidation: true);
            return;
        }
        writer.WriteStartArray();
        foreach (var item in Items) item.Write(writer);
        writer.WriteEndArray();
    }
}
