namespace Interactive.Packages;

/// <summary>A package that a cell asked for.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Version">A version, a range such as <c>[1.0,2.0)</c>, a pattern such as <c>1.*</c>, or <c>*</c> for the latest.</param>
internal sealed record PackageRequest(string Id, string Version)
{
    private const string Prefix = "nuget:";

    /// <summary>True when the version is not one but the newest of several, which may change from day to day.</summary>
    public bool IsFloating => Version.Contains('*');

    /// <summary>Reads <c>nuget:Id</c>, <c>nuget:Id,Version</c>; null when the text is no package.</summary>
    public static PackageRequest? TryRead(string text)
    {
        if (!text.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) return null;
        var rest = text[Prefix.Length..].Trim();
        // The comma of a range is not the one before it.
        var comma = rest.IndexOf(',');
        var id = (comma < 0 ? rest : rest[..comma]).Trim();
        var version = comma < 0 ? "*" : rest[(comma + 1)..].Trim();
        return new PackageRequest(id, version.Length == 0 ? "*" : version);
    }

    /// <summary>True for a name that a package can have; nothing else is passed on to the tools.</summary>
    public bool IsValid =>
        Id.Length is > 0 and <= 100 && Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_')
        && Version.All(c => char.IsAsciiLetterOrDigit(c) || "*.-+,[]() ".Contains(c));
}
