using System.Text.Json.Nodes;

namespace Widgets;

/// <summary>The part of a slider's model that whole and other numbers share.</summary>
internal static class SliderState
{
    public static void Set(Action<string, JsonNode?> set, JsonNode min, JsonNode max, JsonNode step, string format)
    {
        set("min", min);
        set("max", max);
        set("step", step);
        set("orientation", "horizontal");
        set("readout", true);
        set("readout_format", format);
        // One message when the reader lets go: a handler may train for a second.
        set("continuous_update", false);
        set("behavior", "drag-tap");
    }
}
