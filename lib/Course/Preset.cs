namespace Course;

/// <summary>How much work a chapter does. It changes sizes and epochs, never code paths.</summary>
public enum Preset
{
    /// <summary>Minutes on two CPU cores: real training, on less.</summary>
    Quick,

    /// <summary>The published numbers.</summary>
    Full,
}
