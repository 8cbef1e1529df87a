using System.Text.Json;

namespace Plotly.Json;

/// <summary>A matrix as a list of rows.</summary>
internal sealed class MatrixNode(Matrix matrix) : Node
{
    public Matrix Matrix => matrix;

    public override void Write(Utf8JsonWriter writer)
    {
        var digits = NumberText.DigitsFor(matrix.Values);
        writer.WriteStartArray();
        for (var row = 0; row < matrix.Rows; row++) Numbers.WriteRow(writer, matrix.Row(row), digits);
        writer.WriteEndArray();
    }
}
