namespace Interactive.Directives;

/// <summary>
/// Json.NET, which .NET Interactive brought with itself: its notebooks say <c>using Newtonsoft.Json</c> without any <c>#r</c>.
/// It is fetched when a cell says so.
/// </summary>
internal static class ImpliedPackages
{
    private const string Assembly = "Newtonsoft.Json";
    private const string Package = "\"nuget:Newtonsoft.Json,13.0.3\"";

    /// <summary>The reference that a cell leaves out; null when there is none.</summary>
    public static DirectivePart? Of(ParsedCell cell, References references)
    {
        var code = cell.Parts.OfType<CodePart>().FirstOrDefault(part => part.Code.Contains("using " + Assembly, StringComparison.Ordinal));
        return code is null || references.Contains(Assembly) || cell.Preamble.Any(directive => directive.Arguments.Contains(Assembly, StringComparison.OrdinalIgnoreCase))
            ? null
            : new DirectivePart(code.Line, "#r", Package);
    }
}
