using System.Text.RegularExpressions;

namespace Interactive.Session;

/// <summary>
/// One sentence of help for the classic mistakes. Those of tensor code are known by the words of their messages, so that
/// the engine need not know any tensor library.
/// </summary>
internal static partial class ExceptionAdvice
{
    private static readonly (Regex Words, string Advice)[] classics =
    [
        (Disposed(), "A tensor is used after it was disposed. Keep it with .DetachFromDisposeScope() or .MoveToOuterDisposeScope(), or read its numbers before the scope ends."),
        (NoParameters(), "The optimiser was given no parameters. A module of your own calls RegisterComponents() at the end of its constructor, after its layers are assigned to fields."),
        (SecondBackward(), "The graph of a loss is freed by its backward(). Compute the loss again in each step, and take what is carried from step to step out of the graph with .detach()."),
        (NoGradient(), "Nothing this loss was computed from asks for a gradient. Create the tensor with requires_grad: true, and look for a no_grad() or .detach() on the way."),
        (NotScalar(), "backward() starts from one number: take .mean() or .sum() of the loss first."),
        (InPlace(), "A tensor that backward() needs was changed in place. Write x = x + 1 in place of x.add_(1), or change parameters only inside using (torch.no_grad())."),
        (Devices(), "Two tensors live on different devices. Move both to one: x = x.to(device), and model.to(device) before training."),
        (FromGpu(), "Numbers are read from CPU tensors only: write .cpu() before .data<float>() or .item<float>()."),
        (Multiplied(), "In a matrix product the columns of the first are the rows of the second. Look at both .shape; a Linear(inFeatures, ...) wants [batch, inFeatures], and images want .flatten(1) before it."),
        (ScalarType(), "The element types differ. Convert one: .to(float32) for inputs, .to(int64) for class labels."),
        (OutOfMemory(), "The device has no memory left. A smaller batch needs less; so does keeping losses as numbers (loss.item<float>()) and not as tensors, which hold their whole graph."),
    ];

    /// <summary>Help for an exception; null when its message says enough.</summary>
    public static string? For(Exception exception) => exception switch
    {
        NullReferenceException => "Something on that line is null. A variable of a cell that failed or was not run yet is null as well: run the cells above first.",
        InsufficientExecutionStackException => "The recursion has no end that is reached.",
        MissingFieldException or MissingMethodException or TypeLoadException => "A type was declared again since the value was made. Run the cells that make the value again.",
        // A message of several lines explains itself.
        _ when exception.Message.Contains('\n') => null,
        _ => classics.FirstOrDefault(classic => classic.Words.IsMatch(exception.Message)).Advice,
    };

    [GeneratedRegex("Tensor invalid -- empty handle|disposed (object|tensor)[^.]*tensor|tensor[^.]* disposed", RegexOptions.IgnoreCase)]
    private static partial Regex Disposed();

    [GeneratedRegex("empty parameter list|no parameters to optimi[sz]e", RegexOptions.IgnoreCase)]
    private static partial Regex NoParameters();

    [GeneratedRegex("backward through the graph a second time", RegexOptions.IgnoreCase)]
    private static partial Regex SecondBackward();

    [GeneratedRegex("does not require grad and does not have a grad_fn", RegexOptions.IgnoreCase)]
    private static partial Regex NoGradient();

    [GeneratedRegex("grad can be implicitly created only for scalar outputs", RegexOptions.IgnoreCase)]
    private static partial Regex NotScalar();

    [GeneratedRegex("modified by an inplace operation|leaf variable that requires grad .*in-?place", RegexOptions.IgnoreCase)]
    private static partial Regex InPlace();

    [GeneratedRegex("expected all tensors to be on the same device|but found at least two devices", RegexOptions.IgnoreCase)]
    private static partial Regex Devices();

    [GeneratedRegex("(can't|cannot) (convert|read|access).*cuda|must be (on|moved to) (the )?cpu", RegexOptions.IgnoreCase)]
    private static partial Regex FromGpu();

    [GeneratedRegex("shapes cannot be multiplied|size mismatch, m1", RegexOptions.IgnoreCase)]
    private static partial Regex Multiplied();

    [GeneratedRegex("expected (scalar type|object of scalar type|m1 and m2 to have the same dtype)|must have the same dtype", RegexOptions.IgnoreCase)]
    private static partial Regex ScalarType();

    [GeneratedRegex("CUDA out of memory|not enough memory: you tried to allocate", RegexOptions.IgnoreCase)]
    private static partial Regex OutOfMemory();
}
