namespace Interactive.Directives;

/// <summary>A directive could not be carried out. The message says what to do instead.</summary>
internal sealed class DirectiveException(string message, Exception? inner = null) : Exception(message, inner);
