namespace Interactive.Tests.Session;

// The heap is the whole process's, so nothing else may run beside these.
[CollectionDefinition("memory", DisableParallelization = true)]
public sealed class MemoryCollection;

[Collection("memory")]
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
        var before = await SettledAsync();
        for (var i = 0; i < Cells; i++) await cells.ValueAsync($"var y = Enumerable.Range(0, {i}).ToList(); y.Count");
        Assert.InRange((await SettledAsync() - before) / Cells, long.MinValue, MostBytesPerCell);
    }

    [Fact]
    public async Task Reset_gives_back_what_variables_hold_and_what_cells_cost()
    {
        const int Cells = 100;
        for (var i = 0; i < 20; i++) await cells.ValueAsync($"var x = {i}; x + 1");
        await cells.ValueAsync("#!reset");
        var before = await SettledAsync();
        await cells.ValueAsync("var big = new byte[50_000_000]; AppDomain.CurrentDomain.SetData(\"watch\", new WeakReference(big));");
        for (var i = 0; i < Cells; i++) await cells.ValueAsync($"var y{i} = Enumerable.Range(0, {i}).ToList(); Func<int> f{i} = () => y{i}.Count; f{i}()");
        var grown = await SettledAsync() - before;

        await cells.ValueAsync("#!reset");

        var kept = await SettledAsync() - before;
        TestContext.Current.SendDiagnosticMessage($"{Cells} cells took {grown:N0} bytes, of which {kept:N0} stayed after #!reset.");
        Assert.False(((WeakReference)AppDomain.CurrentDomain.GetData("watch")!).IsAlive);
        Assert.InRange(kept, long.MinValue, Cells * MostBytesPerCell / 4);
    }

    // What earlier tests left behind goes in its own time: sessions' threads end, their finalisers run.
    private static async Task<long> SettledAsync()
    {
        const long Still = 100_000;
        var bytes = GC.GetTotalMemory(forceFullCollection: true);
        for (var (attempt, still) = (0, 0); attempt < 50 && still < 3; attempt++)
        {
            await Task.Delay(20);
            GC.WaitForPendingFinalizers();
            var now = GC.GetTotalMemory(forceFullCollection: true);
            still = Math.Abs(now - bytes) < Still ? still + 1 : 0;
            bytes = now;
        }

        return bytes;
    }
}
