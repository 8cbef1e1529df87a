namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// Building blocks of neural networks. Each layer is a class in <see cref="TorchSharp.Modules"/>, made by the factory method
    /// of the same name here (<c>nn.Linear(4, 8)</c>); stateless forms are in <see cref="functional"/>, initialisers in
    /// <see cref="init"/>, gradient clipping and packed sequences in <see cref="utils"/>. Models derive from
    /// <see cref="Module{T, TResult}"/>.
    /// </summary>
    public static partial class nn
    {
        /// <summary>How a loss over many elements becomes what is returned.</summary>
        public enum Reduction
        {
            /// <summary>One loss per element.</summary>
            None = 0,

            /// <summary>Their mean.</summary>
            Mean = 1,

            /// <summary>Their sum.</summary>
            Sum = 2,
        }

        /// <summary>The non-linearity inside a plain recurrent cell.</summary>
        public enum NonLinearities
        {
            /// <summary>max(0, x).</summary>
            ReLU = 0,

            /// <summary>The hyperbolic tangent.</summary>
            Tanh = 1,
        }

        /// <summary>The non-linearity inside a Transformer layer's feed-forward part.</summary>
        public enum Activations
        {
            /// <summary>max(0, x).</summary>
            ReLU = 0,

            /// <summary>x times the normal distribution function of x.</summary>
            GELU = 1,
        }

        /// <summary>Layers without state, as functions.</summary>
        public static partial class functional
        {
        }
    }
}
