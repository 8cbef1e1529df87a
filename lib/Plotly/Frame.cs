using Plotly.Json;

namespace Plotly;

/// <summary>One step of an animation: what changes, and in which traces.</summary>
/// <param name="Label">The step's name on the slider.</param>
/// <param name="Changes">For each changed trace, only the settings that differ between frames.</param>
/// <param name="Places">Which traces change.</param>
/// <param name="Layout">What changes around them, such as the title.</param>
internal sealed record Frame(string Label, IReadOnlyList<Branch> Changes, IReadOnlyList<int> Places, Branch Layout)
{
    public Branch ToNode()
    {
        var node = Branch.Empty
            .With("name", Label)
            .With("data", new Sequence(Changes))
            .With("traces", Sequence.Of(Places.Select(place => (double)place)));
        return Layout.IsEmpty ? node : node.With("layout", Layout);
    }
}
