using System.Globalization;
using System.Numerics;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Writes the elements of a tensor as text in the styles of Julia, NumPy and C#.</summary>
internal sealed class TensorWriter
{
    // In the bracketed styles the middle of a long dimension is left out; this many remain at either end.
    private const int KeptAtEnds = 3;

    // Julia's style writes rows in full; a matrix longer than this would only scroll away.
    private const int MostJuliaRows = 100;

    private readonly long[] shape;
    private readonly Func<long, string> element;
    private readonly PrintOptions options;
    private readonly ScalarType type;

    internal TensorWriter(Tensor tensor, PrintOptions options, CultureInfo culture)
    {
        shape = tensor.shape;
        type = tensor.dtype;
        this.options = options;
        element = Elements(tensor.contiguous(), options.FloatFormat, culture);
    }

    internal string Julia(string metadata)
    {
        if (shape.Length == 0) return $"{metadata}, value = {element(0)}";
        var text = new StringBuilder(metadata).Append(options.NewLine);
        if (shape.Any(length => length == 0)) return text.ToString();
        var columns = shape[^1];
        var rows = shape.Length == 1 ? 1 : shape[^2];
        var matrices = shape.Take(shape.Length - 2).Aggregate(1L, (product, length) => product * length);
        for (var i = 0L; i < matrices; i++)
        {
            if (shape.Length > 2)
            {
                if (i > 0) text.Append(options.NewLine);
                text.Append('[').AppendJoin(',', Position(i)).Append(",..,..] =").Append(options.NewLine);
            }

            AppendMatrix(text, i * rows * columns, rows, columns);
        }

        return text.ToString();
    }

    internal string Numpy()
    {
        var text = new StringBuilder();
        AppendNumpy(text, 0, 0);
        return text.ToString();
    }

    internal string CSharp(string metadata)
    {
        if (shape.Length == 0) return $"{metadata}, value = {element(0)}";
        var text = new StringBuilder(metadata).Append(", value = ");
        var name = CSharpName(type);
        if (shape.Length == 1)
        {
            text.Append(name).Append(" [] ");
            AppendCSharp(text, 0, 0);
            return text.ToString();
        }

        text.Append(options.NewLine).Append(name).Append(" [").Append(',', shape.Length - 1).Append("] {").Append(options.NewLine).Append(' ');
        AppendItems(text, 0, 0, "," + options.NewLine + " ", "," + options.NewLine + " ...", options.MaxRows, AppendCSharp);
        return text.Append(options.NewLine).Append('}').ToString();
    }

    private long[] Position(long matrix)
    {
        var position = new long[shape.Length - 2];
        for (var i = position.Length - 1; i >= 0; i--)
        {
            position[i] = matrix % shape[i];
            matrix /= shape[i];
        }

        return position;
    }

    private void AppendMatrix(StringBuilder text, long start, long rows, long columns)
    {
        var shownRows = Math.Min(rows, MostJuliaRows);
        var widths = ColumnWidths(start, shownRows, columns);
        for (var row = 0L; row < shownRows; row++)
        {
            for (var column = 0; column < widths.Count; column++)
                text.Append(' ').Append(element(start + (row * columns) + column).PadLeft(widths[column]));
            if (widths.Count < columns) text.Append(" ...");
            text.Append(options.NewLine);
        }

        if (shownRows < rows) text.Append(" ...").Append(options.NewLine);
    }

    private List<int> ColumnWidths(long start, long rows, long columns)
    {
        var widths = new List<int>();
        var line = 0;
        for (var column = 0L; column < columns; column++)
        {
            var widest = 0;
            for (var row = 0L; row < rows; row++) widest = Math.Max(widest, element(start + (row * columns) + column).Length);
            line += widest + 1;
            if (line > options.LineWidth && widths.Count > 0) break;
            widths.Add(widest);
        }

        // Room for the dots.
        while (widths.Count < columns && widths.Count > 1 && widths.Sum() + widths.Count + 4 > options.LineWidth) widths.RemoveAt(widths.Count - 1);
        return widths;
    }

    private void AppendNumpy(StringBuilder text, int dimension, long start)
    {
        if (dimension == shape.Length)
        {
            text.Append(element(start));
            return;
        }

        text.Append('[');
        var below = shape.Length - dimension - 1;
        if (below == 0)
        {
            AppendItems(text, dimension, start, ", ", ", ...", options.MaxColumns, AppendNumpy, " ");
        }
        else
        {
            var indent = new string(' ', dimension + 1);
            var lines = string.Concat(Enumerable.Repeat(options.NewLine, below));
            AppendItems(text, dimension, start, lines + indent, lines + indent + "...", options.MaxRows, AppendNumpy);
        }

        text.Append(']');
    }

