using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Xunit;

namespace Jupyter.Tests;

/// <summary>A chapter-like notebook in Jupyter Notebook, as a reader sees it.</summary>
public sealed class NotebookServerTests(InstalledKernel kernel) : IClassFixture<InstalledKernel>
{
    private static readonly string[] cells =
    [
        "#r \"Course\"\nusing TorchSharp; using static TorchSharp.torch; using static TorchSharp.torch.nn; using Course; using Plotly;",
        "var x = linspace(0, 6.3, 100);\nChart.Line(x, x.sin(), name: \"sin\").WithTitle(\"A wave\")",
        "Chart.Column([\"SGD\", \"Adam\"], [0.8, 0.9]).WithTitle(\"Two optimisers\")",
        "using Widgets;\nvar rate = new IntSlider(1, 10) { Description = \"rate\", Value = 3 };\nrate.OnChange(value => Console.WriteLine($\"rate is {value}\"))",
    ];

    [Fact]
    public Task Charts_are_drawn_and_a_slider_moves_in_the_classic_notebook() => RunAllAsync(cells, async (page, cancellation) =>
    {
        await page.WaitAsync("document.querySelector('.js-plotly-plot path.js-line') && document.querySelector('.js-plotly-plot .points .point path')", cancellation);
        await page.WaitAsync("document.querySelector('.course-widget[data-alive=true] input:enabled')", cancellation);
        await page.EvaluateAsync(
            "(input => { input.value = 7; input.dispatchEvent(new Event('change')); return 0; })(document.querySelector('.course-widget input'))", cancellation);
        await page.WaitAsync("document.querySelector('.cell:nth-child(4) .output')?.innerText.includes('rate is 7')", cancellation);
        await SaveScreenshotAsync(page, "classic-notebook.png", cancellation);
        Assert.Equal(0, (int)(await page.EvaluateAsync("document.querySelectorAll('.output_error').length", cancellation))!);
    });

    [Fact]
    public Task A_crash_of_the_kernel_is_told_under_its_cell_in_the_classic_notebook() => RunAllAsync(
        ["var before = 1;", "System.Runtime.InteropServices.Marshal.WriteInt32((nint)0x123456789, before);"], async (page, cancellation) =>
        {
            await page.WaitAsync("document.querySelector('.cell:nth-child(2) .output_error')?.innerText.includes('KernelDied')", cancellation);
            await SaveScreenshotAsync(page, "crash.png", cancellation);
            Assert.Contains("This happened in In[2].", (await page.EvaluateAsync("document.querySelector('.output_error').innerText", cancellation))!.ToString());
        });

    private async Task RunAllAsync(string[] sources, Func<Chromium, CancellationToken, Task> look)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var isThere = (await RealClient.RunAsync(kernel, RealClient.Python, ["-c", "import notebook.notebookapp"], expectSuccess: false)).Succeeded;
        RealClient.Require(isThere, "there is no Jupyter Notebook 6 here", "sudo apt-get install jupyter-notebook");
        RealClient.Require(Chromium.Program is not null, "there is no Chromium here", "sudo apt-get install chromium");
        ClientNotebook.Write(kernel.Folder, "chapter.ipynb", sources);
        using var server = Start(kernel, out var address);
        try
        {
            await WaitUntilServedAsync(address, cancellation);
            await using var page = await Chromium.OpenAsync($"{address}notebooks/chapter.ipynb", cancellation);
            await page.WaitAsync("window.Jupyter?.notebook?.kernel?.is_connected() && Jupyter.notebook._fully_loaded", cancellation);
            Assert.Equal(KernelSpec.DefaultName, (await page.EvaluateAsync("Jupyter.notebook.kernel.name", cancellation))!.ToString());
            await page.EvaluateAsync("Jupyter.notebook.execute_all_cells(), 0", cancellation);
            await look(page, cancellation);
        }
        finally
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync(CancellationToken.None);
        }
    }

    // For people: what the reader saw, beside the build.
    private static async Task SaveScreenshotAsync(Chromium page, string name, CancellationToken cancellation) => await File.WriteAllBytesAsync(
        Path.Combine(AppContext.BaseDirectory, name), await page.ScreenshotAsync(cancellation), cancellation);

    private static Process Start(InstalledKernel kernel, out string address)
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var start = new ProcessStartInfo(RealClient.Python,
        [
            "-m", "notebook", "--no-browser", "--allow-root", "--ip=127.0.0.1", $"--port={port}", "--port-retries=0",
            "--NotebookApp.token=", "--NotebookApp.password=", $"--notebook-dir={kernel.Folder}",
        ])
        { RedirectStandardError = true, RedirectStandardOutput = true };
        kernel.AddTo(start.Environment);
        var server = Process.Start(start)!;
        server.OutputDataReceived += static (_, _) => { };
        server.ErrorDataReceived += static (_, _) => { };
        server.BeginErrorReadLine();
        server.BeginOutputReadLine();
        address = $"http://127.0.0.1:{port}/";
        return server;
    }

    private static async Task WaitUntilServedAsync(string address, CancellationToken cancellation)
    {
        using var http = new HttpClient();
        for (var clock = Stopwatch.StartNew(); ; await Task.Delay(100, cancellation))
        {
            try
            {
                if ((await http.GetAsync(address + "api", cancellation)).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException) when (clock.Elapsed < TimeSpan.FromSeconds(90))
            {
                // Not listening yet.
            }
        }
    }
}
