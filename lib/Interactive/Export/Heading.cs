namespace Interactive.Export;

/// <summary>A heading of the page, for its table of contents.</summary>
/// <param name="Level">1 to 6.</param>
/// <param name="Id">The anchor, unique in the page.</param>
/// <param name="Text">The heading without markup.</param>
internal sealed record Heading(int Level, string Id, string Text);
