namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // How alike vectors are.
        public static partial class functional
        {
            /// <summary>x₁ · x₂ / (|x₁| |x₂|) along a dimension, lengths kept above eps.</summary>
            public static Tensor cosine_similarity(Tensor x1, Tensor x2, long dim = 1, double eps = 1e-8) =>
                Aten.CosineSimilarity.Call(x1, x2, dim, eps);

            /// <summary>The p-norm of x₁ − x₂ + eps over the last dimension.</summary>
            public static Tensor pairwise_distance(Tensor input1, Tensor input2, double p = 2, double eps = 1e-6, bool keepdim = false) =>
                Aten.PairwiseDistance.Call(input1, input2, p, eps, keepdim);

            /// <summary>Each vector along a dimension divided by its p-norm, which is kept above eps.</summary>
            public static Tensor normalize(Tensor input, double p = 2, long dim = 1, double eps = 1e-12)
            {
                using var norm = Aten.NormScalarOptDim.Call(input, p, new[] { dim }, true);
                using var bounded = norm.clamp_min(eps);
                return input.div(bounded);
            }

            /// <summary>
            /// A vector per class number: 1 at the class, 0 elsewhere (int64). −1 classes: as many as the largest number needs.
            /// </summary>
            public static Tensor one_hot(Tensor x, long num_classes = -1) => Aten.OneHot.Call(x, num_classes);
        }
    }
}

file static class Aten
{
    internal static readonly Native.Operator CosineSimilarity = new("cosine_similarity");
    internal static readonly Native.Operator NormScalarOptDim = new("norm", "ScalarOpt_dim");
    internal static readonly Native.Operator OneHot = new("one_hot");
    internal static readonly Native.Operator PairwiseDistance = new("pairwise_distance");
}
