using System.Globalization;
using System.Net;
using System.Text;

namespace Course;

/// <summary>
/// How tensors look in a notebook: a line with shape, type and device, and the values of small ones as a table. Of large
/// tensors the edges are shown, with a summary of what lies between.
/// </summary>
public static class TensorFormat
{
    private const int MaxShown = 10;

    /// <summary>Teaches the notebook. <see cref="Chapter.Start"/> does it.</summary>
    public static void Register() => Formatters.Register<Tensor>(Format);

    /// <summary>Both forms of a tensor.</summary>
    public static MimeBundle Format(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        return new MimeBundle(ToText(tensor)).Add(MimeType.Html, ToHtml(tensor));
    }

    /// <summary>The header, such as <c>Tensor [2, 3] float32</c>; the device is named when it is not the CPU.</summary>
    public static string Header(Tensor tensor)
    {
        ArgumentNullException.ThrowIfNull(tensor);
        var header = new StringBuilder($"Tensor [{string.Join(", ", tensor.shape)}] {TypeWord(tensor.dtype)}");
        if (tensor.device_type != DeviceType.CPU) header.Append($" on {tensor.device}");
        if (tensor.requires_grad) header.Append(tensor.is_leaf ? " requires grad" : " has a gradient function");
        return header.ToString();
    }

    /// <summary>Header and values as text: nested brackets, columns aligned.</summary>
    public static string ToText(Tensor tensor)
    {
        var header = Header(tensor);
        if (!CanShow(tensor)) return header;
        var view = TensorWindow.Of(tensor, MaxShown);
        var text = new StringBuilder(header);
        text.Append('\n');
        Nest(text, view, [], 0);
        if (Statistics(tensor) is { } statistics) text.Append('\n').Append(statistics);
        return text.ToString();
    }

    private static string ToHtml(Tensor tensor)
    {
        var html = new StringBuilder($"<div style=\"font-size:85%;opacity:.75;margin-bottom:.2em\">{WebUtility.HtmlEncode(Header(tensor))}</div>");
        if (CanShow(tensor))
        {
            var view = TensorWindow.Of(tensor, MaxShown);
            html.Append("<div style=\"display:flex;flex-wrap:wrap;gap:.8em 1.2em\">");
            foreach (var page in view.Pages()) html.Append(PageToHtml(view, page));
            html.Append("</div>");
        }
        if (Statistics(tensor) is { } statistics)
            html.Append($"<div style=\"font-size:85%;opacity:.75\">{WebUtility.HtmlEncode(statistics)}</div>");
        return html.ToString();
    }

    private static string PageToHtml(TensorWindow view, TensorPage page)
    {
        const string cell = "padding:.1em .5em;text-align:right;font-family:monospace";
        var html = new StringBuilder("<div>");
        if (page.Label is not null) html.Append($"<div style=\"font-size:80%;opacity:.75\">{WebUtility.HtmlEncode(page.Label)}</div>");
        html.Append("<table style=\"border-collapse:collapse;border-left:1px solid;border-right:1px solid;margin:0\"><tbody>");
        foreach (var row in page.Rows)
            html.Append($"<tr>{string.Concat(row.Select(text => $"<td style=\"{cell}\">{WebUtility.HtmlEncode(text)}</td>"))}</tr>");
        return html.Append("</tbody></table></div>").ToString();
    }

    private static void Nest(StringBuilder text, TensorWindow view, long[] place, int depth)
    {
        if (depth == view.Shape.Length)
        {
            text.Append(view.Text(place));
            return;
        }
        text.Append('[');
        var first = true;
        var isRow = depth == view.Shape.Length - 1;
        foreach (var index in view.Shown(depth))
        {
            if (!first) text.Append(isRow ? ", " : ",\n" + new string(' ', depth + 1));
            first = false;
            if (index is { } number) Nest(text, view, [.. place, number], depth + 1);
            else text.Append("...");
        }
        text.Append(']');
    }

    private static bool CanShow(Tensor tensor) =>
        tensor.NumberOfElements > 0 && tensor.dim() <= 4 && tensor.dtype is not (ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64) && !tensor.is_sparse;

    private static string? Statistics(Tensor tensor)
    {
        if (tensor.NumberOfElements <= MaxShown * MaxShown || tensor.dtype is ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64 || tensor.is_sparse) return null;
        using var scope = NewDisposeScope();
        using var noGradient = no_grad();
        var values = tensor.detach().to(ScalarType.Float64);
        return string.Create(CultureInfo.InvariantCulture,
            $"min {TextTable.Number(values.min().ToDouble())}, max {TextTable.Number(values.max().ToDouble())}, mean {TextTable.Number(values.mean().ToDouble())}, deviation {TextTable.Number(values.std().ToDouble())}");
    }

    private static string TypeWord(ScalarType type) => type switch
    {
        ScalarType.Byte => "uint8",
        ScalarType.Float16 => "float16",
        ScalarType.ComplexFloat32 => "complex64",
        ScalarType.ComplexFloat64 => "complex128",
        _ => type.ToString().ToLowerInvariant(),
    };
}
