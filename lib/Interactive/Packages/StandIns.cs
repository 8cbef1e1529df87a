namespace Interactive.Packages;

/// <summary>
/// Libraries beside the engine that have the names and meaning of a package, for notebooks that ask for the package where it
/// is not to be had.
/// </summary>
internal static class StandIns
{
    /// <summary>The library that stands in for a package; null when none does.</summary>
    public static string? For(string package) => package.ToUpperInvariant() switch
    {
        "TORCHSHARP" or "TORCHSHARP-CPU" => "TorchSharp.Compatible",
        var id when id.StartsWith("TORCHSHARP-CUDA", StringComparison.Ordinal) || id.StartsWith("LIBTORCH-", StringComparison.Ordinal) => "TorchSharp.Compatible",
        "MICROSOFT.DATA.ANALYSIS" => "DataAnalysis.Compatible",
        _ => null,
    };
}
