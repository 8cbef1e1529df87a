using System.Text.RegularExpressions;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A tensor of one dimension over the raw elements in a file.</summary>
    /// <param name="filename">The file.</param>
    /// <param name="shared">True maps the file, so that writing to the tensor writes to the file.</param>
    /// <param name="size">How many elements.</param>
    /// <param name="dtype">The type of the elements; the default type when not named.</param>
    /// <param name="device">Must be the processor.</param>
    /// <param name="requires_grad">True to record operations on the tensor.</param>
    public static Tensor from_file(string filename, bool? shared = null, long? size = 0, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        ArgumentNullException.ThrowIfNull(filename);
        return Finish(Op.from_file.Call(filename, shared, size, ElementType(dtype), Argument.None, Place(device)), requires_grad);
    }

    /// <summary>A version in NuGet's short form: no leading zeros, at least three numbers, no fourth that is zero, no build metadata.</summary>
    /// <exception cref="ArgumentException">The text is not a version.</exception>
    public static string NormalizeNuGetVersion(string versionString)
    {
        ArgumentNullException.ThrowIfNull(versionString);
        var match = VersionPattern().Match(versionString.Trim());
        if (!match.Success) throw new ArgumentException($"\"{versionString}\" is not a version such as 1.2.3-beta.", nameof(versionString));
        int[] numbers = [.. match.Groups["number"].Captures.Select(capture => int.Parse(capture.Value, System.Globalization.CultureInfo.InvariantCulture))];
        var kept = numbers.Concat([0, 0]).Take(numbers.Length == 4 && numbers[3] != 0 ? 4 : 3);
        return string.Join('.', kept) + match.Groups["label"].Value;
    }

    [GeneratedRegex(@"^(?<number>\d{1,9})(\.(?<number>\d{1,9})){0,3}(?<label>-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$")]
    private static partial Regex VersionPattern();
}

internal static partial class Op
{
    internal static readonly Operator from_file = new("from_file");
}
