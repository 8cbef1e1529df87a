using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>x₁ · x₂ / (|x₁| |x₂|) along a dimension.</summary>
public sealed class CosineSimilarity : ParameterLessModule<Tensor, Tensor, Tensor>
{
    internal CosineSimilarity(long dim, double eps)
        : base(nameof(CosineSimilarity))
    {
        this.dim = dim;
        this.eps = eps;
    }

    /// <summary>The dimension to work along.</summary>
    public long dim { get; set; }

    /// <summary>What keeps a denominator from 0.</summary>
    public double eps { get; set; }

    /// <summary>Compares.</summary>
    public override Tensor forward(Tensor input1, Tensor input2) => functional.cosine_similarity(input1, input2, dim, eps);
}

/// <summary>The p-norm of x₁ − x₂ over the last dimension.</summary>
public sealed class PairwiseDistance : ParameterLessModule<Tensor, Tensor, Tensor>
{
    internal PairwiseDistance(double norm, double eps, bool keepdim)
        : base(nameof(PairwiseDistance))
    {
        this.norm = norm;
        this.eps = eps;
        this.keepdim = keepdim;
    }

    /// <summary>The order p of the norm.</summary>
    public double norm { get; set; }

    /// <summary>What keeps a denominator from 0.</summary>
    public double eps { get; set; }

    /// <summary>True keeps the reduced dimension, with length 1.</summary>
    public bool keepdim { get; set; }

    /// <summary>Compares.</summary>
    public override Tensor forward(Tensor input1, Tensor input2) => functional.pairwise_distance(input1, input2, norm, eps, keepdim);
}
