namespace Interactive.Directives;

/// <summary>
/// <c>#!reset</c> forgets variables and declarations, and gives back what they hold. References stay, and so does the machine
/// code of the cells with the static fields of their types (<see cref="Interactive.Session.CellAssemblies"/>).
/// </summary>
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
