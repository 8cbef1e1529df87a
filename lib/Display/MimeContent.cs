namespace Display;

/// <summary>How the text of a <see cref="MimeContent"/> is to be read.</summary>
public enum MimeEncoding
{
    /// <summary>The text itself.</summary>
    Text,

    /// <summary>A JSON value, which a notebook stores as JSON and not as a string.</summary>
    Json,

    /// <summary>Bytes in base64, as notebooks store PNG and JPEG.</summary>
    Base64,
}

/// <summary>One representation of an output.</summary>
/// <param name="Text">The text, the JSON or the base64.</param>
/// <param name="Encoding">How to read it.</param>
public readonly record struct MimeContent(string Text, MimeEncoding Encoding)
{
    /// <summary>Content that is plain text of its MIME type.</summary>
    public static MimeContent FromText(string text) => new(text, MimeEncoding.Text);

    /// <summary>Content that is a JSON value, such as a Plotly figure.</summary>
    public static MimeContent FromJson(string json) => new(json, MimeEncoding.Json);

    /// <summary>Content that is bytes, such as a PNG.</summary>
    public static MimeContent FromBytes(ReadOnlySpan<byte> bytes) => new(Convert.ToBase64String(bytes), MimeEncoding.Base64);
}
