namespace Display;

/// <summary>Prints the text form: what a chart does when no notebook is there.</summary>
internal sealed class ConsoleSurface : IDisplaySurface
{
    public void Show(MimeBundle bundle, string? displayId) => Console.WriteLine(bundle.Text);

    public void Update(MimeBundle bundle, string displayId) => Console.WriteLine(bundle.Text);

    public void Clear(bool wait)
    {
    }
}
