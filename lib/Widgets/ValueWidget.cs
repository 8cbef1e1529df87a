using System.Text.Json.Nodes;

namespace Widgets;

/// <summary>A control that holds a value.</summary>
/// <typeparam name="T">The value's type.</typeparam>
public abstract class ValueWidget<T> : Widget
{
    private protected ValueWidget(string modelName, string viewName) : base(modelName, viewName)
    {
    }

    /// <summary>What is chosen now. Setting it moves the control in the page and does not call <see cref="ValueChanged"/>.</summary>
    public abstract T Value { get; set; }

    /// <summary>Called with the new value when the reader changes it.</summary>
    public event Action<T>? ValueChanged;

    /// <summary>Adds what to do when the reader changes the value.</summary>
    /// <param name="changed">Gets the new value. What it prints or shows appears under the cell that shows the widget.</param>
    /// <returns>This widget, so that a cell can end with the call.</returns>
    public ValueWidget<T> OnChange(Action<T> changed)
    {
        ValueChanged += changed;
        return this;
    }

    /// <summary>The part of the state that holds the value.</summary>
    private protected virtual string ValueKey => "value";

    private protected override void Changed(string key)
    {
        if (key == ValueKey) ValueChanged?.Invoke(Value);
    }

    private protected sealed override bool Accepts(string key, JsonNode? value) => key == ValueKey && AcceptsValue(value);

    private protected abstract bool AcceptsValue(JsonNode? value);

    private protected string Described(string kind, string range) =>
        $"{kind}({(Description.Length > 0 ? Description + " = " : "")}{Shown}{(range.Length > 0 ? ", " + range : "")})";

    private protected abstract string Shown { get; }
}
