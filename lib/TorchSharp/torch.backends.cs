using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    // The numbers of flags in device.h.
    private enum Flag
    {
        MatmulTF32 = 0,
        CudnnTF32 = 1,
        HalfReduction = 2,
        FlashAttention = 3,
        MathAttention = 4,
    }

    /// <summary>Switches of the libraries that compute.</summary>
    public static class backends
    {
        /// <summary>Switches of NVIDIA GPUs.</summary>
        public static class cuda
        {
            /// <summary>True when attention may use the kernel that keeps no score matrix.</summary>
            public static bool flash_sdp_enabled() => Get(Flag.FlashAttention);

            /// <summary>True when attention may use plain matrix products.</summary>
            public static bool math_sdp_enabled() => Get(Flag.MathAttention);

            /// <summary>Lets attention use the kernel that keeps no score matrix, or not.</summary>
            public static void enable_flash_sdp(bool enable) => Set(Flag.FlashAttention, enable);

            /// <summary>Lets attention use plain matrix products, or not.</summary>
            public static void enable_math_sdp(bool enable) => Set(Flag.MathAttention, enable);

            /// <summary>Switches of matrix products.</summary>
            public static class matmul
            {
                /// <summary>Whether Float32 products may round their inputs to 10 bits of mantissa, which is faster.</summary>
                public static bool allow_tf32
                {
                    get => Get(Flag.MatmulTF32);
                    set => Set(Flag.MatmulTF32, value);
                }

                /// <summary>Whether Float16 products may sum in Float16; faster and less precise.</summary>
                public static bool allow_fp16_reduced_precision_reduction
                {
                    get => Get(Flag.HalfReduction);
                    set => Set(Flag.HalfReduction, value);
                }
            }
        }

        /// <summary>Switches of cuDNN.</summary>
        public static class cudnn
        {
            /// <summary>Whether Float32 convolutions may round their inputs to 10 bits of mantissa, which is faster.</summary>
            public static bool allow_tf32
            {
                get => Get(Flag.CudnnTF32);
                set => Set(Flag.CudnnTF32, value);
            }
        }

        private static bool Get(Flag flag) => NativeMethods.shim_flag((int)flag) != 0;

        private static void Set(Flag flag, bool value) => NativeMethods.shim_set_flag((int)flag, value ? 1 : 0);
    }
}
