namespace Course;

/// <summary>How an exercise stands after a check.</summary>
public enum CheckOutcome
{
    /// <summary>The stub is still there.</summary>
    NotAnswered,

    /// <summary>The answer is not the kind of thing asked for: other parameters, another result type.</summary>
    WrongSignature,

    /// <summary>The answer ran and a stage found it wrong.</summary>
    Wrong,

    /// <summary>The answer threw.</summary>
    Threw,

    /// <summary>Every stage holds.</summary>
    Passed,
}
