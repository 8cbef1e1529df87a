using System.Text.Json;

namespace Course.Tests;

public class ResultsTests
{
    [Fact]
    public void A_result_is_shown_and_appended_where_the_environment_says()
    {
        using var folder = new TemporaryFolder();
        using var file = new EnvironmentValue("COURSE_RESULTS", folder.File("results.jsonl"));
        using var notebook = new EnvironmentValue("COURSE_NOTEBOOK", "03-linear-regression");
        using var screen = new Recorded();
        Chapter.Start(seed: 7);
        Results.Record("test R2", 0.4523, dataset: "diabetes", epochs: 20, seconds: 1.5, headline: true);
        Results.Record("test accuracy", 97.5, unit: "%");
        var lines = File.ReadAllLines(folder.File("results.jsonl"));
        Assert.Equal(2, lines.Length);
        var first = JsonDocument.Parse(lines[0]).RootElement;
        Assert.Equal("03-linear-regression", first.GetProperty("notebook").GetString());
        Assert.Equal(7, first.GetProperty("seed").GetInt64());
        Assert.Equal("cpu", first.GetProperty("device").GetString());
        Assert.True(first.GetProperty("headline").GetBoolean());
        Assert.Contains("test R2 0.4523 · diabetes · 20 epochs · 1.5 s on cpu · seed 7", screen.Text);
        Assert.Contains("97.5 %", screen.Text);
    }

    [Fact]
    public void Merging_replaces_what_the_same_notebook_measured_under_the_same_preset_and_keeps_the_rest()
    {
        using var folder = new TemporaryFolder();
        var path = folder.File("results.json");
        ResultsLedger.Load(path).Merge([Of("02", "loss", 0.5), Of("01", "old metric", 1), Of("01", "accuracy", 90), Of("01", "accuracy", 99, preset: "full")]).Save(path);
        ResultsLedger.Load(path).Merge([Of("01", "accuracy", 91), Of("01", "accuracy", 92)]).Save(path);
        var ledger = ResultsLedger.Load(path);
        Assert.Equal([("01", "accuracy", 99.0), ("01", "accuracy", 92.0), ("02", "loss", 0.5)], ledger.Results.Select(r => (r.Notebook, r.Metric, r.Value)));
    }

    [Fact]
    public void Saving_the_same_results_gives_the_same_bytes()
    {
        using var folder = new TemporaryFolder();
        ResultsLedger.Load("none").Merge([Of("02", "loss", 0.5), Of("01", "accuracy", 90)]).Save(folder.File("a"));
        ResultsLedger.Load(folder.File("a")).Merge([Of("01", "accuracy", 90)]).Save(folder.File("b"));
        Assert.Equal(File.ReadAllBytes(folder.File("a")), File.ReadAllBytes(folder.File("b")));
        Assert.DoesNotContain("\r", File.ReadAllText(folder.File("a")));
    }

    [Fact]
    public void A_last_line_cut_off_by_a_crash_is_left_out()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("r.jsonl"), JsonSerializer.Serialize(Of("01", "accuracy", 90), CourseJson.Line) + "\n{\"notebook\":\"01\",\"met");
        Assert.Equal("accuracy", Assert.Single(ResultsLedger.ReadLines(folder.File("r.jsonl"))).Metric);
    }

    [Fact]
    public void A_damaged_ledger_is_an_error_that_names_the_file()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.File("results.json"), "[{]");
        Assert.Contains(folder.File("results.json"), Assert.Throws<InvalidDataException>(() => ResultsLedger.Load(folder.File("results.json"))).Message);
    }

    [Fact]
    public void The_table_holds_headlines_with_units()
    {
        var ledger = ResultsLedger.Load("none").Merge([Of("01", "accuracy", 97.25, headline: true), Of("01", "loss", 0.1)]);
        Assert.Equal(
            """
            | notebook | metric | value | data | epochs | seconds | device | preset | seed |
            | --- | --- | --- | --- | --- | --- | --- | --- | ---: |
            | 01 | accuracy | 97.25 % |  |  |  | cpu | quick | 1 |

            """.ReplaceLineEndings("\n"), ledger.ToMarkdown());
        Assert.Equal("accuracy", ledger.Headline("01")!.Metric);
        Assert.Null(ledger.Headline("02"));
    }

    private static Result Of(string notebook, string metric, double value, string preset = "quick", bool headline = false) => new()
    {
        Notebook = notebook,
        Metric = metric,
        Value = value,
        Unit = headline ? "%" : null,
        Device = "cpu",
        Preset = preset,
        Seed = 1,
        Headline = headline,
    };
}
