namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        // Noise while learning: values are zeroed at random, the others scaled up to keep the mean.
        public static partial class functional
        {
            /// <summary>
            /// Zeroes each element with probability p and divides the others by 1 − p (Srivastava et al., 2014).
            /// </summary>
            public static Tensor dropout(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? Aten.DropoutInPlace.Call(input, p, training) : Aten.Dropout.Call(input, p, training);

            /// <summary>Zeroes whole channels of sequences with probability p.</summary>
            public static Tensor dropout1d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                FeatureDropout(input, 3, p, training, inplace);

            /// <summary>Zeroes whole channels of images with probability p.</summary>
            public static Tensor dropout2d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                inplace ? Aten.FeatureDropoutInPlace.Call(input, p, training) : Aten.FeatureDropout.Call(input, p, training);

            /// <summary>Zeroes whole channels of volumes with probability p.</summary>
            public static Tensor dropout3d(Tensor input, double p = 0.5, bool training = true, bool inplace = false) =>
                FeatureDropout(input, 5, p, training, inplace);

            /// <summary>Dropout that keeps mean 0 and variance 1, for SELU networks (Klambauer et al., 2017).</summary>
            public static Tensor alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                inplace ? Aten.AlphaDropoutInPlace.Call(input, p, training) : Aten.AlphaDropout.Call(input, p, training);

            /// <summary>Alpha dropout of whole channels.</summary>
            public static Tensor feature_alpha_dropout(Tensor input, double p = 0.5, bool training = false, bool inplace = false) =>
                inplace ? Aten.FeatureAlphaDropoutInPlace.Call(input, p, training) : Aten.FeatureAlphaDropout.Call(input, p, training);

            // An input without batch dimension gets one, so that channels and not samples are dropped.
            private static Tensor FeatureDropout(Tensor input, long batched, double p, bool training, bool inplace)
            {
                if (input.ndim == batched) return dropout2d(input, p, training, inplace);
                using var alone = input.unsqueeze(0);
                using var dropped = dropout2d(alone, p, training, inplace);
                return dropped.squeeze(0);
            }
        }
    }
}

file static class Aten
{
    internal static readonly Native.Operator AlphaDropout = new("alpha_dropout");
    internal static readonly Native.Operator AlphaDropoutInPlace = new("alpha_dropout_");
    internal static readonly Native.Operator Dropout = new("dropout");
    internal static readonly Native.Operator DropoutInPlace = new("dropout_");
    internal static readonly Native.Operator FeatureAlphaDropout = new("feature_alpha_dropout");
    internal static readonly Native.Operator FeatureAlphaDropoutInPlace = new("feature_alpha_dropout_");
    internal static readonly Native.Operator FeatureDropout = new("feature_dropout");
    internal static readonly Native.Operator FeatureDropoutInPlace = new("feature_dropout_");
}
