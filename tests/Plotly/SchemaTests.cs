using System.Text.Json;

namespace Plotly.Tests;

/// <summary>What plotly.js itself says of the charts.</summary>
public sealed class SchemaTests
{
    [Fact]
    public async Task Every_chart_fits_the_schema_of_plotly_js()
    {
        var complaints = await Browser.RunAsync(Gallery.Charts.Values.Select(make => make().ToJson()), """
            figure => {
              // What a slider hides at first is checked as if it were shown.
              const show = trace => ({ ...trace, visible: true });
              // The arguments of buttons may be anything, and the validator compares them by identity.
              const isArgument = error => /args\[\d+\]$/.test(error.astr ?? "");
              const complain = data => (Plotly.validate(data.map(show), figure.layout) ?? [])
                .filter(error => !isArgument(error)).map(error => error.msg);
              const frames = figure.frames ?? [];
              return [
                ...complain(figure.data),
                ...frames.flatMap(frame => {
                  const data = structuredClone(figure.data);
                  frame.traces.forEach((place, index) => Object.assign(data[place], frame.data[index]));
                  return complain(data);
                }),
              ];
            }
            """);

        var told = string.Join("\n", Gallery.Charts.Keys.Zip(complaints, Describe).OfType<string>());
        Assert.True(told.Length == 0, told);
    }

    private static string? Describe(string chart, JsonElement complaints)
    {
        string?[] told = [.. complaints.EnumerateArray().Select(item => item.GetString()).Distinct()];
        return told.Length == 0 ? null : $"{chart}: {string.Join("; ", told)}";
    }
}
