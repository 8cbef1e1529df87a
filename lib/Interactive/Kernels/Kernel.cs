using Interactive.Documents;
using Interactive.Session;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;

namespace Microsoft.DotNet.Interactive;

/// <summary>
/// What executes cells, as notebooks know it: <see cref="Root"/> stands for the session, and has a kernel for each language.
/// Its static members are the functions that every cell can call without a <c>using</c>.
/// </summary>
public partial class Kernel
{
    private static readonly string[] languages =
        [CellLanguage.CSharp, CellLanguage.Html, CellLanguage.JavaScript, CellLanguage.Markdown, CellLanguage.Mermaid, CellLanguage.Value];

    private readonly CellContext cell;

    private protected Kernel(CellContext cell, string name)
    {
        this.cell = cell;
        Name = name;
    }

    /// <summary>The kernel that holds the others.</summary>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static Kernel Root => new CompositeKernel(Running());

    /// <summary>The kernel that runs the cell's C#.</summary>
    /// <inheritdoc cref="Root" path="/exception"/>
    public static Kernel Current => Of(Running(), CellLanguage.CSharp);

    /// <summary>The language's name, such as <c>csharp</c>; <c>.NET</c> for <see cref="Root"/>.</summary>
    public string Name { get; }

    /// <summary>The kernel that holds the others.</summary>
    public Kernel RootKernel => new CompositeKernel(cell);

    /// <summary>The kernel that holds this one; null for <see cref="Root"/>.</summary>
    public Kernel? ParentKernel => this is CompositeKernel ? null : RootKernel;

    /// <summary>The kernels that this one holds: one for each language.</summary>
    public IReadOnlyList<Kernel> ChildKernels => this is CompositeKernel ? [.. languages.Select(language => Of(cell, language))] : [];

    /// <summary>The session's variables.</summary>
    private protected IReadOnlyList<SessionVariable> Variables => cell.Execution!.Session.Variables;

    /// <summary>The kernel of a language; null when it cannot be executed here.</summary>
    /// <param name="name">The name, or another by which the language goes, such as <c>C#</c>.</param>
    public Kernel? FindKernelByName(string name) => ChildKernels.FirstOrDefault(kernel => kernel.Name == CellLanguage.Canonical(name));

    /// <summary>Executes code now, in the middle of the cell that calls this. What it shows stands among the cell's outputs.</summary>
    /// <param name="code">A cell's text; <c>#!</c> lines and all.</param>
    /// <returns>What happened. A failure is part of it and not thrown.</returns>
    /// <exception cref="InvalidOperationException">The caller is a thread that the cell started.</exception>
    public Task<KernelCommandResult> SubmitCodeAsync(string code) => SendAsync(new SubmitCode(code));

    /// <summary>Carries out a command now.</summary>
    /// <param name="command">Code to execute, in the language of this kernel unless the command names another.</param>
    /// <inheritdoc cref="SubmitCodeAsync" path="/exception"/>
    public Task<KernelCommandResult> SendAsync(SubmitCode command)
    {
        ArgumentNullException.ThrowIfNull(command);
        var language = CellLanguage.Canonical(command.TargetKernelName ?? (this is CompositeKernel ? CellLanguage.CSharp : Name));
        var events = new EventSink(command, cell);
        events.Take(cell.Execution!.RunSent(command.Code, language, events));
        return Task.FromResult(new KernelCommandResult(command, events.Events));
    }

    /// <inheritdoc/>
    public override string ToString() => $"{GetType().Name}: {Name}";

    internal static Kernel Of(CellContext cell, string language) =>
        language == CellLanguage.CSharp ? new CSharpKernel(cell) : new Kernel(cell, language);

    private static CellContext Running() => CellContext.Current is { Execution: not null } cell
        ? cell
        : throw new InvalidOperationException("No cell is running, and a kernel is what runs one.");
}
