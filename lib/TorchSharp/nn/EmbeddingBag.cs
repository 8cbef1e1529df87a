using TorchSharp.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>
/// A table of learned vectors, and the sum, mean or maximum of those in each bag: numbers <c>[bags, length]</c>, or all bags in
/// one row with the offset of each, become <c>[bags, dims]</c>.
/// </summary>
public sealed class EmbeddingBag : Module<Tensor, Tensor?, Tensor?, Tensor>, IModule<Tensor, Tensor>, IModule<Tensor, Tensor, Tensor>
{
    private readonly EmbeddingOptions options;
    private readonly EmbeddingBagMode mode;
    private readonly bool includeLastOffset;

    internal EmbeddingBag(Parameter weight, EmbeddingOptions options, EmbeddingBagMode mode, bool includeLastOffset)
        : base(nameof(EmbeddingBag))
    {
        this.options = options;
        this.mode = mode;
        this.includeLastOffset = includeLastOffset;
        this.weight = weight;
    }

    /// <summary>The table, <c>[embeddings, dims]</c>.</summary>
    public Parameter weight
    {
        get;
        set => ConditionallyRegisterParameter(nameof(weight), field = value);
    }

    /// <summary>Reduces bags of equal length, <c>[bags, length]</c>.</summary>
    public Tensor call(Tensor input) => base.call(input, null, null);

    /// <summary>Reduces bags that lie in one row, given where each begins.</summary>
    public Tensor call(Tensor input, Tensor offsets) => base.call(input, offsets, null);

    /// <summary>Reduces bags with a weight per element (sums only).</summary>
    public new Tensor call(Tensor input, Tensor? offsets, Tensor? perSampleWeights) => base.call(input, offsets, perSampleWeights);

    /// <summary>Looks vectors up and reduces those of each bag.</summary>
    /// <exception cref="ArgumentException">Numbers are not integers, or offsets do not fit their shape.</exception>
    public override Tensor forward(Tensor input, Tensor? offsets, Tensor? perSampleWeights)
    {
        EmbeddingOptions.CheckIntegers(nameof(EmbeddingBag), input);
        if (input.ndim == 2 == offsets is not null)
            throw new ArgumentException("EmbeddingBag expects either [bags, length], or all bags in one row with their offsets.", nameof(offsets));
        using var scope = NewDisposeScope();
        if (offsets is null)
        {
            var (bags, length) = (input.shape[0], input.shape[1]);
            offsets = arange(0, bags * length, length, input.dtype, input.device);
            input = input.reshape(-1);
            perSampleWeights = perSampleWeights?.reshape(-1);
        }

        if (options.MaximumNorm is { } bound)
        {
            using var _ = no_grad();
            Aten.EmbeddingRenorm.CallVoid(weight, input.contiguous(), bound, options.NormType);
        }

        var (result, _, _, _) = Aten.EmbeddingBag.Call4(
            weight, input, offsets, options.ScaleGradientByFrequency, (long)mode, options.Sparse, perSampleWeights, includeLastOffset,
            options.PaddingIndex is >= 0 ? options.PaddingIndex : null);
        return result.MoveToOuterDisposeScope();
    }
}

file static class Aten
{
    internal static readonly Operator EmbeddingBag = new("embedding_bag", "padding_idx");
    internal static readonly Operator EmbeddingRenorm = new("embedding_renorm_");
}
