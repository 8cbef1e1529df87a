namespace TorchSharp;

public static partial class torch
{
    /// <summary>Julia's style.</summary>
    public const TensorStringStyle julia = TensorStringStyle.Julia;

    /// <summary>NumPy's style.</summary>
    public const TensorStringStyle numpy = TensorStringStyle.Numpy;

    /// <summary>C#'s style.</summary>
    public const TensorStringStyle csharp = TensorStringStyle.CSharp;

    private static TensorStringStyle style = TensorStringStyle.Julia;

    internal static PrintOptions printOptions = new("g5", 100, Environment.NewLine, 6, 6);

    /// <summary>The style of tensors as text where none is named.</summary>
    /// <exception cref="ArgumentException">Set to <see cref="TensorStringStyle.Default"/>.</exception>
    public static TensorStringStyle TensorStringStyle
    {
        get => style;
        set => style = value == TensorStringStyle.Default
            ? throw new ArgumentException("The style cannot be set to 'Default'", nameof(value))
            : value;
    }

    /// <summary>Sets how tensors are written as text; what is not named stays as it is.</summary>
    /// <param name="precision">Digits after the decimal point.</param>
    /// <param name="linewidth">Characters in a line, after which columns are left out.</param>
    /// <param name="newLine">What ends a line.</param>
    /// <param name="sci_mode">True for powers of ten.</param>
    /// <param name="maxRows">Rows beyond which the middle ones are left out.</param>
    /// <param name="maxColumns">Columns beyond which the middle ones are left out.</param>
    public static void set_printoptions(int precision, int? linewidth = null, string? newLine = null, bool sci_mode = false, int? maxRows = null, int? maxColumns = null) =>
        set_printoptions(null, (sci_mode ? "E" : "F") + precision, linewidth, newLine, maxRows, maxColumns);

    /// <summary>Sets how tensors are written as text; what is not named stays as it is.</summary>
    /// <param name="style">The style where none is named.</param>
    /// <param name="floatFormat">The format of floating-point numbers, as .NET writes it.</param>
    /// <param name="linewidth">Characters in a line, after which columns are left out.</param>
    /// <param name="newLine">What ends a line.</param>
    /// <param name="maxRows">Rows beyond which the middle ones are left out.</param>
    /// <param name="maxColumns">Columns beyond which the middle ones are left out.</param>
    public static void set_printoptions(TensorStringStyle? style = null, string? floatFormat = null, int? linewidth = null, string? newLine = null, int? maxRows = null, int? maxColumns = null)
    {
        if (style is { } wanted) TensorStringStyle = wanted;
        printOptions = new(
            floatFormat ?? printOptions.FloatFormat, linewidth ?? printOptions.LineWidth, newLine ?? printOptions.NewLine,
            maxRows ?? printOptions.MaxRows, maxColumns ?? printOptions.MaxColumns);
    }

    internal sealed record PrintOptions(string FloatFormat, int LineWidth, string NewLine, int MaxRows, int MaxColumns);
}
