using System.Reflection.Metadata;
using Interactive.Session;
using Microsoft.CodeAnalysis;

namespace Interactive.Tests.Session;

public sealed class ReferenceSetTests
{
    // Of xunit, for netstandard 2.0.
    private static readonly string Older = typeof(Xunit.Sdk.IMessageSink).Assembly.Location;

    [Fact]
    public void No_type_is_lost_with_the_assemblies_that_only_forward()
    {
        var defined = FrameworkReferences.Needed.Values.Select(Metadata)
            .SelectMany(metadata => metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Select(type => (metadata.GetString(type.Namespace), metadata.GetString(type.Name))))
            .ToHashSet();

        var forwarded = FrameworkReferences.Waiting.Values.Select(Metadata)
            .SelectMany(metadata => metadata.ExportedTypes.Select(metadata.GetExportedType)
                .Where(type => type.IsForwarder && !type.Namespace.IsNil && IsHere(metadata, type))
                .Select(type => (metadata.GetString(type.Namespace), metadata.GetString(type.Name))))
            .ToList();

        Assert.NotEmpty(forwarded);
        Assert.DoesNotContain(forwarded, type => !defined.Contains(type));
    }

    [Fact]
    public void What_a_referenced_assembly_names_is_referenced_with_it()
    {
        var references = new ReferenceSet();
        Assert.False(references.Contains("netstandard"));

        references.Add(Older);

        Assert.True(references.Contains("netstandard"));
    }

    [Fact]
    public async Task A_library_of_an_older_framework_can_be_used()
    {
        using var cells = new Recorder();
        await cells.ValueAsync("var text = \"a\";");

        await cells.ValueAsync($"#r \"{Older}\"");

        Assert.Equal("True", await cells.ValueAsync("class Sink : Xunit.Sdk.IMessageSink { public bool OnMessage(Xunit.Sdk.IMessageSinkMessage message) => message is null; }\n"
            + "((Xunit.Sdk.IMessageSink)new Sink()).OnMessage(null!)"));
    }

    // Some forward to packages that are not part of the framework.
    private static bool IsHere(MetadataReader metadata, ExportedType type) =>
        type.Implementation.Kind == HandleKind.AssemblyReference
        && metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.Implementation).Name) is var target
        && (FrameworkReferences.Needed.ContainsKey(target) || FrameworkReferences.Waiting.ContainsKey(target));

    private static MetadataReader Metadata(PortableExecutableReference reference) =>
        ((AssemblyMetadata)reference.GetMetadata()).GetModules()[0].GetMetadataReader();
}
