namespace Course.Cli.Diagnosis;

/// <summary>The state of one thing the course uses.</summary>
internal enum Condition
{
    /// <summary>There, and works.</summary>
    Ok,

    /// <summary>Not there; the course runs without it, but does less or takes longer.</summary>
    Absent,

    /// <summary>Not there, and needed.</summary>
    Missing,

    /// <summary>There, but does not work.</summary>
    Broken,
}

/// <summary>What a check found.</summary>
/// <param name="Subject">What was looked at, such as <c>libtorch</c>.</param>
/// <param name="Condition">Its state.</param>
/// <param name="Detail">Where it is, which version, what it can do; or what is wrong.</param>
/// <param name="Mend">The one command that mends it; null when there is nothing to mend.</param>
internal sealed record Finding(string Subject, Condition Condition, string Detail, string? Mend = null)
{
    /// <summary>True when the course cannot run as it should.</summary>
    public bool IsProblem => Condition is Condition.Missing or Condition.Broken;
}
