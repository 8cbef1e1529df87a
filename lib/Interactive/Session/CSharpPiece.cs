namespace Interactive.Session;

/// <summary>C# out of a cell, with what else the cell holds blanked, so that line numbers are the cell's.</summary>
/// <param name="CellName">Name of the cell, such as <c>In[3]</c>.</param>
/// <param name="CellText">What the learner wrote.</param>
/// <param name="Code">The C# to compile.</param>
internal sealed record CSharpPiece(string CellName, string CellText, string Code);
