using System.Text.Json;

namespace Cli.Tests.Support;

/// <summary>Small notebooks, written by hand so that they depend on no writer of ours.</summary>
internal static class NotebookText
{
    public static string Of(params string[] cells) => JsonSerializer.Serialize(new
    {
        cells = cells.Select((source, index) => new
        {
            cell_type = "code", execution_count = (int?)null, id = $"cell-{index + 1}", metadata = new { }, outputs = Array.Empty<object>(), source,
        }),
        metadata = new { kernelspec = new { display_name = ".NET (C#)", language = "C#", name = ".net-csharp" } },
        nbformat = 4,
        nbformat_minor = 5,
    });
}
