using System.Text.Encodings.Web;

namespace Microsoft.AspNetCore.Html;

/// <summary>A piece of HTML. Notebooks know it under this name; no web server is involved.</summary>
public interface IHtmlContent
{
    /// <summary>Writes the HTML.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="encoder">Escapes text within it.</param>
    void WriteTo(TextWriter writer, HtmlEncoder encoder);
}

/// <summary>HTML from text that is HTML already.</summary>
/// <param name="value">The HTML.</param>
public sealed class HtmlString(string? value) : IHtmlContent
{
    /// <summary>The HTML.</summary>
    public string? Value { get; } = value;

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(Value);
    }

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
