using Interactive.Session;

namespace Microsoft.DotNet.Interactive;

/// <summary>The kernel that holds one for each language.</summary>
public sealed class CompositeKernel : Kernel
{
    internal CompositeKernel(CellContext cell) : base(cell, ".NET")
    {
    }
}
