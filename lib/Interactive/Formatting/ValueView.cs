using Display;
using Microsoft.AspNetCore.Html;
using Microsoft.DotNet.Interactive.Formatting;

namespace Interactive.Formatting;

/// <summary>How any value looks: what it says of itself, what was registered for its type, or a form made from its shape.</summary>
internal static class ValueView
{
    /// <summary>All representations of a value. Never throws: a value that cannot be shown shows why.</summary>
    public static MimeBundle Of(object? value)
    {
        try
        {
            return Build(value);
        }
        catch (Exception e) when (e is not (OutOfMemoryException or ThreadInterruptedException))
        {
            return new MimeBundle($"{TypeName.Of(value!.GetType())} cannot be shown. {TypeName.Of(e.GetType())}: {e.Message}");
        }
    }

    /// <summary>The representations of a value that were asked for, and text.</summary>
    public static MimeBundle Of(object? value, IReadOnlyCollection<string> mimeTypes)
    {
        if (mimeTypes.Count == 0) return Of(value);
        var all = Of(value);
        var chosen = new MimeBundle(all.Text);
        foreach (var mimeType in mimeTypes)
            if (mimeType != MimeType.Text) chosen.Add(mimeType, all[mimeType] ?? Content(mimeType, In(value, mimeType)));
        return chosen;
    }

    /// <summary>One representation of a value as text.</summary>
    public static string In(object? value, string mimeType)
    {
        if (value is not null && Formatter.Registered(value, mimeType) is { } registered) return registered;
        return Of(value)[mimeType]?.Text ?? mimeType switch
        {
            MimeType.Html => HtmlForm.Inline(value),
            MimeType.Json => JsonForm.Of(value),
            _ => TextForm.Of(value),
        };
    }

    private static MimeBundle Build(object? value)
    {
        if (value is null) return new MimeBundle("<null>");
        if (Formatter.Preferred(value) is { } preferred) return BuildOnly(value, preferred);
        var registered = Formatter.RegisteredMimeTypes(value);
        if (registered.Count > 0) return BuildOnly(value, registered);
        return Standard(value);
    }

    private static MimeBundle BuildOnly(object value, IEnumerable<string> mimeTypes)
    {
        var standard = new Lazy<MimeBundle>(() => Standard(value));
        var bundle = new MimeBundle(Formatter.Registered(value, MimeType.Text) ?? standard.Value.Text);
        foreach (var mimeType in mimeTypes)
        {
            if (mimeType == MimeType.Text) continue;
            var text = Formatter.Registered(value, mimeType);
            if (text is not null) bundle.Add(mimeType, Content(mimeType, text));
            else if (standard.Value[mimeType] is { } content) bundle.Add(mimeType, content);
            else if (mimeType == MimeType.Html) bundle.Add(mimeType, HtmlForm.Inline(value));
            else if (mimeType == MimeType.Json) bundle.Add(mimeType, MimeContent.FromJson(JsonForm.Of(value)));
        }

        return bundle;
    }

    /// <summary>Text as content of a MIME type; what should be JSON and is none stays text.</summary>
    public static MimeContent Content(string mimeType, string text) => mimeType switch
    {
        MimeType.Png or MimeType.Jpeg or "image/gif" => new MimeContent(text, MimeEncoding.Base64),
        _ when (mimeType == MimeType.Json || mimeType.EndsWith("+json", StringComparison.Ordinal)) && JsonForm.IsJsonText(text) => MimeContent.FromJson(text),
        _ => MimeContent.FromText(text),
    };

    private static MimeBundle Standard(object value)
    {
        if (Formatters.TryFormat(value, out var known)) return known;
        switch (value)
        {
            case MimeBundle bundle:
                return bundle;
            case IHtmlContent html:
                return new MimeBundle(html.ToString() ?? "").Add(MimeType.Html, HtmlText.Of(html));
            case LaTeXString latex:
                return new MimeBundle(latex.ToString()).Add(MimeType.Latex, latex.ToString());
            case MathString math:
                return new MimeBundle(math.ToString()).Add(MimeType.Latex, math.ToString());
        }

        if (DataRows.TryOf(value) is { } rows) return Standard(rows);
        if (JsonForm.IsJson(value))
        {
            var json = JsonForm.Of(value);
            return new MimeBundle(json).Add(MimeType.Json, MimeContent.FromJson(json));
        }

        var view = new MimeBundle(TextForm.Of(value));
        if (HtmlForm.Of(value) is { } table) view.Add(MimeType.Html, table);
        return view;
    }
}
