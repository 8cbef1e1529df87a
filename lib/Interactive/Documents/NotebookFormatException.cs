namespace Interactive.Documents;

/// <summary>A file is not a notebook that can be read. The message says what is wrong, where, and what to do.</summary>
public sealed class NotebookFormatException(string message, Exception? inner = null) : Exception(message, inner);
