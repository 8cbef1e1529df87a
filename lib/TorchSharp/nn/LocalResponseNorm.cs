using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>x / (k + α · mean of x² over neighbouring channels)^β (Krizhevsky et al., 2012).</summary>
public sealed class LocalResponseNorm : ParameterLessModule<Tensor, Tensor>
{
    internal LocalResponseNorm(long size, double alpha, double beta, double k)
        : base(nameof(LocalResponseNorm))
    {
        this.size = size;
        this.alpha = alpha;
        this.beta = beta;
        this.k = k;
    }

    /// <summary>How many channels to average over.</summary>
    public long size { get; set; }

    /// <summary>The scale α.</summary>
    public double alpha { get; set; }

    /// <summary>The scale β.</summary>
    public double beta { get; set; }

    /// <summary>The term k.</summary>
    public double k { get; set; }

    /// <summary>Normalises <c>[batch, channels, ...]</c>.</summary>
    public override Tensor forward(Tensor input) => functional.local_response_norm(input, size, alpha, beta, k);
}
