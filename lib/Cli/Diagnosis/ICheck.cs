namespace Course.Cli.Diagnosis;

/// <summary>Looks at one thing the course uses, without changing it.</summary>
internal interface ICheck
{
    /// <summary>Looks.</summary>
    Task<IReadOnlyList<Finding>> ExamineAsync(CancellationToken cancellationToken);
}
