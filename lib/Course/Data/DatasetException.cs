namespace Course;

/// <summary>A data set is missing, damaged or not reachable; the message says which file and how to mend it.</summary>
public sealed class DatasetException : IOException
{
    /// <summary>Makes the exception.</summary>
    public DatasetException(string message, Exception? cause = null) : base(message, cause)
    {
    }
}
