using System.Globalization;
using System.Xml;
using Microsoft.CodeAnalysis;

namespace Interactive.Session;

/// <summary>
/// The documentation of an assembly, from the XML file beside it; for the framework's assemblies, from the SDK's
/// reference pack, whose files are named after the public assemblies and not after those that hold the code.
/// Nothing is read before somebody asks.
/// </summary>
internal sealed class XmlDocumentation : DocumentationProvider
{
    private static readonly string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
    private static readonly Lazy<Dictionary<string, string>> frameworkMembers = new(() => ReadAll(FrameworkFiles()));

    private readonly string assemblyPath;
    private readonly Lazy<Dictionary<string, string>> members;

    public XmlDocumentation(string assemblyPath)
    {
        this.assemblyPath = assemblyPath;
        members = new(() => Path.GetDirectoryName(assemblyPath) == framework
            ? frameworkMembers.Value
            : ReadAll([Path.ChangeExtension(assemblyPath, ".xml")]));
    }

    public override bool Equals(object? obj) => obj is XmlDocumentation other && other.assemblyPath == assemblyPath;

    public override int GetHashCode() => assemblyPath.GetHashCode(StringComparison.Ordinal);

    protected override string? GetDocumentationForSymbol(
        string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken = default) =>
        members.Value.GetValueOrDefault(documentationMemberID);

    private static IEnumerable<string> FrameworkFiles()
    {
        // shared/Microsoft.NETCore.App/10.0.1 -> packs/Microsoft.NETCore.App.Ref/<version>/ref/net10.0
        var root = Path.GetFullPath(Path.Combine(framework, "..", "..", ".."));
        var pack = Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref");
        return Directory.Exists(pack)
            ? Directory.EnumerateDirectories(pack).OrderDescending().Take(1)
                .SelectMany(version => Directory.EnumerateFiles(version, "System*.xml", SearchOption.AllDirectories))
            : [];
    }

    private static Dictionary<string, string> ReadAll(IEnumerable<string> paths)
    {
        var found = new Dictionary<string, string>();
        foreach (var path in paths)
        {
            if (!File.Exists(path)) continue;
            try
            {
                Read(path, found);
            }
            catch (XmlException)
            {
                // Documentation is a kindness: a damaged file means none.
            }
        }

        return found;
    }

    private static void Read(string path, Dictionary<string, string> found)
    {
        using var reader = XmlReader.Create(path);
        while (reader.ReadToFollowing("member"))
        {
            if (reader.GetAttribute("name") is { } name) found.TryAdd(name, $"<member>{reader.ReadInnerXml()}</member>");
        }
    }
}
