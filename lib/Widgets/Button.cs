using System.Net;
using System.Text.Json.Nodes;

namespace Widgets;

/// <summary>Something to press.</summary>
public sealed class Button : Widget
{
    /// <summary>Makes a button.</summary>
    /// <param name="description">What stands on it.</param>
    public Button(string description) : base("ButtonModel", "ButtonView")
    {
        Set("button_style", "");
        Set("icon", "");
        Description = description;
    }

    /// <summary>Called when the reader presses it.</summary>
    public event Action? Clicked;

    /// <summary>Adds what to do when the reader presses it.</summary>
    /// <param name="clicked">What it prints or shows appears under the cell that shows the button.</param>
    /// <returns>This button, so that a cell can end with the call.</returns>
    public Button OnClick(Action clicked)
    {
        Clicked += clicked;
        return this;
    }

    private protected override string StyleModel => "ButtonStyleModel";

    private protected override string ControlHtml => $"<button data-key=\"description\">{WebUtility.HtmlEncode(Description)}</button>";

    private protected override string Text => $"Button({Description})";

    private protected override bool Accepts(string key, JsonNode? value) => false;

    private protected override void Happened(string what)
    {
        if (what == "click") Clicked?.Invoke();
    }
}
