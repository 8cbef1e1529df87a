using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

// The count of live tensors is the whole process's.
[Collection("memory")]
public sealed class OptimizerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("optim").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Groups_have_learning_rates_of_their_own()
    {
        var (slow, fast) = (Parameter(zeros(1)), Parameter(zeros(1)));
        using var optimiser = torch.optim.SGD([new Modules.SGD.ParamGroup([slow], 0.1), new Modules.SGD.ParamGroup { Parameters = [fast] }], 1);
        slow.grad = ones(1);
        fast.grad = ones(1);
        optimiser.step();
        Assert.Equal(-0.1, slow.item<float>(), 1e-6);
        Assert.Equal(-1, fast.item<float>(), 1e-6);
        Assert.Equal([0.1, 1], optimiser.ParamGroups.Select(static group => group.LearningRate));
    }

    [Fact]
    public void Parameters_without_gradients_are_left_alone()
    {
        var (used, unused) = (Parameter(zeros(1)), Parameter(ones(1)));
        using var optimiser = torch.optim.Adam([used, unused], 0.1);
        for (var step = 0; step < 3; step++)
        {
            used.grad = ones(1);
            if (step == 2) unused.grad = ones(1);
            optimiser.step();
        }

        Assert.Equal(-0.3, used.item<float>(), 1e-4);
        Assert.Equal(0.9, unused.item<float>(), 1e-4);
    }

    [Fact]
    public void Zero_grad_writes_zeros()
    {
        var parameter = Parameter(zeros(2));
        parameter.grad = ones(2);
        using var optimiser = torch.optim.SGD([parameter], 0.1);
        optimiser.zero_grad();
        Assert.Equal(0, parameter.grad!.sum().item<float>());
    }

    [Fact]
    public void A_step_leaves_no_tensors_behind()
    {
        using var model = Linear(3, 2);
        using var optimiser = torch.optim.AdamW(model.parameters(), amsgrad: true);
        model.call(ones(1, 3)).sum().backward();
        optimiser.step();
        var before = Tensor.TotalCount;
        optimiser.step();
        optimiser.zero_grad();
        Assert.Equal(before, Tensor.TotalCount);
    }

    [Fact]
    public void State_survives_a_file()
    {
        var path = Path.Combine(folder, "adam.dat");
        var (first, second) = (Parameter(ones(3)), Parameter(ones(3)));
        using var saved = torch.optim.Adam([first], 0.05);
        for (var step = 0; step < 3; step++) Step(saved, first, step);
        saved.save_state_dict(path);
        using var loaded = torch.optim.Adam([second], 0.9);
        loaded.load_state_dict(path);
        using (no_grad()) second.copy_(first);
        Assert.True(saved.state_dict().State[0].ApproximatelyEquals(loaded.state_dict().State[0]));
        Step(saved, first, 7);
        Step(loaded, second, 7);
        Assert.True(first.allclose(second, 0, 0));
        using var other = torch.optim.SGD([second], 0.1);
        Assert.Contains("Adam", Assert.Throws<InvalidDataException>(() => other.load_state_dict(path)).Message);
    }

    [Fact]
    public void No_parameters_or_one_twice_is_refused()
    {
        Assert.Contains("RegisterComponents", Assert.Throws<ArgumentException>(() => torch.optim.SGD(Array.Empty<Modules.Parameter>(), 0.1)).Message);
        var parameter = Parameter(zeros(1));
        Assert.Throws<ArgumentException>(() => torch.optim.SGD([parameter, parameter], 0.1));
        Assert.Contains("beta1", Assert.Throws<ArgumentException>(() => torch.optim.Adam([parameter], beta1: 1.5)).Message);
    }

    [Fact]
    public void A_schedule_needs_its_metric()
    {
        using var optimiser = torch.optim.SGD([Parameter(zeros(1))], 0.1);
        var schedule = torch.optim.lr_scheduler.ReduceLROnPlateau(optimiser);
        Assert.Contains("step(loss)", Assert.Throws<InvalidOperationException>(schedule.step).Message);
    }

    private static void Step(torch.optim.Optimizer optimiser, Modules.Parameter parameter, int step)
    {
        parameter.grad = tensor(new[] { 1f, -step, 0.5f });
        optimiser.step();
    }
}
