using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Course;

/// <summary>How the course writes JSON: camel case, no nulls, text readable as it is.</summary>
internal static class CourseJson
{
    /// <summary>Everything on one line.</summary>
    public static JsonSerializerOptions Line { get; } = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Indented, for files that people read and version control compares.</summary>
    public static JsonSerializerOptions File { get; } = new(Line) { WriteIndented = true, IndentSize = 2, NewLine = "\n" };
}
