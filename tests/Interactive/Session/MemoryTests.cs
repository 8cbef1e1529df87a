namespace Interactive.Tests.Session;

public sealed class MemoryTests : IDisposable
{
    // A submission keeps its syntax and symbols, some 50 KB; a copy of the references' metadata would be megabytes.
    private const long MostBytesPerCell = 200_000;

    private readonly Recorder cells = new();

    public void Dispose() => cells.Dispose();

    [Fact]
    public async Task A_cell_costs_little_memory()
    {
        const int Cells = 100;
        for (var i = 0; i < 20; i++) await cells.ValueAsync($"var x = {i}; x + 1");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Cells; i++) await cells.ValueAsync($"var y = Enumerable.Range(0, {i}).ToList(); y.Count");
        Assert.InRange((GC.GetTotalMemory(forceFullCollection: true) - before) / Cells, long.MinValue, MostBytesPerCell);
    }
}
