using static TorchSharp.torch.nn;

namespace Course;

/// <summary>
/// Computes forward and backward in bfloat16 while the optimizer keeps its float32 weights: half the memory traffic, and on the
/// tensor cores of a GPU several times the speed. bfloat16 has float32's range, so that losses need no scaling.
/// </summary>
internal sealed class HalfPrecision
{
    private readonly Module model;
    private readonly IReadOnlyList<Module> converted;
    private List<(Tensor Parameter, Tensor Full)> kept = [];

    private HalfPrecision(Module model) => (this.model, converted) = (model, Convertible(model));

    /// <summary>The precision of a training; null computes all in float32.</summary>
    /// <param name="model">The model.</param>
    /// <param name="device">Where it is.</param>
    /// <param name="isWanted">Whether the training asks for it.</param>
    public static HalfPrecision? For(Module model, Device device, bool isWanted)
    {
        if (!isWanted) return null;
        if (device.type == DeviceType.CUDA) return new(model);
        Note.Show("Mixed precision is for CUDA devices; on this one everything is computed in float32.");
        return null;
    }

    /// <summary>The same on any device, to be tested where there is no GPU.</summary>
    internal static HalfPrecision Forced(Module model) => new(model);

    /// <summary>Forward and backward in bfloat16; afterwards the parameters are as before and have float32 gradients.</summary>
    /// <returns>What <paramref name="step"/> returns.</returns>
    public T Run<T>(Batch batch, Func<Batch, T> step)
    {
        // The old memory stays: conversion gives the parameters new one.
        kept = [.. model.parameters().Select(parameter => ((Tensor)parameter, parameter.detach()))];
        foreach (var module in converted) module.to(ScalarType.BFloat16);
        try
        {
            return step(Halved(batch));
        }
        finally
        {
            foreach (var module in converted) module.to(ScalarType.Float32);
            using var noGradient = no_grad();
            foreach (var (parameter, full) in kept)
            {
                parameter.copy_(full);
                full.Dispose();
            }
            kept.Clear();
        }
    }

    /// <summary>Inputs of fractions are halved; targets stay, the loss is computed in float32.</summary>
    private static Batch Halved(Batch batch) => new([.. batch.Tensors.Select((tensor, place) =>
        place < batch.Tensors.Count - 1 && tensor.dtype == ScalarType.Float32 ? tensor.to(ScalarType.BFloat16) : tensor)]);

    /// <summary>Batch normalisation keeps float32: eight bits of mantissa are too few for its running means.</summary>
    private static List<Module> Convertible(Module model)
    {
        var leaves = model.named_modules().Select(pair => pair.module).Where(module => !module.children().Any() && module.parameters(false).Any()).ToList();
        var owned = leaves.SelectMany(leaf => leaf.parameters(false)).ToHashSet();
        // A module with parameters of its own beside its layers can only be converted as a whole.
        if (model.parameters().Any(parameter => !owned.Contains(parameter))) return [model];
        return [.. leaves.Where(leaf => !leaf.GetType().Name.StartsWith("BatchNorm", StringComparison.Ordinal))];
    }
}
