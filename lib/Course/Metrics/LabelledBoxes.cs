namespace Course;

/// <summary>The objects of one image, found or true.</summary>
/// <param name="Boxes">Corners <c>[n, 4]</c>: left, top, right, bottom.</param>
/// <param name="Labels">Classes <c>[n]</c>.</param>
/// <param name="Scores">How sure the detector is of each, <c>[n]</c>; null for the truth.</param>
public sealed record LabelledBoxes(Tensor Boxes, Tensor Labels, Tensor? Scores = null);
