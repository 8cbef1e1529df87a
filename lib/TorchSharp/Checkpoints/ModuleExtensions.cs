using TorchSharp;
using static TorchSharp.torch;

namespace Checkpoints;

/// <summary>Weights of modules from PyTorch's checkpoints.</summary>
public static class ModuleExtensions
{
    /// <summary>Reads a module's parameters and buffers from a file that PyTorch wrote with <c>torch.save(model.state_dict(), path)</c>.</summary>
    /// <param name="module">The module.</param>
    /// <param name="path">The file.</param>
    /// <param name="part">Where in the file the state dictionary is; see <see cref="CheckpointFile.Load(string, string)"/>.</param>
    /// <param name="strict">True throws when names differ between the file and the module.</param>
    /// <returns>The names that the file lacks, and those that the module lacks.</returns>
    /// <exception cref="InvalidDataException">The file is damaged, of another format, or wants more than tensors.</exception>
    public static (IList<string> missing_keys, IList<string> unexpected_keys) load_checkpoint(
        this nn.Module module, string path, string? part = null, bool strict = true)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var scope = NewDisposeScope();
        return module.load_state_dict(CheckpointFile.Load(path, part), strict);
    }
}
