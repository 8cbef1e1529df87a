using System.Globalization;
using System.Text;
using static TorchSharp.torch;

namespace TorchSharp.Native;

/// <summary>Arguments as error messages show them: <c>Float32[2x3], Int64[3], 0.5</c>.</summary>
internal static class ArgumentDescription
{
    private const int MostListItems = 4;

    internal static string Describe(ReadOnlySpan<Argument> arguments)
    {
        var text = new StringBuilder();
        foreach (ref readonly var argument in arguments)
        {
            if (text.Length > 0) text.Append(", ");
            text.Append(Describe(argument));
        }

        return text.ToString();
    }

    internal static string Describe(Tensor? tensor)
    {
        if (tensor is null) return "null";
        if (tensor.IsInvalid) return "disposed tensor";
        var where = tensor.device_type == DeviceType.CPU ? "" : " on " + tensor.device;
        return $"{tensor.dtype}[{string.Join('x', tensor.shape)}]{where}";
    }

    private static string Describe(in Argument argument) => argument.Kind switch
    {
        ArgumentKind.None => "null",
        ArgumentKind.Tensor => Describe((Tensor)argument.Reference!),
        ArgumentKind.Real => BitConverter.Int64BitsToDouble(argument.Bits).ToString("g6", CultureInfo.InvariantCulture),
        ArgumentKind.Boolean => argument.Bits != 0 ? "true" : "false",
        ArgumentKind.Text => $"\"{argument.Reference}\"",
        ArgumentKind.Device => new Device((DeviceType)(argument.Bits >> 32), (int)argument.Bits).ToString(),
        ArgumentKind.Tensors => List(((Tensor?[])argument.Reference!).Select(Describe)),
        ArgumentKind.Integers => List(((long[])argument.Reference!).Select(item => item.ToString(CultureInfo.InvariantCulture))),
        ArgumentKind.Reals => List(((double[])argument.Reference!).Select(item => item.ToString("g6", CultureInfo.InvariantCulture))),
        ArgumentKind.Booleans => List(((bool[])argument.Reference!).Select(item => item ? "true" : "false")),
        ArgumentKind.Integer => argument.Bits.ToString(CultureInfo.InvariantCulture),
        _ => argument.Reference?.ToString() ?? "null",
    };

    private static string List(IEnumerable<string> items)
    {
        var shown = items.Take(MostListItems + 1).ToList();
        if (shown.Count > MostListItems) shown[MostListItems] = "...";
        return $"[{string.Join(", ", shown)}]";
    }
}
