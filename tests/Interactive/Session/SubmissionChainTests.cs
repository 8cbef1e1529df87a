using Interactive.Session;

namespace Interactive.Tests.Session;

public sealed class SubmissionChainTests
{
    [Fact]
    public void The_debug_information_of_a_cell_is_about_the_cell_alone()
    {
        var chain = new SubmissionChain();
        var tree = SubmissionChain.Parse("1 + 1", "In[1]");

        var (submission, _) = SubmissionChain.Emit(chain.CreateCompilation(tree), tree, TestContext.Current.CancellationToken);

        Assert.InRange(submission!.Symbols.Length, 1, 2_000);
    }
}
