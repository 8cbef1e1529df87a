using static TorchSharp.torch.nn;

namespace Course.Tests;

public class TrainerTests
{
    [Fact]
    public void Training_lowers_the_loss_and_records_a_row_an_epoch()
    {
        var (x, y) = Line();
        var (model, trainer) = LineTrainer();
        var history = trainer.Fit((x, y), (x, y), epochs: 30);
        Assert.Equal(30, history.Epochs.Count);
        Assert.True(history.Last.TrainLoss < history.Epochs[0].TrainLoss / 10, history.Summary());
        Assert.InRange(((TorchSharp.Modules.Linear)model[0]).weight.item<float>(), 1.9f, 2.1f);
        Assert.Equal(StopReason.Finished, history.StopReason);
    }

    [Fact]
    public void Losses_of_an_epoch_are_means_over_examples_also_with_a_smaller_last_batch()
    {
        var x = zeros(10, 1);
        var y = arange(10, dtype: ScalarType.Float32).unsqueeze(1);
        var model = Sequential(Linear(1, 1));
        nn.init.zeros_(((TorchSharp.Modules.Linear)model[0]).bias!);
        using var still = optim.SGD(model.parameters(), 0.0);
        var history = new Trainer(model, still, MSELoss()) { BatchSize = 4, ShowProgress = false }.Fit((x, y), (x, y), epochs: 1);
        Assert.Equal(28.5, history.Last.TrainLoss, 4);
        Assert.Equal(28.5, history.Last.ValidationLoss!.Value, 4);
    }

    [Fact]
    public void The_same_seed_gives_the_same_losses_and_another_seed_others()
    {
        double[] Losses(long seed)
        {
            manual_seed(1);
            var (_, trainer) = LineTrainer(seed);
            return [.. trainer.Fit(Line(), epochs: 3).StepLosses];
        }
        Assert.Equal(Losses(5), Losses(5));
        Assert.NotEqual(Losses(5), Losses(6));
    }

    [Fact]
    public void Metrics_are_measured_on_both_sets()
    {
        manual_seed(2);
        var x = Circles().X;
        var y = x.select(1, 0).gt(0).to(ScalarType.Int64);
        var model = Classifier();
        using var adam = optim.Adam(model.parameters(), lr: 0.03);
        var trainer = new Trainer(model, adam, CrossEntropyLoss()) { ShowProgress = false, BatchSize = 20, Metrics = { ["accuracy"] = Metrics.Accuracy } };
        var history = trainer.Fit((x, y), (x, y), epochs: 60);
        Assert.InRange(history.Last.TrainMetrics["accuracy"], 0.9, 1);
        Assert.Equal(Metrics.Accuracy(trainer.Predict(x), y), history.Last.ValidationMetrics["accuracy"], 12);
        Assert.Equal(history.Last.ValidationMetrics["accuracy"], trainer.Evaluate((x, y))["accuracy"], 12);
    }

    [Fact]
    public void A_data_loader_is_as_good_as_tensors()
    {
        var (x, y) = Line();
        var (_, trainer) = LineTrainer();
        using var loader = torch.utils.data.DataLoader(torch.utils.data.TensorDataset(x, y), 16, shuffle: false);
        var history = trainer.Fit(loader, epochs: 5);
        Assert.Equal(5, history.Epochs.Count);
        Assert.True(history.Last.TrainLoss < history.Epochs[0].TrainLoss);
    }

    [Fact]
    public void A_model_of_several_inputs_trains_through_a_function()
    {
        var (x, y) = Line();
        var left = Linear(1, 1);
        using var sgd = optim.SGD(left.parameters(), 0.1);
        var trainer = new Trainer(left, sgd, batch =>
        {
            var output = left.call(batch.Tensors[0]) + batch.Tensors[1];
            return (output, functional.mse_loss(output, batch.Target));
        })
        { ShowProgress = false };
        var history = trainer.Fit(BatchSource.Of(x, zeros_like(x), y), epochs: 40);
        Assert.True(history.Last.TrainLoss < 0.1, history.Summary());
    }

    [Fact]
    public void Early_stopping_brings_the_best_weights_back()
    {
        var (x, y) = Line();
        var (model, trainer) = LineTrainer(patience: 2, rate: 0.1);
        // Validation on targets of the opposite slope gets worse while training gets better.
        var history = trainer.Fit((x, y), (x, -y), epochs: 50);
        Assert.Equal(StopReason.Patience, history.StopReason);
        Assert.Equal(history.Best.Epoch + 2, history.Epochs.Count);
        Assert.Equal(history.Best.ValidationLoss!.Value, trainer.Evaluate((x, -y)).Loss, 5);
    }

