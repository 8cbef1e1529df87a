using Interactive.Documents;
using Interactive.Session;

namespace Microsoft.DotNet.Interactive;

/// <summary>The cell that is running, as far as notebooks use it.</summary>
public sealed class KernelInvocationContext
{
    private readonly CellContext cell;

    private KernelInvocationContext(CellContext cell) => this.cell = cell;

    /// <summary>The cell that the calling code belongs to; null outside a notebook.</summary>
    public static KernelInvocationContext? Current => CellContext.Current is { } cell ? new(cell) : null;

    /// <summary>Is set when the cell should stop. A long loop may look at it to stop tidily.</summary>
    public CancellationToken CancellationToken => cell.Cancellation;

    /// <summary>The kernel that runs the cell's C#.</summary>
    public Kernel HandlingKernel => Kernel.Of(cell, CellLanguage.CSharp);

    /// <summary>Shows a value.</summary>
    public DisplayedValue Display(object? value, params string[] mimeTypes) => DisplayedValue.Show(value, mimeTypes);

    /// <summary>Shows text as what it is.</summary>
    public DisplayedValue DisplayAs(string value, string mimeType) => value.DisplayAs(mimeType);

    /// <summary>Prints to standard output.</summary>
    public void DisplayStandardOut(string output) => cell.Print(TextStream.Output, output);

    /// <summary>Prints to standard error.</summary>
    public void DisplayStandardError(string error) => cell.Print(TextStream.Error, error);
}
