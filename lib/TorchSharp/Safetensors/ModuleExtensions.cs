using TorchSharp;
using static TorchSharp.torch;

namespace Safetensors;

/// <summary>Weights of modules in safetensors files.</summary>
public static class ModuleExtensions
{
    /// <summary>Writes a module's parameters and buffers to a safetensors file.</summary>
    /// <param name="module">The module.</param>
    /// <param name="path">The file.</param>
    /// <param name="metadata">Texts to keep with them, such as the model's name.</param>
    public static void save_safetensors(this nn.Module module, string path, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var _ = no_grad();
        SafetensorsFile.Save(module.state_dict(), path, metadata);
    }

    /// <summary>Reads a module's parameters and buffers from a safetensors file, such as one that PyTorch wrote.</summary>
    /// <param name="module">The module.</param>
    /// <param name="path">The file.</param>
    /// <param name="strict">True throws when names differ between the file and the module.</param>
    /// <returns>The names that the file lacks, and those that the module lacks.</returns>
    /// <exception cref="InvalidDataException">The file is damaged or of another format.</exception>
    public static (IList<string> missing_keys, IList<string> unexpected_keys) load_safetensors(this nn.Module module, string path, bool strict = true)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var scope = NewDisposeScope();
        return module.load_state_dict(SafetensorsFile.Load(path), strict);
    }
}
