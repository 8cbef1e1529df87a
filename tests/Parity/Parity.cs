using System.Text.Json;
using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Parity.Tests;

/// <summary>
/// Compares a layer with PyTorch: the weights it starts from, outputs, gradients, and what ten steps of gradient descent make of
/// its parameters and inputs; in double precision to 1e-10 and in single precision to 1e-5 of the largest value.
/// </summary>
internal static class Parity
{
    private const int Seed = 7;
    private const double Rate = 0.01;
    private const int Steps = 10;

    /// <summary>Compares a module of one input and one output.</summary>
    internal static void Check(string file, string name, Func<Module<Tensor, Tensor>> make) =>
        Check<Module<Tensor, Tensor>>(file, name, make, static (module, inputs) => [module.call(inputs[0])]);

    /// <summary>Compares a function.</summary>
    internal static void CheckFunction(string file, string name, Func<Tensor[], Tensor> function) =>
        Check<Module>(file, name, static () => Identity(), (_, inputs) => [function(inputs)]);

    /// <summary>Compares a module that is applied in a way of its own.</summary>
    /// <param name="file">The file of golden values.</param>
    /// <param name="name">The case.</param>
    /// <param name="make">Makes the module.</param>
    /// <param name="apply">Applies it to the case's inputs.</param>
    /// <param name="prefix">What Python's wrapper put before the names of parameters.</param>
    internal static void Check<T>(string file, string name, Func<T> make, Func<T, Tensor[], Tensor[]> apply, string prefix = "")
        where T : Module
    {
        var golden = Golden.Case(file, name);
        using var scope = NewDisposeScope();
        manual_seed(Seed);
        using var module = make();
        var initial = Named(golden.GetProperty("init"), prefix);
        Assert.Equal(initial.Keys, module.state_dict().Keys);
        foreach (var (key, value) in module.state_dict()) Close($"initial {key}", initial[key], value, 1e-6);
        foreach (var type in new[] { ScalarType.Float64, ScalarType.Float32 })
        {
            module.to(ScalarType.Float64);
            module.load_state_dict(Named(golden.GetProperty("state"), prefix));
            Train(module, golden, type, apply);
        }
    }

    /// <summary>Fails unless all elements differ by no more than a share of the largest expected one.</summary>
    internal static void Close(string what, Tensor expected, Tensor actual, double tolerance)
    {
        using var scope = NewDisposeScope();
        Assert.Equal(expected.shape, actual.shape);
        var wanted = expected.to(ScalarType.Float64);
        var found = actual.detach().to(ScalarType.Float64);
        if (wanted.NumberOfElements == 0) return;
        var scale = Math.Max(1, wanted.nan_to_num(0, 0, 0).abs().max().item<double>());
        Assert.True(
            found.allclose(wanted, rtol: tolerance, atol: tolerance * scale, equal_nan: true),
            $"{what}: largest difference {found.sub(wanted).abs().max().item<double>():g3}, allowed {tolerance * scale:g3}");
    }

    private static void Train<T>(T module, JsonElement golden, ScalarType type, Func<T, Tensor[], Tensor[]> apply)
        where T : Module
    {
        var tolerance = type == ScalarType.Float64 ? 1e-10 : 1e-5;
        var record = golden.GetProperty(type == ScalarType.Float64 ? "float64" : "float32");
        module.to(type);
        Tensor[] inputs = [.. Golden.Tensors(golden.GetProperty("inputs")).Select(input => input.is_floating_point() ? input.to(type).clone().requires_grad_() : input)];
        Tensor[] targets = [.. Golden.Tensors(golden.GetProperty("targets")).Select(target => target.to(type))];
        Tensor[] learned = [.. module.parameters(), .. inputs.Where(static input => input.is_floating_point())];
        for (var step = 0; step < Steps; step++)
        {
            foreach (var tensor in learned) tensor.grad = null;
            manual_seed(Seed);
            var outputs = apply(module, inputs);
            Assert.Equal(targets.Length, outputs.Length);
            var loss = outputs.Zip(targets, static (output, target) => output.sub(target).square().sum()).Aggregate(static (sum, part) => sum.add(part)).div(2);
            loss.backward();
            if (step == 0) Compare(record, outputs, learned, tolerance);
            using var _ = no_grad();
            foreach (var tensor in learned)
            {
                if (tensor.grad is { } gradient) tensor.sub_(gradient.mul(Rate));
            }
        }

        var trained = Golden.Tensors(record.GetProperty("trained"));
        for (var i = 0; i < learned.Length; i++) Close($"{type} number {i} after training", trained[i], learned[i], tolerance);
    }

    private static void Compare(JsonElement record, Tensor[] outputs, Tensor[] learned, double tolerance)
    {
        var type = outputs[0].dtype;
        foreach (var (i, expected) in Golden.Tensors(record.GetProperty("outputs")).Index()) Close($"{type} output {i}", expected, outputs[i], tolerance);
        foreach (var (i, expected) in Golden.Tensors(record.GetProperty("gradients")).Index())
        {
            var gradient = learned[i].grad ?? zeros_like(learned[i]);
            Close($"{type} gradient {i}", expected, gradient, tolerance);
        }
    }

    private static Dictionary<string, Tensor> Named(JsonElement state, string prefix) =>
        Golden.State(state).ToDictionary(item => item.Key.StartsWith(prefix, StringComparison.Ordinal) ? item.Key[prefix.Length..] : item.Key, static item => item.Value);
}
