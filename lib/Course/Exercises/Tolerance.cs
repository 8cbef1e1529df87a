namespace Course;

/// <summary>How far numbers may be apart and still count as equal: <c>|a - b| &lt;= Absolute + Relative * |b|</c>.</summary>
/// <param name="Relative">Share of the expected value.</param>
/// <param name="Absolute">In the unit of the values.</param>
public readonly record struct Tolerance(double Relative, double Absolute)
{
    /// <summary>What single precision and another order of summation can differ by.</summary>
    public static Tolerance Default { get; } = new(1e-4, 1e-6);

    /// <summary>True when two numbers are equal within this tolerance; NaN equals NaN.</summary>
    public bool Holds(double actual, double expected) =>
        actual.Equals(expected) || Math.Abs(actual - expected) <= Absolute + Relative * Math.Abs(expected);
}
