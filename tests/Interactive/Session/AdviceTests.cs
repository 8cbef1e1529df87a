namespace Interactive.Tests.Session;

public sealed class AdviceTests : IDisposable
{
    private readonly Recorder cells = new();

    public void Dispose() => cells.Dispose();

    [Theory]
    [InlineData("mat1 and mat2 shapes cannot be multiplied (64x784 and 10x5)", "columns of the first")]
    [InlineData("Trying to backward through the graph a second time", "in each step")]
    [InlineData("element 0 of tensors does not require grad and does not have a grad_fn", "requires_grad")]
    [InlineData("Expected all tensors to be on the same device, but found at least two devices, cuda:0 and cpu!", "x.to(device)")]
    [InlineData("Tensor invalid -- empty handle.", "disposed")]
    [InlineData("optimizer got an empty parameter list", "RegisterComponents")]
    [InlineData("expected scalar type Float but found Double", ".to(float32)")]
    public async Task The_classic_mistakes_get_a_sentence_of_help(string message, string help) =>
        Assert.Contains(help, (await cells.ErrorAsync($"throw new Exception(\"{message}\");")).Traceback[^1]);

    [Fact]
    public async Task Other_errors_are_left_to_speak_for_themselves() =>
        Assert.Equal("  1 | throw new Exception(\"own words\");", (await cells.ErrorAsync("throw new Exception(\"own words\");")).Traceback[^2]);
}
