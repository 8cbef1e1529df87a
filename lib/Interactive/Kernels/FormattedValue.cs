namespace Microsoft.DotNet.Interactive;

/// <summary>One way in which a value looks.</summary>
/// <param name="MimeType">What the text is.</param>
/// <param name="Value">The text.</param>
public sealed record FormattedValue(string MimeType, string Value);
