using System.Globalization;
using System.Net;

namespace Widgets;

/// <summary>
/// A widget for pages that have no widget manager. Where a script in an output can reach the kernel (the classic notebook)
/// the control is alive; elsewhere it shows its value and cannot be moved.
/// </summary>
internal static class WidgetHtml
{
    private static readonly string script = ReadScript();

    public static string Of(string id, string description, string control)
    {
        var label = control.StartsWith("<button", StringComparison.Ordinal) ? "" : WebUtility.HtmlEncode(description) + " ";
        return $"""
            <div class="course-widget" data-widget="{id}"><label style="display:inline-flex;gap:.5em;align-items:center">{label}{control}</label></div>
            <script>{script}</script>
            """;
    }

    public static string Slider(double min, double max, double step, double value, string shown) => string.Create(CultureInfo.InvariantCulture,
        $"<input type=\"range\" data-key=\"value\" min=\"{min}\" max=\"{max}\" step=\"{step}\" value=\"{value}\"> <output>{shown}</output>");

    private static string ReadScript()
    {
        using var stream = typeof(WidgetHtml).Assembly.GetManifestResourceStream("Widgets.control.js")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Trim();
    }
}
