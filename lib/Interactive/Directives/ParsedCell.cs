namespace Interactive.Directives;

/// <summary>A cell taken apart.</summary>
/// <param name="Preamble">Directives that hold for the whole cell and come first wherever they stand: <c>#r</c>, <c>#i</c>, <c>#!time</c>.</param>
/// <param name="Parts">The rest, in order.</param>
internal sealed record ParsedCell(IReadOnlyList<DirectivePart> Preamble, IReadOnlyList<CellPart> Parts);
