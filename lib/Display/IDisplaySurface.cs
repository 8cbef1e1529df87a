namespace Display;

/// <summary>Where outputs go. A notebook engine provides one; without an engine it is the console.</summary>
public interface IDisplaySurface
{
    /// <summary>Shows a new output.</summary>
    /// <param name="bundle">What to show.</param>
    /// <param name="displayId">Names the output, so that <see cref="Update"/> can replace it; null when it will not change.</param>
    void Show(MimeBundle bundle, string? displayId);

    /// <summary>Replaces every output that was shown under <paramref name="displayId"/>.</summary>
    void Update(MimeBundle bundle, string displayId);

    /// <summary>
    /// Removes the outputs of the running cell.
    /// </summary>
    /// <param name="wait">True to keep them until the next output comes, which avoids flicker.</param>
    void Clear(bool wait);

    /// <summary>
    /// Is set when whoever looks at this surface wants the running cell to stop. Libraries that compute for long ask for it at
    /// each of their steps; never set where nobody can ask.
    /// </summary>
    CancellationToken Cancellation => CancellationToken.None;
}
