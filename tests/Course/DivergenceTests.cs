using static TorchSharp.torch.nn;

namespace Course.Tests;

public class DivergenceTests
{
    [Fact]
    public void A_learning_rate_that_is_too_large_names_step_and_parameter()
    {
        var model = Sequential(("first", (Module<Tensor, Tensor>)Linear(1, 8)), ("second", Linear(8, 1)));
        var error = Assert.Throws<TrainingDivergedException>(() => Fit(model, rate: 1e6, TrainerTests.Line()));
        Assert.True(error.Step > 1);
        Assert.Contains($"'{error.Layer}", error.Message);
        Assert.Contains("learning rate", error.Message);
    }

    [Fact]
    public void NaN_in_the_data_is_told_from_NaN_in_the_model()
    {
        var (x, y) = TrainerTests.Line();
        x[3, 0] = float.NaN;
        var error = Assert.Throws<TrainingDivergedException>(() => Fit(Sequential(Linear(1, 1)), rate: 0.01, (x, y)));
        Assert.Equal(1, error.Step);
        Assert.Contains("the input of this batch", error.Message);
    }

    [Fact]
    public void The_first_layer_with_a_bad_output_is_named()
    {
        var model = Sequential(("fine", (Module<Tensor, Tensor>)Linear(1, 1)), ("broken", new LogOfNegative()), ("after", Linear(1, 1)));
        var error = Assert.Throws<TrainingDivergedException>(() => Fit(model, rate: 0.01, TrainerTests.Line()));
        Assert.Equal("broken", error.Layer);
    }

    [Fact]
    public void The_guard_can_be_switched_off()
    {
        var model = Sequential(Linear(1, 1));
        var (x, y) = TrainerTests.Line();
        var history = new Trainer(model, optim.SGD(model.parameters(), 1e8), MSELoss()) { ShowProgress = false, GuardAgainstNaN = false }.Fit((x, y), epochs: 30);
        Assert.False(double.IsFinite(history.Last.TrainLoss));
    }

    private static void Fit(Module<Tensor, Tensor> model, double rate, (Tensor, Tensor) data) =>
        new Trainer(model, optim.SGD(model.parameters(), rate), MSELoss()) { ShowProgress = false, BatchSize = 64 }.Fit(data, epochs: 50);

    private sealed class LogOfNegative() : Module<Tensor, Tensor>("LogOfNegative")
    {
        public override Tensor forward(Tensor input) => (-input.square() - 1).log();
    }
}
