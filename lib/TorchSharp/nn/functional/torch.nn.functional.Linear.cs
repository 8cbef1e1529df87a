namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Dense layers and embeddings.
        public static partial class functional
        {
            /// <summary>
            /// x Wᵀ + b over the last dimension: <c>[..., in]</c> to <c>[..., out]</c>, weights <c>[out, in]</c>.
            /// </summary>
            public static Tensor linear(Tensor input, Tensor weights, Tensor? bias = null) => Aten.Linear.Call(input, weights, bias);

            /// <summary>x₁ᵀ A x₂ + b per output: weights <c>[out, in1, in2]</c>.</summary>
            public static Tensor bilinear(Tensor input1, Tensor input2, Tensor weight, Tensor? bias = null) =>
                Aten.Bilinear.Call(input1, input2, weight, bias);
        }
    }
}

file static class Aten
{
    internal static readonly Native.Operator Bilinear = new("bilinear");
    internal static readonly Native.Operator Linear = new("linear");
}
