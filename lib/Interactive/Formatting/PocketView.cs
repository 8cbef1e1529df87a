using System.Collections;
using System.Dynamic;
using System.Text;
using System.Text.Encodings.Web;
using Interactive.Formatting;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive.Formatting;

/// <summary>
/// An HTML element written as C#: <c>div[style: "color:red"](b("hot"), " and cold")</c>. Brackets give attributes,
/// a member name gives a class (of <c>_</c>, an element: <c>_.section("text")</c>), parentheses give the content; text is escaped, other views and HTML are not.
/// </summary>
public sealed class PocketView : DynamicObject, IHtmlContent
{
    private static readonly HashSet<string> withoutContent = ["area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"];

    private readonly string tag;
    private readonly IReadOnlyList<KeyValuePair<string, object?>> attributes;
    private readonly IReadOnlyList<object?> content;

    /// <summary>An element without attributes and content.</summary>
    /// <param name="tagName">Its tag, such as <c>div</c>; empty for a mere sequence of content.</param>
    public PocketView(string tagName)
        : this(tagName, [], [])
    {
    }

    private PocketView(string tag, IReadOnlyList<KeyValuePair<string, object?>> attributes, IReadOnlyList<object?> content)
    {
        this.tag = tag;
        this.attributes = attributes;
        this.content = content;
    }

    /// <inheritdoc/>
    public override bool TryGetMember(GetMemberBinder binder, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        result = Member(binder.Name);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryGetIndex(GetIndexBinder binder, object[] indexes, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        result = new PocketView(tag, [.. attributes, .. Named(binder.CallInfo, indexes)], content);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvoke(InvokeBinder binder, object?[]? args, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        result = WithContent(binder.CallInfo, args ?? []);
        return true;
    }

    /// <inheritdoc/>
    public override bool TryInvokeMember(InvokeMemberBinder binder, object?[]? args, out object? result)
    {
        ArgumentNullException.ThrowIfNull(binder);
        result = binder.Name is "ToString" ? ToString() : Member(binder.Name).WithContent(binder.CallInfo, args ?? []);
        return true;
    }

    /// <inheritdoc/>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(ToString());
    }

    /// <summary>The HTML.</summary>
    public override string ToString()
    {
        var html = new StringBuilder();
        if (tag.Length > 0) html.Append('<').Append(tag);
        foreach (var (name, value) in tag.Length > 0 ? attributes : [])
        {
            // As HTML writes truth: the attribute alone, or not at all.
            if (value is null or false) continue;
            html.Append(' ').Append(name);
            if (value is not true) html.Append("=\"").Append(HtmlText.Escape(Shape.Text(value))).Append('"');
        }

        if (tag.Length > 0) html.Append('>');
        foreach (var item in content) Append(html, item);
        if (tag.Length > 0 && !withoutContent.Contains(tag)) html.Append("</").Append(tag).Append('>');
        return html.ToString();
    }

    private static void Append(StringBuilder html, object? item)
    {
        switch (item)
        {
            case null:
                break;
            case string text:
                html.Append(HtmlText.Escape(text));
                break;
            case IHtmlContent inner:
                html.Append(HtmlText.Of(inner));
                break;
            case IEnumerable<IHtmlContent> or IEnumerable<object> when Shape.Of(item) == ValueKind.Sequence:
                foreach (var part in (IEnumerable)item) Append(html, part);
                break;
            default:
                html.Append(HtmlForm.Inline(item));
                break;
        }
    }

    private static IEnumerable<KeyValuePair<string, object?>> Named(CallInfo call, object?[] values)
    {
        // Names belong to the last arguments.
        var unnamed = values.Length - call.ArgumentNames.Count;
        return call.ArgumentNames.Select((name, i) => KeyValuePair.Create(name.TrimStart('@').Replace('_', '-'), values[unnamed + i]));
    }

    private PocketView WithContent(CallInfo call, object?[] values) =>
        new(tag, [.. attributes, .. Named(call, values)], [.. content, .. values[..(values.Length - call.ArgumentNames.Count)]]);

    // A member of no element is an element: _.section("text").
    private PocketView Member(string name) =>
        tag.Length == 0 && content.Count == 0 ? new PocketView(name.Replace('_', '-')) : WithClass(name.Replace('_', '-'));

    private PocketView WithClass(string name)
    {
        var before = attributes.FirstOrDefault(attribute => attribute.Key == "class").Value;
        return new PocketView(
            tag, [.. attributes.Where(attribute => attribute.Key != "class"), new("class", before is null ? name : $"{before} {name}")], content);
    }
}
