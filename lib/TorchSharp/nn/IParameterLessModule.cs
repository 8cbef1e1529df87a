using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>A module that has, and can have, neither parameters nor buffers nor submodules.</summary>
public interface IParameterLessModule
{
}
