namespace Interactive.Formatting;

/// <summary>How an exception that is shown (not thrown) looks: message first, the stack folded away.</summary>
internal static class ExceptionForm
{
    /// <summary>The HTML.</summary>
    public static string Of(Exception exception)
    {
        var title = $"<b>{HtmlText.Escape(TypeName.Of(exception.GetType()))}</b>: {HtmlText.Escape(exception.Message)}";
        var inner = exception.InnerException is { } cause ? $"<div>because of {Of(cause)}</div>" : "";
        var stack = exception.StackTrace is { } trace ? $"<pre>{HtmlText.Escape(trace)}</pre>" : "";
        return inner.Length + stack.Length == 0 ? title : $"<details><summary>{title}</summary>{inner}{stack}</details>";
    }
}
