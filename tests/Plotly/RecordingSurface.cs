using Display;

namespace Plotly.Tests;

/// <summary>Keeps what would be shown.</summary>
internal sealed class RecordingSurface : IDisplaySurface
{
    public List<MimeBundle> Shown { get; } = [];

    public List<MimeBundle> Updates { get; } = [];

    public void Show(MimeBundle bundle, string? displayId) => Shown.Add(bundle);

    public void Update(MimeBundle bundle, string displayId) => Updates.Add(bundle);

    public void Clear(bool wait)
    {
    }
}
