using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Course.Tests;

/// <summary>
/// The library is to compile against the original TorchSharp, too. A test beside lib/TorchSharp holds each member in the
/// namespaces of the original against the original's list; here it is that nothing else is used.
/// </summary>
public class OriginalTests
{
    // What TorchSharp.csproj still compiles when TorchSharpVersion names the original.
    private static readonly string[] kept = ["Safetensors", "Checkpoints"];

    [Fact]
    public void The_library_uses_no_type_that_the_original_lacks()
    {
        using var file = new PEReader(File.OpenRead(typeof(Trainer).Assembly.Location));
        var used = TypesUsed(file.GetMetadataReader(), typeof(TorchSharp.torch).Assembly.GetName().Name!);
        Assert.Contains("TorchSharp.torch", used);
        Assert.DoesNotContain(used, type => !type.StartsWith("TorchSharp.", StringComparison.Ordinal) && !kept.Contains(type.Split('.')[0]));
    }

    private static List<string> TypesUsed(MetadataReader reader, string assembly) =>
    [
        .. from handle in reader.TypeReferences
           let type = reader.GetTypeReference(handle)
           where type.ResolutionScope.Kind == HandleKind.AssemblyReference
           where reader.GetString(reader.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name) == assembly
           select $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}",
    ];
}
