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

    [Fact]
    public async Task Reset_gives_back_what_variables_hold_and_what_cells_cost()
    {
        const int Cells = 100;
        for (var i = 0; i < 20; i++) await cells.ValueAsync($"var x = {i}; x + 1");
        await cells.ValueAsync("#!reset");
        var before = GC.GetTotalMemory(forceFullCollection: true);
        await cells.ValueAsync("var big = new byte[50_000_000]; AppDomain.CurrentDomain.SetData(\"watch\", new WeakReference(big));");
        for (var i = 0; i < Cells; i++) await cells.ValueAsync($"var y{i} = Enumerable.Range(0, {i}).ToList(); Func<int> f{i} = () => y{i}.Count; f{i}()");
        var grown = GC.GetTotalMemory(forceFullCollection: true) - before;

        await cells.ValueAsync("#!reset");

        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        TestContext.Current.SendDiagnosticMessage($"{Cells} cells took {grown:N0} bytes, of which {kept:N0} stayed after #!reset.");
        Assert.False(((WeakReference)AppDomain.CurrentDomain.GetData("watch")!).IsAlive);
        Assert.InRange(kept, long.MinValue, Cells * MostBytesPerCell / 4);
    }
}