    [Fact]
    public void A_schedule_is_stepped_once_an_epoch()
    {
        var model = Sequential(Linear(1, 1));
        var sgd = optim.SGD(model.parameters(), 0.1);
        var trainer = new Trainer(model, sgd, MSELoss()) { ShowProgress = false, Schedule = optim.lr_scheduler.StepLR(sgd, 2, 0.5) };
        var rates = trainer.Fit(Line(), epochs: 5).Epochs.Select(e => e.LearningRate);
        Assert.Equal([0.1, 0.1, 0.05, 0.05, 0.025], rates.Select(rate => Math.Round(rate, 6)));
    }

    [Fact]
    public void Clipping_limits_the_norm_of_a_step()
    {
        var model = Sequential(Linear(1, 1));
        var sgd = optim.SGD(model.parameters(), 1.0);
        var before = nn.utils.parameters_to_vector(model.parameters()).detach().clone();
        new Trainer(model, sgd, MSELoss()) { ShowProgress = false, ClipNorm = 0.01, BatchSize = 1000 }.Fit((ones(8, 1), full([8, 1], 1000f)), epochs: 1);
        var moved = (nn.utils.parameters_to_vector(model.parameters()) - before).norm().item<float>();
        Assert.InRange(moved, 0.0099f, 0.0101f);
    }

    [Fact]
    public void Cancelling_stops_after_the_running_step_and_returns_what_was_done()
    {
        using var cancel = new CancellationTokenSource();
        var model = Sequential(Linear(1, 1));
        var trainer = new Trainer(model, optim.SGD(model.parameters(), 0.01), MSELoss())
        {
            ShowProgress = false,
            BatchSize = 8,
            AfterBackward = step => { if (step.Epoch == 3) cancel.Cancel(); },
        };
        var history = trainer.Fit(Line(), epochs: 100, cancel: cancel.Token);
        Assert.Equal(StopReason.Cancelled, history.StopReason);
        Assert.Equal(2, history.Epochs.Count);
    }

    [Fact]
    public void Training_shows_one_chart_that_ends_with_the_summary()
    {
        using var screen = new Recorded();
        var (_, trainer) = LineTrainer(show: true);
        var history = trainer.Fit(Line(), Line(), epochs: 3);
        var chart = Assert.Single(screen.Shown);
        Assert.NotNull(chart[MimeType.Plotly]);
        Assert.Contains("3 epochs in", chart[MimeType.Plotly]!.Value.Text);
        Assert.Contains("validation", history.Table().ToString());
    }

    [Fact]
    public void Inputs_and_targets_of_different_length_are_an_error_that_shows_both_shapes()
    {
        var error = Assert.Throws<ArgumentException>(() => (BatchSource)(zeros(3, 1), zeros(4, 1)));
        Assert.Contains("[3, 1] and [4, 1]", error.Message);
    }

    [Fact]
    public void Every_example_comes_once_an_epoch()
    {
        var seen = new List<long>();
        foreach (var batch in BatchSource.Of(arange(23)).Epoch(1, 5, shuffleSeed: 3)) seen.AddRange(TensorValues.ToLongs(batch.Input));
        Assert.NotEqual(Enumerable.Range(0, 23).Select(i => (long)i), seen);
        Assert.Equal(Enumerable.Range(0, 23).Select(i => (long)i), seen.Order());
    }

    internal static (Tensor X, Tensor Y) Line()
    {
        var x = linspace(-1, 1, 64).unsqueeze(1);
        return (x, 2 * x + 0.5);
    }

    internal static (Tensor X, Tensor Y) Circles()
    {
        using var generator = new Generator(4);
        var x = randn(200, 2, generator: generator);
        return (x, x.square().sum(1).gt(1.2).to(ScalarType.Int64));
    }

    internal static TorchSharp.Modules.Sequential Classifier() => Sequential(Linear(2, 16), Tanh(), Dropout(0.1), Linear(16, 2));

    private static (TorchSharp.Modules.Sequential Model, Trainer Trainer) LineTrainer(long seed = 1, int? patience = null, double rate = 0.3, bool show = false)
    {
        manual_seed(seed);
        var model = Sequential(Linear(1, 1));
        return (model, new(model, optim.SGD(model.parameters(), rate), MSELoss()) { BatchSize = 16, Seed = seed, Patience = patience, ShowProgress = show });
    }

    [Fact]
    public void A_training_ends_at_the_next_step_when_its_cell_should_stop()
    {
        var (x, y) = Line();
        var model = Linear(1, 1);
        var steps = 0;
        using var stop = new CancellationTokenSource();
        var trainer = new Trainer(model, torch.optim.SGD(model.parameters(), 0.01), MSELoss())
        {
            AfterBackward = _ =>
            {
                if (++steps == 3) stop.Cancel();
            },
        };
        using (new Recorded { Cancellation = stop.Token })
            Assert.Throws<OperationCanceledException>(() => trainer.Fit((x, y), epochs: 100));
        Assert.Equal(3, steps);
    }
}
