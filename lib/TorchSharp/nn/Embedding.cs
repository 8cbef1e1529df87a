using TorchSharp.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>A table of learned vectors: numbers <c>[...]</c> (int64 or int32) become vectors <c>[..., dims]</c>.</summary>
public sealed class Embedding : Module<Tensor, Tensor>
{
    private readonly EmbeddingOptions options;

    internal Embedding(Parameter weight, EmbeddingOptions options)
        : base(nameof(Embedding))
    {
        this.options = options;
        this.weight = weight;
    }

    internal static Embedding Random(long num_embeddings, long embedding_dims, EmbeddingOptions options, Device? device, ScalarType? dtype)
    {
        LayerChecks.Positive(nameof(Embedding), (nameof(num_embeddings), num_embeddings), (nameof(embedding_dims), embedding_dims));
        if (options.PaddingIndex is { } padding && (padding < -num_embeddings || padding >= num_embeddings))
            throw new ArgumentOutOfRangeException(nameof(options), padding, $"Embedding: padding_idx must be below the {num_embeddings} embeddings.");
        var layer = new Embedding(new Parameter(empty(num_embeddings, embedding_dims, dtype, device)), options.Wrapped(num_embeddings));
        init.normal_(layer.weight);
        layer.options.ClearPadding(layer.weight);
        return layer;
    }

    /// <summary>The table, <c>[embeddings, dims]</c>.</summary>
    public Parameter weight
    {
        get;
        set => ConditionallyRegisterParameter(nameof(weight), field = value);
    }

    /// <summary>Looks vectors up.</summary>
    /// <exception cref="ArgumentException">The numbers are not integers.</exception>
    public override Tensor forward(Tensor input)
    {
        EmbeddingOptions.CheckIntegers(nameof(Embedding), input);
        if (options.MaximumNorm is { } bound)
        {
            using var _ = no_grad();
            using var contiguous = input.contiguous();
            Aten.EmbeddingRenorm.CallVoid(weight, contiguous, bound, options.NormType);
        }

        return Aten.Embedding.Call(weight, input, options.PaddingIndex ?? -1, options.ScaleGradientByFrequency, options.Sparse);
    }
}

/// <summary>What the tables of embeddings share.</summary>
internal readonly record struct EmbeddingOptions(
    long? PaddingIndex, double? MaximumNorm, double NormType, bool ScaleGradientByFrequency, bool Sparse)
{
    /// <summary>The same with a padding row counted from the start.</summary>
    internal EmbeddingOptions Wrapped(long count) => PaddingIndex is < 0 ? this with { PaddingIndex = PaddingIndex + count } : this;

    /// <summary>Sets the vector of the padding row to zero.</summary>
    internal void ClearPadding(Parameter weight)
    {
        if (PaddingIndex is not { } row || row < 0) return;
        using var _ = no_grad();
        using var values = weight.detach();
        using var vector = values.select(0, row);
        vector.zero_();
    }

    internal static void CheckIntegers(string layer, Tensor input)
    {
        ArgumentNullException.ThrowIfNull(input);
        if (input.dtype is ScalarType.Int64 or ScalarType.Int32) return;
        throw new ArgumentException($"{layer} looks numbers up, which must be int64 or int32, not {input.dtype}: convert them with .@long().", nameof(input));
    }
}

file static class Aten
{
    internal static readonly Operator Embedding = new("embedding");
    internal static readonly Operator EmbeddingRenorm = new("embedding_renorm_");
}
