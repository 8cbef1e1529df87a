namespace TorchSharp;

/// <summary>
/// Tensors, automatic differentiation and neural networks, under TorchSharp's names, computed by the libtorch of this
/// machine.
/// </summary>
/// <remarks>
/// Where to read on:
/// <list type="bullet">
/// <item>Tensor.*.cs and torch.*.cs: what a tensor is and can do, by subject (Shapes, Reductions, Indexing, Display...).</item>
/// <item>torch.autograd*.cs: gradients. torch.Generator.cs and torch.Random.cs: random numbers. torch.linalg.cs: matrices.</item>
/// <item>nn/, optim/, utils/: layers, losses, optimisers, data loading. torchvision/: images.</item>
/// <item>Safetensors/, Checkpoints/: weights in files. Autograd/: hooks on gradients. DeviceMemory/: what devices hold. All ours, outside TorchSharp's names.</item>
/// <item>DisposeScope*.cs and Native/NativeMemory.cs: who frees memory, and when.</item>
/// <item>Native/Operator.cs: how an operator is called. native/shim.cpp: the C++ below, compiled by native/build.sh.</item>
/// <item>tests/Libtorch: the same against other versions of libtorch, and under memcheck.</item>
/// </list>
/// </remarks>
public static partial class torch
{
}
