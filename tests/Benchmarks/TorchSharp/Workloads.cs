using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Benchmarks;

/// <summary>What is compared; workloads.py holds the same by the same names.</summary>
internal static class Workloads
{
    internal static IReadOnlyList<Workload> All { get; } =
    [
        new("add", 20_000, () =>
        {
            var t = ones(4);
            return () => { using var sum = t + t; };
        }),
        new("add, nothing disposed", 20_000, () =>
        {
            var t = ones(4);
            return () => _ = t + t;
        }),
        new("index t[0]", 20_000, () =>
        {
            var t = ones(4, 4);
            return () => { using var row = t[0]; };
        }),
        new("index t[..,1]", 20_000, () =>
        {
            var t = ones(4, 4);
            return () => { using var column = t[.., 1]; };
        }),
        new("MLP 4-8-1, SGD step", 1_000, () => Training(Tiny(), randn(4, 4), randn(4, 1), parameters => optim.SGD(parameters, 0.01))),
        new("MLP 4-8-1, Adam step", 1_000, () => Training(Tiny(), randn(4, 4), randn(4, 1), parameters => optim.Adam(parameters))),
        new("MLP 784-512-10, batch 64", 60, () => Classifying(
            Sequential(Linear(784, 512), ReLU(), Linear(512, 10)), randn(64, 784))),
        new("LeNet, batch 64", 20, () => Classifying(LeNet(), randn(64, 1, 28, 28))),
        new("ResNet-18 32x32, batch 8", 1, () => Classifying(new ResNet18(), randn(8, 3, 32, 32))),
        new("LSTM 2x64, 30 steps, batch 32", 5, Recurrent),
        new("Transformer encoder layer", 10, Attention),
        new("GCN step", 100, Graph),
        new("60,000 images, shuffled", 1, Images),
    ];

    private static Sequential Tiny() => Sequential(Linear(4, 8), ReLU(), Linear(8, 1));

    internal static Sequential LeNet() => Sequential(
        Conv2d(1, 6, 5, padding: 2), ReLU(), MaxPool2d(2), Conv2d(6, 16, 5), ReLU(), MaxPool2d(2),
        Flatten(), Linear(400, 120), ReLU(), Linear(120, 84), ReLU(), Linear(84, 10));

    private static Action Training(Module<Tensor, Tensor> model, Tensor input, Tensor target, Func<IEnumerable<Parameter>, optim.Optimizer> optimizer)
    {
        var steps = optimizer(model.parameters());
        return () =>
        {
            using var scope = NewDisposeScope();
            steps.zero_grad();
            functional.mse_loss(model.call(input), target).backward();
            steps.step();
        };
    }

    private static Action Classifying(Module<Tensor, Tensor> model, Tensor input)
    {
        var target = randint(10, [input.shape[0]]);
        var steps = optim.SGD(model.parameters(), 0.01);
        return () =>
        {
            using var scope = NewDisposeScope();
            steps.zero_grad();
            functional.cross_entropy(model.call(input), target).backward();
            steps.step();
        };
    }

    private static Action Recurrent()
    {
        var model = LSTM(64, 64, numLayers: 2, batchFirst: true);
        var input = randn(32, 30, 64);
        var steps = optim.SGD(model.parameters(), 0.01);
        return () =>
        {
            using var scope = NewDisposeScope();
            steps.zero_grad();
            var (output, _, _) = model.call(input);
            output.pow(2).mean().backward();
            steps.step();
        };
    }

    private static Action Attention()
    {
        var model = TransformerEncoderLayer(64, 4, 128, 0.0);
        var input = randn(32, 16, 64);
        var steps = optim.Adam(model.parameters());
        return () =>
        {
            using var scope = NewDisposeScope();
            steps.zero_grad();
            model.call(input, null!).pow(2).mean().backward();
            steps.step();
        };
    }

    private static Action Graph()
    {
        var adjacency = rand(256, 256).lt(0.05).@float() / 12;
        var features = randn(256, 32);
        var target = randint(7, [256]);
        var (first, second) = (Linear(32, 16), Linear(16, 7));
        var steps = optim.Adam([.. first.parameters(), .. second.parameters()]);
        return () =>
        {
            using var scope = NewDisposeScope();
            steps.zero_grad();
            var hidden = functional.relu(adjacency.mm(first.call(features)));
            functional.cross_entropy(adjacency.mm(second.call(hidden)), target).backward();
            steps.step();
        };
    }

    private static Action Images()
    {
        var images = randint(256, [60_000, 28, 28], ScalarType.Byte);
        var labels = randint(10, [60_000]);
        var data = torch.utils.data.TensorDataset(images, labels);
        return () =>
        {
            using var loader = torch.utils.data.DataLoader(data, 64, shuffle: true, disposeDataset: false);
            foreach (var batch in loader)
            {
                using var scope = NewDisposeScope();
                _ = (batch[0].@float() / 255 - 0.1307) / 0.3081;
            }
        };
    }
}
