using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Shape, type and device, such as <c>[2x3], type = Float32, device = cpu</c>.</summary>
        public override string ToString() => IsInvalid ? "disposed tensor" : ToMetadataString();

        /// <summary>The tensor as text; with elements when asked to tell tensors apart.</summary>
        public string ToString(bool disamb, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null) =>
            disamb ? ToString(TensorStringStyle.Julia, fltFormat, width, cultureInfo, newLine) : ToString();

        /// <summary>The tensor as text in a style.</summary>
        /// <param name="style">The style.</param>
        /// <param name="fltFormat">The format of floating-point numbers, as .NET writes it.</param>
        /// <param name="width">Characters in a line, after which columns are left out.</param>
        /// <param name="cultureInfo">The culture of numbers; the current one by default.</param>
        /// <param name="newLine">What ends a line.</param>
        public string ToString(TensorStringStyle style, string? fltFormat = null, int? width = null, CultureInfo? cultureInfo = null, string? newLine = null)
        {
            if (style == TensorStringStyle.Default) style = torch.TensorStringStyle;
            if (style == TensorStringStyle.Metadata || device_type == DeviceType.META) return ToMetadataString();
            using var scope = NewDisposeScope();
            using var _ = no_grad();
            var options = printOptions with
            {
                FloatFormat = fltFormat ?? printOptions.FloatFormat,
                LineWidth = width ?? printOptions.LineWidth,
                NewLine = newLine ?? printOptions.NewLine,
            };
            var local = (is_sparse ? to_dense() : this).cpu().detach();
            var writer = new TensorWriter(local, options, cultureInfo ?? CultureInfo.CurrentCulture);
            return style switch
            {
                TensorStringStyle.Julia => writer.Julia(ToMetadataString()),
                TensorStringStyle.Numpy => writer.Numpy(),
                TensorStringStyle.CSharp => writer.CSharp(ToMetadataString()),
                _ => throw new ArgumentException($"There is no style {style}.", nameof(style)),
            };
        }

        private string ToMetadataString() => $"[{string.Join('x', shape)}], type = {dtype}, device = {device}";
    }
}
