using Cli.Tests.Support;
using Course.Cli;
using Course.Cli.Running;
using Xunit;

namespace Cli.Tests.Running;

public sealed class NotebookSelectionTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly NotebookSelection selection;

    public NotebookSelectionTests()
    {
        foreach (var chapter in (string[])["01-tensors", "02-autograd", "03-linear-regression", "10-regularization"])
            folder.Write($"notebooks/{chapter}.ipynb", "{}");
        folder.Write("notebooks/solutions/01-tensors.ipynb", "{}");
        folder.Write("elsewhere/mine.dib", "");
        folder.Write("elsewhere/mine.txt", "");
        selection = new(new CourseFolders(folder.Path, folder.PathOf("artifacts")));
    }

    [Fact]
    public void No_name_means_every_chapter_in_order() =>
        Assert.Equal(["01-tensors", "02-autograd", "03-linear-regression", "10-regularization"], Names());

    [Theory]
    [InlineData("03", "03-linear-regression")]
    [InlineData("3", "03-linear-regression")]
    [InlineData("1", "01-tensors")]
    [InlineData("03-lin", "03-linear-regression")]
    [InlineData("Linear", "03-linear-regression")]
    [InlineData("10-regularization", "10-regularization")]
    public void A_chapter_goes_by_number_or_beginning(string name, string expected) => Assert.Equal([expected], Names(name));

    [Fact]
    public void A_chapter_named_twice_runs_once() => Assert.Equal(["02-autograd"], Names("02", "autograd"));

    [Fact]
    public void A_file_anywhere_is_taken_as_it_is()
    {
        var source = Assert.Single(selection.Select([folder.PathOf("elsewhere", "mine.dib")]));
        Assert.Equal(folder.PathOf("elsewhere", "mine.dib"), source.Path);
        Assert.Equal("mine", source.OutputName);
    }

    [Fact]
    public void A_folder_means_the_notebooks_in_it()
    {
        var source = Assert.Single(selection.Select(["solutions"]));
        Assert.Equal(Path.Combine("solutions", "01-tensors"), source.OutputName);
    }

    [Fact]
    public void Notebooks_of_one_name_get_outputs_of_two()
    {
        var other = folder.Write("elsewhere/01-tensors.ipynb", "{}");
        Assert.Equal(["01-tensors", "01-tensors-2"], selection.Select(["01", other]).Select(source => source.OutputName));
    }

    [Fact]
    public void An_unknown_name_lists_the_chapters_and_the_nearest()
    {
        var error = Assert.Throws<UserException>(() => selection.Select(["tesnors"]));
        Assert.Contains("Did you mean 'tensors'?", error.Message);
        Assert.Contains("01-tensors, 02-autograd, 03-linear-regression, 10-regularization", error.Message);
    }

    [Fact]
    public void Another_kind_of_file_is_refused()
    {
        var error = Assert.Throws<UserException>(() => selection.Select([folder.PathOf("elsewhere", "mine.txt")]));
        Assert.Contains(".ipynb and .dib", error.Message);
    }

    [Fact]
    public void A_path_without_a_file_is_named_in_full()
    {
        var error = Assert.Throws<UserException>(() => selection.Select([folder.PathOf("elsewhere", "none.ipynb")]));
        Assert.Contains(folder.PathOf("elsewhere", "none.ipynb"), error.Message);
    }

    public void Dispose() => folder.Dispose();

    private IEnumerable<string> Names(params string[] names) => selection.Select(names).Select(source => source.Name);
}
