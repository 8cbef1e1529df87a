namespace Course.Tests;

public class ExerciseTests
{
    private static readonly Func<Tensor> table = () => tensor(new float[,] { { 1, 2 }, { 3, 6 }, { 8, 10 } });

    private static Exercise<Func<Tensor, Tensor>> Centre => Exercise.Declare<Func<Tensor, Tensor>>("99.1", "subtract each column's mean")
        .Gives("on a 3 x 2 table", centre => centre(table()), () => table() - table().mean([0]),
            Mistake.Gives(() => table() - table().mean(), "mean of all numbers"),
            Mistake.When<Tensor>(t => t.dim() == 1, "a dimension got lost"),
            Mistake.Throws("size of tensor", "keep the dimension"))
        .Gradient("gradient of the sum of squares", (centre, x) => centre(x).square(), table, x => (x - x.mean([0])).square())
        .Holds("leaves its input as it was", centre => { var x = table(); centre(x); return x.eq(table()).all().item<bool>(); }, "methods ending in _ change the tensor");

    [Fact]
    public void The_right_answer_passes_every_stage()
    {
        var result = Centre.Run((Tensor x) => x - x.mean([0]));
        Assert.Equal(CheckOutcome.Passed, result.Outcome);
        Assert.Equal(3, result.Passed.Count);
    }

    [Fact]
    public void A_stub_is_not_answered_yet()
    {
        Assert.Equal(CheckOutcome.NotAnswered, Centre.Run((Func<Tensor, Tensor>)(_ => throw new NotAnsweredException())).Outcome);
        Assert.Equal(CheckOutcome.NotAnswered, Centre.Run((Tensor x) => Exercise.NotAnswered<Tensor>()).Outcome);
        Assert.Equal(CheckOutcome.NotAnswered, Centre.Run(null).Outcome);
    }

    [Fact]
    public void The_hint_of_the_mistake_that_was_made_is_shown()
    {
        var result = Centre.Run((Tensor x) => x - x.mean());
        Assert.Equal(CheckOutcome.Wrong, result.Outcome);
        Assert.Equal("on a 3 x 2 table: its values", result.Stage);
        Assert.Equal("mean of all numbers", result.Hint);
        Assert.Contains("[0, 0] is -4; expected -3", result.Message);
    }

    [Fact]
    public void Shape_is_looked_at_before_values()
    {
        var result = Centre.Run((Tensor x) => x.mean([1]));
        Assert.Equal("on a 3 x 2 table: its shape", result.Stage);
        Assert.Equal("The shape is [3]; expected [3, 2].", result.Message);
        Assert.Equal("a dimension got lost", result.Hint);
    }

    [Fact]
    public void Data_type_is_looked_at_before_values()
    {
        var result = Centre.Run((Tensor x) => x.to(ScalarType.Float64));
        Assert.Equal("on a 3 x 2 table: its data type", result.Stage);
        Assert.Contains("ScalarType.Float32", result.Message);
    }

    [Fact]
    public void Right_values_without_a_gradient_stop_at_the_gradient()
    {
        var result = Centre.Run((Tensor x) => (x - x.mean([0])).detach());
        Assert.Equal("gradient of the sum of squares", result.Stage);
        Assert.Contains("cut off", result.Message);
        Assert.Equal(["on a 3 x 2 table"], result.Passed);
    }

    [Fact]
    public void A_wrong_gradient_is_found_though_the_values_are_right()
    {
        var result = Centre.Run((Tensor x) => x - x.mean([0]).detach() + 0 * x);
        // d/dx of sum (x - m)^2 is 2 (x - m) whether or not m depends on x, so this one passes...
        Assert.Equal(CheckOutcome.Passed, result.Outcome);
        // ... and one that scales the gradient does not.
        result = Centre.Run((Tensor x) => (x - x.mean([0])) * 0.5 + (x - x.mean([0])).detach() * 0.5);
        Assert.Equal("gradient of the sum of squares: its values", result.Stage);
    }

    [Fact]
    public void Changing_the_input_is_found()
    {
        var result = Centre.Run((Tensor x) => x.requires_grad ? x - x.mean([0]) : x.sub_(x.mean([0])));
        Assert.Equal("leaves its input as it was", result.Stage);
        Assert.Equal("methods ending in _ change the tensor", result.Hint);
    }

    [Fact]
    public void Another_signature_is_told_with_what_was_asked_for()
    {
        var result = Centre.Run((Tensor x, long dim) => x);
        Assert.Equal(CheckOutcome.WrongSignature, result.Outcome);
        Assert.Equal("Asked for: a function (Tensor) → Tensor. Yours is a function (Tensor x, long dim) → Tensor.", result.Message);
        Assert.Contains("1 parameter", result.Hint);
        Assert.Contains("its name and without brackets", Centre.Run(table()).Hint);
    }

    [Fact]
    public void An_exception_is_shown_with_its_message_and_hint()
    {
        var result = Centre.Run((Tensor x) => x - x.mean([1]));
        Assert.Equal(CheckOutcome.Threw, result.Outcome);
        Assert.Equal("keep the dimension", result.Hint);
    }

    [Fact]
    public void A_more_derived_result_fits_as_it_does_in_the_language()
    {
        var exercise = Exercise.Declare<Func<nn.Module<Tensor, Tensor>>>("99.2", "a layer").Holds("has a weight", make => make().parameters().Any(), "");
        Assert.Equal(CheckOutcome.Passed, exercise.Run(() => nn.Linear(2, 3)).Outcome);
    }

