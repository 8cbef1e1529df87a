using System.Diagnostics.CodeAnalysis;
using Display;
using Interactive.Formatting;
using Interactive.Session;
using Microsoft.AspNetCore.Html;

namespace Microsoft.DotNet.Interactive;

// The functions every cell can call without a using: display, HTML, input and their kin.
[SuppressMessage("Style", "IDE1006", Justification = "The names that notebooks use.")]
public partial class Kernel
{
    /// <summary>Shows a value now, in the middle of a cell.</summary>
    /// <param name="value">Anything.</param>
    /// <param name="mimeTypes">The representations to show; all when empty.</param>
    /// <returns>The output, which can be changed later.</returns>
    public static DisplayedValue display(object? value, params string[] mimeTypes) => DisplayedValue.Show(value, mimeTypes);

    /// <summary>HTML to return or display.</summary>
    public static IHtmlContent HTML(string content) => new HtmlString(content);

    /// <summary>Adds a style sheet to the page.</summary>
    public static void CSS(string content) =>
        Output.Surface.Show(new MimeBundle("").Add(MimeType.Html, $"<style>{content}</style>"), null);

    /// <summary>Runs JavaScript in the page.</summary>
    public static void Javascript(string scriptContent) =>
        // As HTML: some clients show a script of its own MIME type as text.
        Output.Surface.Show(new MimeBundle("").Add(MimeType.Html, $"<script type=\"text/javascript\">{scriptContent}</script>"), null);

    /// <summary>Asks the reader for a line.</summary>
    /// <exception cref="InvalidOperationException">Nobody is there to answer, as when a notebook is executed headless.</exception>
    public static string input(string prompt = "") => Ask(prompt, isPassword: false);

    /// <summary>Asks the reader for a line that is not shown while it is typed.</summary>
    /// <inheritdoc cref="input(string)" path="/exception"/>
    public static string password(string prompt = "") => Ask(prompt, isPassword: true);

    /// <summary>Asks the reader for a line.</summary>
    /// <param name="prompt">What to ask.</param>
    /// <param name="typeHint">What kind of answer: <c>password</c> hides it, anything else is text.</param>
    public static Task<string> GetInputAsync(string prompt = "", string typeHint = "text") =>
        Task.FromResult(Ask(prompt, typeHint == "password"));

    /// <summary>Asks the reader for a line that is not shown while it is typed.</summary>
    public static Task<string> GetPasswordAsync(string prompt = "") => Task.FromResult(Ask(prompt, isPassword: true));

    private static string Ask(string prompt, bool isPassword) =>
        CellContext.Current?.ReadLine(prompt, isPassword) ?? throw new InvalidOperationException(
            $"The cell asks for input{(prompt.Length > 0 ? $" (\"{prompt}\")" : "")}, but this notebook runs without anybody to answer. "
            + "Give the value in the cell, or open the notebook in Jupyter or VS Code.");
}
