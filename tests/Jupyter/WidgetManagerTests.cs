using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Xunit;

namespace Jupyter.Tests;

/// <summary>Widgets under the widget manager that JupyterLab, Notebook and VS Code use, in a browser, with a live kernel.</summary>
public sealed class WidgetManagerTests(InstalledKernel installed) : IClassFixture<InstalledKernel>
{
    private const string Manager = "@jupyter-widgets/html-manager@1.0.15";

    private const string Cell = """
        #r "Course.Widgets"
        using Widgets;
        var rate = new IntSlider(1, 10) { Description = "rate", Value = 3 };
        rate.OnChange(value => Console.WriteLine($"rate is {value}"))
        """;

    [Fact]
    public async Task A_slider_moves_in_the_page_and_in_csharp()
    {
        var cancellation = TestContext.Current.CancellationToken;
        RealClient.Require(Chromium.Program is not null, "there is no Chromium here", "sudo apt-get install chromium");
        RealClient.Require(RealClient.FindOnPath("npm") is not null, "there is no npm here", "sudo apt-get install npm");
        await FetchManagerAsync();
        File.Copy(Path.Combine(AppContext.BaseDirectory, "Clients", "widgets.html"), Path.Combine(installed.Folder, "widgets.html"), overwrite: true);
        using var kernel = InstalledKernel.Start();
        using var client = kernel.Connect();
        await using var page = await Chromium.OpenAsync("file://" + Path.Combine(installed.Folder, "widgets.html"), cancellation);
        await page.WaitAsync("typeof show === 'function' && document.readyState === 'complete'", cancellation);

        var cell = client.Execute(Cell);
        foreach (var message in cell.Outputs) await PassOnAsync(page, message, cancellation);
        var view = Assert.Single(cell.Of("execute_result")).Content["data"]!["application/vnd.jupyter.widget-view+json"]!;
        Assert.Equal("true", (await page.EvaluateAsync($"show({view["model_id"]!.ToJsonString()})", cancellation))?.ToJsonString());
        await page.WaitAsync("document.querySelector('.widget-readout, .jupyter-widgets .widget-readout')?.textContent === '3'", cancellation);
        Assert.Contains("rate", (await page.EvaluateAsync("document.body.innerText", cancellation))!.ToString());

        await page.EvaluateAsync("document.querySelector('.noUi-handle').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })), 0", cancellation);
        await page.WaitAsync("outbox.length > 0", cancellation);
        var printed = await AnswerAsync(page, client, cancellation);

        Assert.Equal("rate is 4\n", printed);
        Assert.Equal("4", client.Execute("rate.Value").Result);

        foreach (var message in client.Execute("rate.Value = 9;").Outputs) await PassOnAsync(page, message, cancellation);
        await page.WaitAsync("document.querySelector('.widget-readout').textContent === '9'", cancellation);
        await File.WriteAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "widget-manager.png"), await page.ScreenshotAsync(cancellation), cancellation);
    }

    // The page's changes to the kernel, and what comes of them back; gives what was printed.
    private static async Task<string> AnswerAsync(Chromium page, TestClient client, CancellationToken cancellation)
    {
        var printed = "";
        foreach (var change in (await page.EvaluateAsync("outbox.splice(0)", cancellation))!.AsArray())
        {
            var request = client.Send(client.Shell, "comm_msg", new JsonObject { ["comm_id"] = change!["comm_id"]!.ToString(), ["data"] = change["data"]!.DeepClone() });
            Protocol.Message? message;
            do
            {
                message = client.Published(_ => true) ?? throw new TimeoutException("The kernel did not answer the page.");
                if (message.Header.Type == "stream") printed += message.Content["text"];
                await PassOnAsync(page, message, cancellation);
            }
            while (message.Parent?.Id != request.Header.Id || message.Content["execution_state"]?.ToString() != "idle");
            await page.EvaluateAsync($"idle({change["number"]})", cancellation);
        }

        return printed;
    }

    private static async Task PassOnAsync(Chromium page, Protocol.Message message, CancellationToken cancellation)
    {
        if (message.Header.Type is not ("comm_open" or "comm_msg")) return;
        var json = new JsonObject { ["content"] = message.Content.DeepClone(), ["metadata"] = message.Metadata.DeepClone(), ["buffers"] = new JsonArray() };
        Assert.Equal("true", (await page.EvaluateAsync($"receive('{message.Header.Type}', {json.ToJsonString()})", cancellation))?.ToJsonString());
    }

    // One file of the package is all that is wanted: what it is made of is inside.
    private async Task FetchManagerAsync()
    {
        var packed = await RealClient.RunAsync(installed, "npm", ["pack", "--silent", "--pack-destination", installed.Folder, Manager]);
        await using var file = new GZipStream(File.OpenRead(Path.Combine(installed.Folder, packed.Output.Trim().Split('\n')[^1])), CompressionMode.Decompress);
        await using var archive = new TarReader(file);
        while (await archive.GetNextEntryAsync(cancellationToken: TestContext.Current.CancellationToken) is { } entry)
        {
            if (entry.Name != "package/dist/libembed-amd.js") continue;
            await entry.ExtractToFileAsync(Path.Combine(installed.Folder, "libembed-amd.js"), overwrite: true, TestContext.Current.CancellationToken);
            return;
        }

        Assert.Fail($"{Manager} has no libembed-amd.js.");
    }
}