    [Fact]
    public void A_number_may_come_as_any_type_of_number()
    {
        var exercise = Exercise.Declare<double>("99.3", "a number").Gives("the number", n => n, () => 3.0);
        Assert.Equal(CheckOutcome.Passed, exercise.Run(3).Outcome);
        Assert.Equal(CheckOutcome.Passed, exercise.Run(3f).Outcome);
        Assert.Equal(CheckOutcome.Wrong, exercise.Run(2.9).Outcome);
        Assert.Equal(CheckOutcome.WrongSignature, exercise.Run("3").Outcome);
    }

    [Fact]
    public void Tuples_and_arrays_are_compared_item_by_item()
    {
        var exercise = Exercise.Declare<Func<(double, long[])>>("99.4", "both").Gives("both", f => f(), () => (1.0, new long[] { 1, 2 }));
        Assert.Equal(CheckOutcome.Passed, exercise.Run(() => (1.0, new long[] { 1, 2 })).Outcome);
        Assert.Contains("Item 1: Item 1:", exercise.Run(() => (1.0, new long[] { 1, 3 })).Message);
    }

    [Fact]
    public void A_check_leaves_the_random_numbers_as_they_were()
    {
        manual_seed(3);
        var expected = rand(1).item<float>();
        manual_seed(3);
        using (RandomState.Keep()) _ = rand(100);
        Assert.Equal(expected, rand(1).item<float>());
    }

    [Fact]
    public void The_card_says_the_same_as_text_and_as_HTML()
    {
        var bundle = Centre.Run((Tensor x) => x - x.mean()).ToMimeBundle();
        Assert.Contains("Hint: mean of all numbers", bundle.Text);
        Assert.Contains("mean of all numbers", bundle[MimeType.Html]!.Value.Text);
    }

    [Fact]
    public void Every_declared_exercise_has_an_id_of_its_own_and_refuses_null()
    {
        foreach (var exercise in ExerciseCatalog.All)
        {
            Assert.Matches(@"^\d\d\.\d+$", exercise.Id);
            Assert.Equal(CheckOutcome.NotAnswered, exercise.Run(null).Outcome);
        }
    }

    [Fact]
    public void An_unknown_id_is_an_error_that_lists_near_ones()
    {
        var error = Assert.Throws<ArgumentException>(() => Exercise.Check("77.7", () => 1));
        Assert.Contains("no exercise 77.7", error.Message);
    }

    [Fact]
    public void Outcomes_are_written_for_a_machine_where_the_environment_says()
    {
        using var folder = new TemporaryFolder();
        using var file = new EnvironmentValue("COURSE_EXERCISES", folder.File("checks.jsonl"));
        using var notebook = new EnvironmentValue("COURSE_NOTEBOOK", "99-test");
        ExerciseJournal.Record(Centre.Run(null) with { Id = "98.1" });
        var attempt = ExerciseJournal.Record(Centre.Run((Tensor x) => x) with { Id = "98.1" });
        var lines = CheckLine.ReadAll(folder.File("checks.jsonl"));
        Assert.Equal(["not-answered", "wrong"], lines.Select(line => line.Outcome));
        Assert.All(lines, line => Assert.Equal(("99-test", "98.1"), (line.Notebook, line.Exercise)));
        Assert.Equal(1, attempt.Attempt);
        Assert.Empty(Progress.Passed());
    }

    [Fact]
    public void Progress_of_the_learner_is_kept_across_sessions()
    {
        using var folder = new TemporaryFolder();
        using var file = new EnvironmentValue("COURSE_PROGRESS", folder.File("deep/progress.json"));
        ExerciseJournal.Record(Centre.Run((Tensor x) => x));
        Assert.Empty(Progress.Passed());
        ExerciseJournal.Record(Centre.Run((Tensor x) => x - x.mean([0])));
        Assert.Equal(["99.1"], Progress.Passed().Keys);
    }

    [Fact]
    public void A_damaged_progress_file_is_named_and_not_written_over()
    {
        using var folder = new TemporaryFolder();
        using var file = new EnvironmentValue("COURSE_PROGRESS", folder.File("progress.json"));
        File.WriteAllText(folder.File("progress.json"), "{ \"99.0\": \"2026-");
        ExerciseJournal.Record(Centre.Run((Tensor x) => x - x.mean([0])));
        Assert.Contains("progress.json", Assert.Throws<InvalidDataException>(Progress.Passed).Message);
        Assert.StartsWith("{ \"99.0\"", File.ReadAllText(folder.File("progress.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void Progress_in_a_notebook_has_a_bar_for_each_chapter_and_names_what_is_next()
    {
        using var folder = new TemporaryFolder();
        using var file = new EnvironmentValue("COURSE_PROGRESS", folder.File("progress.json"));
        File.WriteAllText(folder.File("progress.json"), """{ "01.1": "2026-03-01T10:00:00Z" }""");
        var bundle = Progress.Show().ToMimeBundle();
        Assert.Matches(@"chapter 01: 1 of \d+ exercises", bundle.Text);
        Assert.Contains("Next: 01.2, ", bundle.Text);
        Assert.Matches(@"aria-label=""1 of \d+""", bundle[MimeType.Html]!.Value.Text);
    }
}