    private void AppendCSharp(StringBuilder text, int dimension, long start)
    {
        if (dimension == shape.Length)
        {
            text.Append(element(start)).Append(Suffix(type));
            return;
        }

        text.Append('{');
        if (dimension == shape.Length - 1)
        {
            AppendItems(text, dimension, start, ", ", ", ...", options.MaxColumns, AppendCSharp, " ");
        }
        else
        {
            var line = options.NewLine + new string(' ', dimension + 1);
            AppendItems(text, dimension, start, "," + line, "," + line + "...", options.MaxRows, AppendCSharp);
        }

        text.Append('}');
    }

    // `resume` is what follows the dots; without it a new item starts as after any other, but with no comma.
    private void AppendItems(
        StringBuilder text, int dimension, long start, string separator, string dots, int most, Action<StringBuilder, int, long> append, string? resume = null)
    {
        var length = shape[dimension];
        var stride = shape.Skip(dimension + 1).Aggregate(1L, (product, item) => product * item);
        for (var i = 0L; i < length; i++)
        {
            if (length > most && i == KeptAtEnds)
            {
                text.Append(dots);
                i = length - KeptAtEnds;
                text.Append(resume ?? separator.TrimStart(','));
            }
            else if (i > 0)
            {
                text.Append(separator);
            }

            append(text, dimension + 1, start + (i * stride));
        }
    }

    private static Func<long, string> Elements(Tensor tensor, string format, CultureInfo culture) => tensor.dtype switch
    {
        ScalarType.Float32 => i => tensor.ReadCpuSingle(i).ToString(format, culture),
        ScalarType.Float64 => i => tensor.ReadCpuDouble(i).ToString(format, culture),
        ScalarType.Float16 => i => tensor.ReadCpuFloat16(i).ToString(format, culture),
        ScalarType.BFloat16 => i => tensor.ReadCpuBFloat16(i).ToString(format, culture),
        ScalarType.Bool => i => tensor.ReadCpuBool(i).ToString(culture),
        ScalarType.Byte => i => tensor.ReadCpuByte(i).ToString(culture),
        ScalarType.Int8 => i => tensor.ReadCpuSByte(i).ToString(culture),
        ScalarType.Int16 => i => tensor.ReadCpuInt16(i).ToString(culture),
        ScalarType.Int32 => i => tensor.ReadCpuInt32(i).ToString(culture),
        ScalarType.Int64 => i => tensor.ReadCpuInt64(i).ToString(culture),
        ScalarType.ComplexFloat32 => i => Written(ToComplex(tensor.ReadCpuValue<(float, float)>(i)), format, culture),
        ScalarType.ComplexFloat64 => i => Written(tensor.ReadCpuValue<Complex>(i), format, culture),
        _ => _ => throw new NotSupportedException($"Elements of type {tensor.dtype} cannot be written as text; call dequantize() first."),
    };

    private static Complex ToComplex((float Real, float Imaginary) value) => new(value.Real, value.Imaginary);

    private static string Written(Complex value, string format, CultureInfo culture)
    {
        if (value.Imaginary == 0) return value.Real.ToString(format, culture);
        if (value.Real == 0) return value.Imaginary.ToString(format, culture) + "i";
        var sign = value.Imaginary < 0 ? "-" : "+";
        return value.Real.ToString(format, culture) + sign + Math.Abs(value.Imaginary).ToString(format, culture) + "i";
    }

    private static string CSharpName(ScalarType type) => type switch
    {
        ScalarType.Byte => "byte",
        ScalarType.Int8 => "sbyte",
        ScalarType.Int16 => "short",
        ScalarType.Int32 => "int",
        ScalarType.Int64 => "long",
        ScalarType.Float16 => "float16",
        ScalarType.BFloat16 => "bfloat16",
        ScalarType.Float32 => "float",
        ScalarType.Float64 => "double",
        ScalarType.Bool => "bool",
        ScalarType.ComplexFloat32 => "complex32",
        ScalarType.ComplexFloat64 => "complex64",
        _ => type.ToString().ToLowerInvariant(),
    };

    private static string Suffix(ScalarType type) => type switch
    {
        ScalarType.Float32 or ScalarType.Float16 or ScalarType.BFloat16 => "f",
        ScalarType.Int64 => "L",
        _ => "",
    };
}
