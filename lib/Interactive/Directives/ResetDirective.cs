namespace Interactive.Directives;

/// <summary><c>#!reset</c> forgets variables and declarations; references stay.</summary>
internal sealed class ResetDirective : IDirective
{
    public string Name => "#!reset";

    public string Usage => "#!reset";

    public string Summary => "Forgets all variables and declarations.";

    public void Run(string arguments, CellExecution cell)
    {
        cell.Session.Reset();
        GC.Collect();
    }
}
