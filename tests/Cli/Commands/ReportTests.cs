using Cli.Tests.Support;
using Course;
using Course.Cli;
using Course.Cli.Running;
using Interactive.Documents;
using Xunit;

namespace Cli.Tests.Commands;

public sealed class ReportTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_a_run_replaces_becomes_the_run_before()
    {
        var (ledger, before) = (folder.PathOf("results.json"), folder.PathOf("results.previous.json"));
        await RunLedger.MergeAsync(ledger, [Of("01", "accuracy", 0.9), Of("02", "loss", 3)], CancellationToken.None, before);
        await RunLedger.MergeAsync(ledger, [Of("01", "accuracy", 0.95)], CancellationToken.None, before);
        await RunLedger.MergeAsync(ledger, [Of("02", "loss", 2)], CancellationToken.None, before);
        var table = new ResultComparison(ResultsLedger.Load(ledger), ResultsLedger.Load(before), ResultsLedger.Load("")).ToMarkdown(all: true);
        Assert.Contains("| 01 | accuracy | 0.95 | 0.9 | +0.05 |", table);
        Assert.Contains("| 02 | loss | 2 | 3 | −1 |", table);
        Assert.DoesNotContain("committed", table);
    }

    [Fact]
    public void Results_stand_beside_those_that_are_committed()
    {
        var now = Ledger(Of("01", "accuracy", 0.9), Of("01", "new", 1));
        var table = new ResultComparison(now, Ledger(), Ledger(Of("01", "accuracy", 0.9))).ToMarkdown(all: true);
        Assert.Contains("| 01 | accuracy | 0.9 | 0.9 | = |", table);
        Assert.Contains("| 01 | new | 1 |  |  |", table);
    }

    [Fact]
    public void A_budget_line_is_written_from_the_ledger_and_the_rest_of_it_stays()
    {
        var ledger = Ledger(Of("01", RunLedger.RunTime, 6.6, "quick"), Of("01", RunLedger.RunTime, 140, "full"), Of("01", RunLedger.PeakMemory, 812, "full"));
        Assert.Equal("7 s with the quick preset and 2 min with the full preset on a CPU; 0.8 GB of memory", BudgetLine.Of(ledger, "01"));
        Assert.Null(BudgetLine.Of(ledger, "02"));

        var notebook = NotebookFile.Read(folder.Write("a.dib", "#!markdown\n\n# One\n\n**Budget** on two cores: about 9 seconds, 0.5 GB of memory; no GPU. **Data**: digits.\n"));
        Assert.True(BudgetLine.PutInto(notebook, "7 s; 0.8 GB of memory"));
        Assert.EndsWith("**Budget** <!-- measured -->7 s; 0.8 GB of memory<!-- /measured -->; no GPU. **Data**: digits.", notebook.Cells[0].Source.Trim());
        Assert.False(BudgetLine.PutInto(notebook, "7 s; 0.8 GB of memory"));
        Assert.True(BudgetLine.PutInto(notebook, "8 s; 0.9 GB of memory"));
        Assert.Contains("-->8 s; 0.9 GB of memory<!--", notebook.Cells[0].Source);
    }

    private ResultsLedger Ledger(params Result[] results) => ResultsLedger.Load(folder.PathOf("none.json")).Merge(results);

    private static Result Of(string notebook, string metric, double value, string preset = "quick") =>
        new() { Notebook = notebook, Metric = metric, Value = value, Device = "cpu", Preset = preset };
}
