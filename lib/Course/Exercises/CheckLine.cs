using System.Text.Json;

namespace Course;

/// <summary>One check as a machine reads it: a JSON line in the file that COURSE_EXERCISES names.</summary>
/// <param name="Notebook">File name of the notebook without extension; empty when nothing said it.</param>
/// <param name="Exercise">The exercise's id, such as <c>01.2</c>.</param>
/// <param name="Title">What it asks for.</param>
/// <param name="Outcome">not-answered, wrong-signature, wrong, threw or passed.</param>
/// <param name="Stage">The stage that did not hold, or null.</param>
/// <param name="Message">What was found there, or null.</param>
public sealed record CheckLine(string Notebook, string Exercise, string Title, string Outcome, string? Stage, string? Message)
{
    /// <summary>Reads such a file; lines come in the order in which the checks ran.</summary>
    public static IReadOnlyList<CheckLine> ReadAll(string path) =>
        [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<CheckLine>(line, CourseJson.Line)!)];
}
