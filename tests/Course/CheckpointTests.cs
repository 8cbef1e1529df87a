using static TorchSharp.torch.nn;

namespace Course.Tests;

public class CheckpointTests
{
    [Theory]
    [InlineData("adam")]
    [InlineData("sgd")]
    public void A_resumed_training_is_bit_equal_to_one_that_was_never_interrupted(string optimizer)
    {
        using var folder = new TemporaryFolder();
        var whole = Train(folder.File("whole"), optimizer, epochs: 6);
        Train(folder.File("part"), optimizer, epochs: 3);
        var resumed = Train(folder.File("part"), optimizer, epochs: 6, resume: true);
        Assert.Equal(whole.Losses, resumed.Losses);
        Assert.Equal(whole.Weights, resumed.Weights);
    }

    [Fact]
    public void Best_weights_survive_an_interruption()
    {
        using var folder = new TemporaryFolder();
        var whole = Train(folder.File("whole"), "adam", epochs: 8, patience: 2, opposed: true);
        Train(folder.File("part"), "adam", epochs: 2, patience: 2, opposed: true);
        var resumed = Train(folder.File("part"), "adam", epochs: 8, resume: true, patience: 2, opposed: true);
        Assert.Equal(whole.Losses, resumed.Losses);
        Assert.Equal(whole.Weights, resumed.Weights);
    }

    [Fact]
    public void A_checkpoint_of_another_model_is_an_error_that_names_what_does_not_fit()
    {
        using var folder = new TemporaryFolder();
        Train(folder.File("it"), "adam", epochs: 1);
        var other = Sequential(Linear(2, 3), Linear(3, 2));
        var trainer = new Trainer(other, optim.Adam(other.parameters()), CrossEntropyLoss()) { ShowProgress = false, Seed = 1, Checkpoint = folder.File("it"), Resume = true };
        var error = Assert.Throws<InvalidDataException>(() => trainer.Fit(TrainerTests.Circles(), epochs: 2));
        Assert.Contains("another model", error.Message);
    }

    [Fact]
    public void A_truncated_checkpoint_is_an_error_that_names_the_file()
    {
        using var folder = new TemporaryFolder();
        Train(folder.File("it"), "adam", epochs: 1);
        File.WriteAllBytes(folder.File("it"), File.ReadAllBytes(folder.File("it"))[..^40]);
        var error = Assert.Throws<InvalidDataException>(() => Train(folder.File("it"), "adam", epochs: 2, resume: true));
        Assert.Contains(folder.File("it"), error.Message);
    }

    [Fact]
    public void No_part_of_a_file_stays_beside_a_checkpoint()
    {
        using var folder = new TemporaryFolder();
        Train(folder.File("it"), "adam", epochs: 2);
        Assert.Equal([folder.File("it")], Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Safetensors_keep_values_types_and_shapes()
    {
        using var folder = new TemporaryFolder();
        var tensors = new Dictionary<string, Tensor>
        {
            ["half"] = tensor(new float[] { 1.5f, -2 }).to(ScalarType.Float16),
            ["int"] = arange(6).view(2, 3),
            ["flag"] = tensor([true, false]),
            ["scalar"] = tensor(3.25),
            ["none"] = zeros(0, 4),
            ["turned"] = arange(6f).view(2, 3).t(),
        };
        SafeTensors.Save(folder.File("t"), tensors, new Dictionary<string, string> { ["who"] = "Ünïcode" });
        var (read, metadata) = SafeTensors.Load(folder.File("t"));
        Assert.Equal("Ünïcode", metadata["who"]);
        foreach (var (name, value) in tensors)
            Assert.Null(Comparison.Compare(read[name], value, new(0, 0)));
    }

    private static (double[] Losses, float[] Weights) Train(string path, string optimizer, int epochs, bool resume = false, int? patience = null, bool opposed = false)
    {
        manual_seed(7);
        var model = TrainerTests.Classifier();
        optim.Optimizer steps = optimizer == "adam" ? optim.Adam(model.parameters(), lr: 0.01) : optim.SGD(model.parameters(), 0.1, momentum: 0.9);
        var trainer = new Trainer(model, steps, CrossEntropyLoss())
        {
            ShowProgress = false,
            BatchSize = 32,
            Seed = 1,
            Patience = patience,
            Checkpoint = path,
            Resume = resume,
            Schedule = optim.lr_scheduler.ExponentialLR(steps, 0.9),
            StepSchedule = optim.lr_scheduler.LinearLR(steps, 0.5, 1, 10),
        };
        var (x, y) = TrainerTests.Circles();
        var history = trainer.Fit((x, y), (x, opposed ? 1 - y : y), epochs);
        return ([.. history.StepLosses], TensorValues.ToFloats(nn.utils.parameters_to_vector(model.parameters())));
    }
}
