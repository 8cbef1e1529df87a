using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>NVIDIA GPUs.</summary>
    public static class cuda
    {
        private static readonly Lazy<bool> available = new(() => NativeMethods.shim_cuda_available() != 0);

        /// <summary>True when this libtorch can compute on a GPU that is here.</summary>
        public static bool is_available() => available.Value;

        /// <summary>True when cuDNN can be used.</summary>
        public static bool is_cudnn_available() => is_available() && NativeMethods.shim_cudnn_available() != 0;

        /// <summary>How many GPUs there are.</summary>
        public static int device_count() => NativeMethods.shim_cuda_devices();

        /// <summary>Seeds the current GPU's random numbers; does nothing when there is none.</summary>
        public static void manual_seed(long seed) => Seed(seed, all: false);

        /// <summary>Seeds every GPU's random numbers; does nothing when there is none.</summary>
        public static void manual_seed_all(long seed) => Seed(seed, all: true);

        /// <summary>Waits until a GPU has done everything asked of it; does nothing when there is none.</summary>
        public static void synchronize(Device? device = null)
        {
            if (is_available() && NativeMethods.shim_cuda_synchronize(device?.index ?? -1) == 0)
                throw NativeError.Last().ToException("cuda.synchronize()");
        }

        private static void Seed(long seed, bool all)
        {
            if (is_available() && NativeMethods.shim_cuda_seed((ulong)seed, all ? 1 : 0) == 0)
                throw NativeError.Last().ToException($"cuda.manual_seed({seed})");
        }
    }

    /// <summary>True when this libtorch can compute on a GPU that is here.</summary>
    public static bool cuda_is_available() => cuda.is_available();

    /// <summary>True when Apple's GPU can be used: never, with the libtorch that this library drives.</summary>
    public static bool mps_is_available() => false;

    /// <summary>The version of libtorch.</summary>
    public static unsafe string __version__ => System.Runtime.InteropServices.Marshal.PtrToStringUTF8((nint)NativeMethods.shim_version())!;

    /// <summary>How many threads one operation may use.</summary>
    public static int get_num_threads()
    {
        // Starting the library sets its own choice first.
        NativeMemory.Checkpoint();
        return NativeMethods.shim_threads();
    }

    /// <summary>Sets how many threads one operation may use.</summary>
    public static void set_num_threads(int num)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(num, 1);
        // Starting the library sets its own choice first.
        NativeMemory.Checkpoint();
        if (NativeMethods.shim_set_threads(num) == 0) throw NativeError.Last().ToException($"set_num_threads({num})");
    }

    /// <summary>How many operations may run beside each other.</summary>
    public static int get_num_interop_threads() => NativeMethods.shim_interop_threads();

    /// <summary>Sets how many operations may run beside each other; only before the first parallel work.</summary>
    public static void set_num_interop_threads(int num)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(num, 1);
        if (NativeMethods.shim_set_interop_threads(num) == 0) throw NativeError.Last().ToException($"set_num_interop_threads({num})");
    }

    /// <summary>Does nothing: errors are thrown where they happen.</summary>
    public static void CheckForErrors()
    {
    }
}
