namespace Course.Cli;

/// <summary>
/// Something the user can mend: the message says what is wrong and what to do, and is all that is shown.
/// </summary>
internal sealed class UserException(string message, Exception? cause = null) : Exception(message, cause);
