namespace Course.Tests;

/// <summary>A surface that keeps what is shown, as a notebook would.</summary>
internal sealed class Recorded : IDisplaySurface, IDisposable
{
    private readonly IDisposable use;

    public Recorded() => use = Output.Use(this);

    public List<MimeBundle> Shown { get; } = [];

    public int Updates { get; private set; }

    public CancellationToken Cancellation { get; init; }

    public string Text => string.Join('\n', Shown.Select(bundle => bundle.Text));

    public void Show(MimeBundle bundle, string? displayId) => Shown.Add(bundle);

    public void Update(MimeBundle bundle, string displayId)
    {
        Updates++;
        Shown[^1] = bundle;
    }

    public void Clear(bool wait)
    {
    }

    public void Dispose() => use.Dispose();
}
