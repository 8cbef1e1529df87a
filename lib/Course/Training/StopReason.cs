namespace Course;

/// <summary>Why a training ended.</summary>
public enum StopReason
{
    /// <summary>All epochs were done.</summary>
    Finished,

    /// <summary>The validation loss had not become better for as many epochs as patience allows.</summary>
    Patience,

    /// <summary>Somebody asked it to stop.</summary>
    Cancelled,
}
