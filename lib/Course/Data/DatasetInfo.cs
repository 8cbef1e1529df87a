namespace Course;

/// <summary>One data set as <c>datasets/manifest.json</c> lists it.</summary>
public sealed record DatasetInfo
{
    /// <summary>Its name, which <c>./course data get</c> takes.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, in a sentence.</summary>
    public required string Description { get; init; }

    /// <summary>Its licence by SPDX name.</summary>
    public required string Licence { get; init; }

    /// <summary>Whose it is.</summary>
    public required string Copyright { get; init; }

    /// <summary>Where it comes from: the package, and who made the data.</summary>
    public required string Source { get; init; }

    /// <summary>A page about it, or null.</summary>
    public string? Homepage { get; init; }

    /// <summary>True when its files lie under <c>datasets/</c> with the course.</summary>
    public bool Ships { get; init; }

    /// <summary>A Debian package that installs it, or null.</summary>
    public string? Package { get; init; }

    /// <summary>Where that package puts it, or null.</summary>
    public string? PackageFolder { get; init; }

    /// <summary>The addresses (ending in a slash) under which the files are found, in the order in which they are tried.</summary>
    public IReadOnlyList<string> Mirrors { get; init; } = [];

    /// <summary>Its files.</summary>
    public required IReadOnlyList<DatasetFile> Files { get; init; }

    /// <summary>Bytes of all files.</summary>
    public long Size => Files.Sum(file => file.Size);
}

/// <summary>One file of a data set.</summary>
/// <param name="Path">Its path within the data set's folder.</param>
/// <param name="Size">Bytes; 0 when only the hash is known.</param>
/// <param name="Sha256">The SHA-256 of the file, in lower-case hex.</param>
/// <param name="ContentSha256">For a gzip file that packages compress anew: the SHA-256 of what is inside, which is then what counts; else null.</param>
public sealed record DatasetFile(string Path, long Size, string Sha256, string? ContentSha256 = null);
