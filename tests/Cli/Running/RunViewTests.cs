using Cli.Tests.Support;
using Course.Cli.Running;
using Xunit;

namespace Cli.Tests.Running;

public class RunViewTests
{
    private readonly PaperScreen paper = new();

    [Fact]
    public void The_summary_shows_every_notebook_and_where_its_files_are()
    {
        var good = Notebook("01-tensors", 21);
        good.Pass();
        good.Files.AddRange(["out/01-tensors.ipynb", "out/01-tensors.html", "out/02-autograd.ipynb"]);
        var bad = Notebook("02-autograd", 7);
        bad.Fail("cell 8, line 3: no");
        var view = new RunView(paper.Screen, [good, bad, new(new("c.ipynb", "03-c"))]);
        view.Summarise();
        view.ShowFiles("/somewhere/artifacts/notebooks");
        Picture.Matches("summary", paper.Output);
    }

    [Fact]
    public void A_failure_names_cell_line_and_message_at_once()
    {
        var notebook = Notebook("02-autograd", 7);
        notebook.Fail("cell 8, line 3: mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)\n> var y = x.mm(x);");
        new RunView(paper.Screen, [notebook]).Ended(notebook);
        Picture.Matches("failure", paper.Output);
    }

    [Fact]
    public void While_running_each_notebook_has_a_bar_and_the_rest_are_counted()
    {
        var view = new RunView(paper.Screen, [Notebook("01-tensors", 7), Notebook("02-autograd", 21), new(new("c.ipynb", "03-c"))]);
        paper.Screen.Console.Write(view.Running());
        Picture.Matches("running", paper.Output);
    }

    private static NotebookProgress Notebook(string name, int done)
    {
        var notebook = new NotebookProgress(new($"{name}.ipynb", name), new TwelveSecondsLater())
        {
            CellsTotal = 21, PeakMemory = 312L << 20, Headline = "accuracy 0.974",
        };
        notebook.Start();
        notebook.CellsDone = done;
        return notebook;
    }

    /// <summary>A clock that moves twelve seconds at each look, so that pictures hold the same times always.</summary>
    private sealed class TwelveSecondsLater : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => now += 12;
    }
}
