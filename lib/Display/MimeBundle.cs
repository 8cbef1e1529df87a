using System.Collections;

namespace Display;

/// <summary>
/// One output in several representations, keyed by MIME type, as Jupyter's
/// <see href="https://jupyter-client.readthedocs.io/en/stable/messaging.html#display-data">display_data</see> carries it.
/// Always holds <c>text/plain</c>, so that every client can show something.
/// </summary>
public sealed class MimeBundle : IEnumerable<KeyValuePair<string, MimeContent>>
{
    private readonly List<KeyValuePair<string, MimeContent>> items = [];

    /// <summary>Makes a bundle that holds only text.</summary>
    /// <param name="text">What a client without any richer renderer shows.</param>
    public MimeBundle(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        items.Add(new(MimeType.Text, MimeContent.FromText(text)));
    }

    /// <summary>The <c>text/plain</c> form.</summary>
    public string Text => this[MimeType.Text]!.Value.Text;

    /// <summary>The content stored for a MIME type, or null when there is none.</summary>
    public MimeContent? this[string mimeType]
    {
        get
        {
            foreach (var (key, content) in items)
                if (key == mimeType) return content;
            return null;
        }
    }

    /// <summary>Adds or replaces a representation that is text (HTML, Markdown, SVG, LaTeX...).</summary>
    /// <returns>This bundle.</returns>
    public MimeBundle Add(string mimeType, string text) => Add(mimeType, MimeContent.FromText(text));

    /// <summary>Adds or replaces a representation.</summary>
    /// <returns>This bundle.</returns>
    public MimeBundle Add(string mimeType, MimeContent content)
    {
        ArgumentException.ThrowIfNullOrEmpty(mimeType);
        items.RemoveAll(item => item.Key == mimeType);
        items.Add(new(mimeType, content));
        return this;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, MimeContent>> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
