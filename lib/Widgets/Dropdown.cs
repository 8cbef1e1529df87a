using System.Net;
using System.Text.Json.Nodes;

namespace Widgets;

/// <summary>One of several values, chosen from a list.</summary>
/// <typeparam name="T">The values' type.</typeparam>
public sealed class Dropdown<T> : ValueWidget<T>
{
    private readonly IReadOnlyList<T> options;

    /// <summary>Makes a list of which the first is chosen.</summary>
    /// <param name="options">What there is to choose from.</param>
    /// <exception cref="ArgumentException">There is nothing to choose from.</exception>
    public Dropdown(params IEnumerable<T> options) : base("DropdownModel", "DropdownView")
    {
        this.options = [.. options];
        if (this.options.Count == 0) throw new ArgumentException("A list needs something to choose from.", nameof(options));
        Set("_options_labels", new JsonArray([.. Labels.Select(label => JsonValue.Create(label))]));
        Set("index", 0);
    }

    /// <summary>What is chosen.</summary>
    /// <exception cref="ArgumentException">The value is not in the list.</exception>
    public override T Value
    {
        get => options[Get<int>("index")];
        set
        {
            var index = options.ToList().IndexOf(value);
            if (index < 0) throw new ArgumentException($"'{value}' is not in the list: {string.Join(", ", Labels)}.", nameof(value));
            Set("index", index);
        }
    }

    private IEnumerable<string> Labels => options.Select(option => option?.ToString() ?? "");

    private protected override string ValueKey => "index";

    private protected override string StyleModel => "DescriptionStyleModel";

    private protected override string ControlHtml =>
        "<select data-key=\"index\">"
        + string.Concat(Labels.Select((label, i) => $"<option{(i == Get<int>("index") ? " selected" : "")}>{WebUtility.HtmlEncode(label)}</option>"))
        + "</select>";

    private protected override string Shown => Value?.ToString() ?? "";

    private protected override string Text => Described("Dropdown", "of " + string.Join(" | ", Labels));

    private protected override bool AcceptsValue(JsonNode? value) =>
        value is JsonValue number && number.TryGetValue<int>(out var index) && index >= 0 && index < options.Count;
}

/// <summary>Makes lists without naming their type.</summary>
public static class Dropdown
{
    /// <summary>A list of which the first is chosen: <c>Dropdown.Of("SGD", "Adam")</c>.</summary>
    /// <inheritdoc cref="Dropdown{T}(IEnumerable{T})" path="/exception"/>
    public static Dropdown<T> Of<T>(params IEnumerable<T> options) => new(options);
}
