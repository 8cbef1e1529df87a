using System.Text.RegularExpressions;

namespace TorchSharp.Native;

/// <summary>What would fit, for the mistakes that learners make most.</summary>
internal static partial class ErrorHints
{
    private static readonly (Regex Message, string Hint)[] hints =
    [
        (MatrixShapes(), "A matrix product needs as many columns on the left ($2) as rows on the right ($3). Transpose one side (.T or .mT) or reshape it."),
        (BatchShapes(), "Batched matrices need the same batch size, and the columns of the first must equal the rows of the second."),
        (Broadcast(), "Shapes are compared from the last dimension backwards; each pair must be equal, or one of them 1. Use unsqueeze or view to line the dimensions up."),
        (SameDevice(), "Move all tensors to one device first, for example x = x.to(device)."),
        (LongTargets(), "Class numbers and indices must be Int64: convert them with .@long()."),
        (SameDtype(), "Convert one side first, for example x = x.to(ScalarType.Float32) or x.@long()."),
        (NoGrad(), "Nothing in this graph asks for gradients: create a leaf with requires_grad: true, and do not compute the loss under no_grad() or after detach()."),
        (SecondBackward(), "Each backward() frees its graph. Compute the loss again, or call backward(retain_graph: true) the first time."),
        (LeafInPlace(), "A leaf that requires grad may not be changed in place. Do it inside using (torch.no_grad()) { ... }."),
        (ModifiedInPlace(), "A tensor needed for the gradient was changed after it was used. Use the form without trailing underscore, or clone() first."),
        (ScalarOnly(), "Reduce the tensor to one number first, for example loss.sum() or loss.mean(), or pass grad_tensors."),
        (ReshapeSize(), "The new shape must hold as many elements as the old one; write -1 for one dimension to have it computed."),
        (ViewStride(), "This tensor's memory is not laid out for a view: use reshape(...), or contiguous().view(...)."),
        (DimensionRange(), "Dimensions are counted from 0, or from -1 at the end."),
        (TooFew(), "k may be at most the length of that dimension."),
        (ClassRange(), "Class numbers run from 0 to one less than the number of classes, which is what the model's last layer puts out."),
        (Probabilities(), "Put a sigmoid before it, or use binary_cross_entropy_with_logits, which does both."),
        (IndexRange(), "Indices run from 0 to size-1; negative ones count from the end."),
        (Singular(), "The matrix has no inverse. Check it with torch.linalg.matrix_rank, or use torch.linalg.pinv or lstsq."),
        (MeanOfIntegers(), "Convert to a floating-point type first, for example x.@float()."),
    ];

    internal static string? For(NativeError error, string call)
    {
        if (error.Kind == NativeErrorKind.OutOfMemory)
            return "Even after a collection there was not enough memory: use a smaller batch, or dispose what you no longer need (using var scope = torch.NewDisposeScope()).";
        foreach (var (pattern, hint) in hints)
        {
            var match = pattern.Match(error.Message);
            if (match.Success) return match.Result(hint);
        }

        return NotImplemented(error.Message, call);
    }

    private static string? NotImplemented(string message, string call) => message.Contains("not implemented for", StringComparison.Ordinal)
        ? $"{call[..call.IndexOf('(')]} has no kernel for this element type: convert the tensor first, for example with .@float()."
        : null;

    [GeneratedRegex(@"mat1 and mat2 shapes cannot be multiplied \((\d+)x(\d+) and (\d+)x(\d+)\)")]
    private static partial Regex MatrixShapes();

    [GeneratedRegex("batch2? must have same batch size|Expected size for first two dimensions of batch2 tensor|Expected batch2_sizes")]
    private static partial Regex BatchShapes();

    [GeneratedRegex(@"The size of tensor a \(\d+\) must match the size of tensor b|are not broadcastable|shape mismatch: ")]
    private static partial Regex Broadcast();

    [GeneratedRegex("Expected all tensors to be on the same device|Input type .*(cuda|CUDA).* should be the same")]
    private static partial Regex SameDevice();

    [GeneratedRegex("expected (scalar type|m1 and m2 to have the same dtype|.* to have the same dtype)|must have the same dtype|Found dtype|same data type|Input type .* should be the same")]
    private static partial Regex SameDtype();

    [GeneratedRegex("expected scalar type Long but found|tensors used as indices must be long|Expected dtype (?:int32/)?int64 for index|Expected tensor for argument .* to have one of the following scalar types: Long|index.* must be .*int64")]
    private static partial Regex LongTargets();

    [GeneratedRegex("does not require grad and does not have a grad_fn")]
    private static partial Regex NoGrad();

    [GeneratedRegex("backward through the graph a second time|saved tensors after they have already been freed")]
    private static partial Regex SecondBackward();

    [GeneratedRegex("a leaf Variable that requires grad is being used in an in-place operation|a view of a leaf Variable that requires grad")]
    private static partial Regex LeafInPlace();

    [GeneratedRegex("has been modified by an inplace operation")]
    private static partial Regex ModifiedInPlace();

    [GeneratedRegex("grad can be implicitly created only for scalar outputs")]
    private static partial Regex ScalarOnly();

    [GeneratedRegex(@"shape '\[.*\]' is invalid for input of size")]
    private static partial Regex ReshapeSize();

    [GeneratedRegex("view size is not compatible with input tensor's size and stride")]
    private static partial Regex ViewStride();

    [GeneratedRegex("Dimension out of range")]
    private static partial Regex DimensionRange();

    [GeneratedRegex("selected index k out of range")]
    private static partial Regex TooFew();

    [GeneratedRegex(@"Target -?\d+ is out of bounds")]
    private static partial Regex ClassRange();

    [GeneratedRegex("all elements of input should be between 0 and 1")]
    private static partial Regex Probabilities();

    [GeneratedRegex("index .* out of (range|bounds)|out of range")]
    private static partial Regex IndexRange();

    [GeneratedRegex("singular|not invertible")]
    private static partial Regex Singular();

    [GeneratedRegex(@"(mean|std|var)\S*.*(could not infer output dtype|Input dtype must be either a floating point|input to be floating point|only support floating|only supports? tensors? of floating)")]
    private static partial Regex MeanOfIntegers();
}
