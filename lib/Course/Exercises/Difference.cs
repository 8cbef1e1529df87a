namespace Course;

/// <summary>In what respect two values differ. A check looks at them in this order.</summary>
public enum DifferenceKind
{
    /// <summary>One is a tensor and the other a number, or the like.</summary>
    Type,

    /// <summary>Shape of a tensor, length of an array.</summary>
    Shape,

    /// <summary>Data type of a tensor.</summary>
    DataType,

    /// <summary>A value.</summary>
    Value,
}

/// <summary>The first difference between an answer and what is expected.</summary>
/// <param name="Kind">In what respect.</param>
/// <param name="Message">What is seen and what was expected.</param>
public sealed record Difference(DifferenceKind Kind, string Message);
