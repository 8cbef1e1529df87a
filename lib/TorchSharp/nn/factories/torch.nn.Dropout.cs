using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Dropout that keeps mean 0 and variance 1, for SELU networks (Klambauer et al., 2017).</summary>
        public static AlphaDropout AlphaDropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>
        /// Zeroes each element with probability p while learning, and divides the others by 1 − p (Srivastava et al., 2014).
        /// </summary>
        public static Dropout Dropout(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>
        /// Zeroes whole channels of sequences <c>[batch, channels, length]</c> with probability p while learning.
        /// </summary>
        public static Dropout1d Dropout1d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>
        /// Zeroes whole channels of images <c>[batch, channels, height, width]</c> with probability p while learning (Tompson et
        /// al., 2014).
        /// </summary>
        public static Dropout2d Dropout2d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Zeroes whole channels of volumes with probability p while learning.</summary>
        public static Dropout3d Dropout3d(double p = 0.5, bool inplace = false) => new(p, inplace);

        /// <summary>Alpha dropout of whole channels.</summary>
        public static FeatureAlphaDropout FeatureAlphaDropout(double p, bool inplace) => new(p, inplace);

        /// <summary>Alpha dropout of whole channels.</summary>
        public static FeatureAlphaDropout FeatureAlphaDropout(double p = 0.5) => new(p, false);
    }
}
