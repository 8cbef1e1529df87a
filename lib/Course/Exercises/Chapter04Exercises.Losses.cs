using static Course.ExerciseTensors;
using static TorchSharp.torch.nn;

namespace Course;

internal sealed partial class Chapter04Exercises
{
    private static Exercise StableBce => Exercise.Declare<Func<Tensor, Tensor, Tensor>>("04.1", "binary cross-entropy from logits")
        .Gives("four ordinary logits", bce => bce(Logits, Truths), () => BceOf(Logits, Truths).mean(),
            Mistake.When<Tensor>(loss => loss.dim() != 0, "One number is asked for: take the mean over all elements."),
            Mistake.Gives(() => BceOf(Logits, Truths).sum(), "This is the sum; the mean is asked for."),
            Mistake.Gives(() => -BceOf(Logits, Truths).mean(), "The sign is turned: a loss is positive."),
            Mistake.Gives(() => BceOf(Logits, 1 - Truths).mean(), "The roles of 0 and 1 are exchanged."))
        .Gives("logits of 200 and -200, all wrong", bce => bce(tensor(new float[] { 200, -200 }), tensor(new float[] { 0, 1 })), () => tensor(200f),
            Mistake.When<Tensor>(loss => double.IsInfinity(loss.ToDouble()) || double.IsNaN(loss.ToDouble()), "Somewhere e^200 or ln 0 is computed. Use max(z, 0) - z y + ln(1 + e^-|z|): its exponent is never positive."),
            Mistake.Gives(() => tensor(100f), "The library's BCELoss stops at 100. Do not compute the probability at all."))
        .Gives("logits of 200 and -200, all right", bce => bce(tensor(new float[] { 200, -200 }), tensor(new float[] { 1, 0 })), () => tensor(0f))
        .Gradient("the gradient is (σ(z) - y) / n", (bce, z) => bce(z, Truths), () => Logits, z => BceOf(z, Truths).mean());

    private static Exercise LogSoftmaxByHand => Exercise.Declare<Func<Tensor, Tensor>>("04.2", "log-softmax")
        .Gives("three logits", logSoftmax => logSoftmax(tensor(new float[] { 1, 2, 3 })), () => functional.log_softmax(tensor(new float[] { 1, 2, 3 }), 0),
            Mistake.Gives(() => functional.softmax(tensor(new float[] { 1, 2, 3 }), 0), "This is the softmax; its logarithm is asked for."))
        .Gives("a batch, [2, 3]", logSoftmax => logSoftmax(Batch), () => functional.log_softmax(Batch, 1),
            Mistake.Gives(() => functional.log_softmax(Batch, 0), "Each row is one example: sum along the last dimension, -1."),
            Mistake.Gives(() => Batch - Batch.exp().sum().log(), "The sum runs over the whole tensor: sum along the last dimension and keep it (keepdim: true)."),
            Mistake.Throws("size", "Keep the summed dimension (keepdim: true), so that [2, 1] broadcasts against [2, 3]."))
        .Gives("logits of 1000 and 0", logSoftmax => logSoftmax(tensor(new float[] { 1000, 0 })), () => tensor(new float[] { 0, -1000 }),
            Mistake.When<Tensor>(result => result.isnan().any().item<bool>(), "e^1000 overflows, and infinity divided by infinity is NaN. Subtract the largest logit first."),
            Mistake.When<Tensor>(result => result.isinf().any().item<bool>(), "The second probability rounds to 0 and its logarithm is infinite. Write ln p as z - max - ln(sum of e^(z - max))."))
        .Gives("four dimensions", logSoftmax => logSoftmax(Numbers(1, 2, 3, 4, 5)), () => functional.log_softmax(Numbers(1, 2, 3, 4, 5), -1));

    private static Exercise SmoothCrossEntropy => Exercise.Declare<Func<Tensor, Tensor, double, Tensor>>("04.3", "cross-entropy with smooth labels")
        .Gives("without smoothing", loss => loss(Batch, Classes, 0), () => functional.cross_entropy(Batch, Classes),
            Mistake.When<Tensor>(result => result.dim() != 0, "One number is asked for: take the mean over the examples."),
            Mistake.Gives(() => functional.cross_entropy(Batch, Classes, reduction: Reduction.Sum), "This is the sum over the examples; the mean is asked for."),
            Mistake.Gives(() => functional.cross_entropy(Batch, Classes) / 3, "Divide by the number of examples only: sum over the classes, then average over the rows."))
        .Gives("with a smoothing of 0.2", loss => loss(Batch, Classes, 0.2), () => functional.cross_entropy(Batch, Classes, label_smoothing: 0.2),
            Mistake.Gives(() => Smoothed(Batch, 0.8, 0.2 / 3), "The true class gets its share of the smoothing as well: 1 - s + s/K."),
            Mistake.Gives(() => Smoothed(Batch, 0.8, 0.1), "The smoothing is spread over all K classes, the true one included."))
        .Gives("50 examples of 7 classes", loss => loss(Numbers(2, 50, 7), arange(50) % 7, 0.1),
            () => functional.cross_entropy(Numbers(2, 50, 7), arange(50) % 7, label_smoothing: 0.1));

    private static Exercise SiluByHand => Exercise.Declare<Func<Tensor, (Tensor, Tensor)>>("04.7", "swish, with its slope")
        .Gives("five values", silu => silu(Places).Item1, () => functional.silu(Places),
            Mistake.Gives(() => sigmoid(Places), "Multiply the sigmoid by z."))
        .Gives("five slopes", silu => silu(Places).Item2, () => SlopeOfSilu(Places),
            Mistake.Gives(() => sigmoid(Places) * (1 - sigmoid(Places)), "This is the slope of the sigmoid. The product rule: σ + z σ'."),
            Mistake.Gives(() => Places * sigmoid(Places) * (1 - sigmoid(Places)), "The product rule has two terms: σ(z) is missing."),
            Mistake.Gives(() => sigmoid(Places), "The product rule has two terms: z σ'(z) is missing."))
        .Gives("a matrix", silu => silu(Numbers(3, 4, 5)), () => (functional.silu(Numbers(3, 4, 5)), SlopeOfSilu(Numbers(3, 4, 5))));

    private static Tensor Logits => tensor(new[] { 2f, -1f, 0.5f, -3f });

    private static Tensor Truths => tensor(new float[] { 1, 0, 0, 1 });

    private static Tensor Batch => tensor(new float[,] { { 1, 2, 4 }, { 4, 0, -1 } });

    private static Tensor Classes => tensor(new long[] { 2, 1 });

    private static Tensor Places => tensor(new[] { -3f, -1f, 0f, 0.5f, 4f });

    private static Tensor BceOf(Tensor z, Tensor y) => functional.binary_cross_entropy_with_logits(z, y, reduction: Reduction.None);

    private static Tensor Smoothed(Tensor z, double truth, double others)
    {
        var oneHot = functional.one_hot(Classes, 3).to(ScalarType.Float32);
        return -((oneHot * truth + (1 - oneHot) * others) * functional.log_softmax(z, 1)).sum(1).mean();
    }

    private static Tensor SlopeOfSilu(Tensor z)
    {
        var s = sigmoid(z);
        return s + z * s * (1 - s);
    }
}
