using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>A source of random numbers with a state of its own; the same seed gives the same numbers.</summary>
    public class Generator : IDisposable
    {
        private nint handle;

        /// <summary>A generator that starts from a seed.</summary>
        public Generator(ulong seed = 0, Device? device = null)
        {
            this.device = device ?? CPU;
            handle = NativeMethods.shim_new_generator(seed, ((long)this.device.type << 32) | (uint)this.device.index);
            if (handle == 0) throw NativeError.Last().ToException($"new Generator({seed}, {this.device})");
        }

        private Generator(nint handle, Device device)
        {
            this.handle = handle;
            this.device = device;
        }

        /// <summary>Frees the native generator.</summary>
        ~Generator() => Dispose(false);

        /// <summary>The generator that is used where none is named.</summary>
        public static Generator Default => new(NativeMethods.shim_default_generator(uint.MaxValue), CPU);

        /// <summary>Where the numbers are made.</summary>
        public Device device { get; }

        /// <summary>The native generator's address.</summary>
        public nint Handle => handle != 0 ? handle : throw new InvalidOperationException("This generator was disposed.");

        /// <summary>The state, as a tensor of bytes.</summary>
        public Tensor get_state() => new(NativeMethods.shim_generator_state(Handle));

        /// <summary>Puts back a state that <see cref="get_state"/> gave.</summary>
        public void set_state(Tensor value)
        {
            if (NativeMethods.shim_generator_set_state(Handle, value.Handle) == 0)
                throw NativeError.Last().ToException($"set_state({ArgumentDescription.Describe(value)})");
            GC.KeepAlive(value);
            GC.KeepAlive(this);
        }

        /// <summary>Starts again from a seed.</summary>
        public Generator manual_seed(long seed)
        {
            NativeMethods.shim_generator_set_seed(Handle, (ulong)seed);
            GC.KeepAlive(this);
            return this;
        }

        /// <summary>Starts from a seed taken from the system, and returns it.</summary>
        public long seed()
        {
            var drawn = (long)NativeMethods.shim_generator_seed(Handle);
            GC.KeepAlive(this);
            return drawn;
        }

        /// <summary>The seed that this generator last started from.</summary>
        public long initial_seed()
        {
            var first = (long)NativeMethods.shim_generator_initial_seed(Handle);
            GC.KeepAlive(this);
            return first;
        }

        /// <summary>Frees the native generator.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Frees the native generator.</summary>
        protected virtual void Dispose(bool disposing)
        {
            var own = Interlocked.Exchange(ref handle, 0);
            if (own != 0) NativeMethods.shim_release_generator(own);
        }
    }

    /// <summary>Seeds the random numbers of every device, so that a run can be repeated.</summary>
    public static Generator manual_seed(long seed) => random.manual_seed(seed);

    /// <summary>Seeds from the system, and returns the seed.</summary>
    public static long seed() => random.seed();

    /// <summary>The seed that random numbers last started from.</summary>
    public static long initial_seed() => random.initial_seed();

    /// <summary>The state of the processor's random numbers, as a tensor of bytes.</summary>
    public static Tensor get_rng_state() => random.get_rng_state();

    /// <summary>Puts back a state that <see cref="get_rng_state"/> gave.</summary>
    public static void set_rng_state(Tensor new_state) => random.set_rng_state(new_state);

    /// <summary>Seeds and states of random numbers.</summary>
    public static class random
    {
        /// <summary>Seeds the random numbers of every device, so that a run can be repeated.</summary>
        public static Generator manual_seed(long seed)
        {
            if (NativeMethods.shim_manual_seed((ulong)seed) == 0) throw NativeError.Last().ToException($"manual_seed({seed})");
            return Generator.Default;
        }

        /// <summary>Seeds from the system, and returns the seed.</summary>
        public static long seed()
        {
            using var generator = Generator.Default;
            return generator.seed();
        }

        /// <summary>The seed that random numbers last started from.</summary>
        public static long initial_seed()
        {
            using var generator = Generator.Default;
            return generator.initial_seed();
        }

        /// <summary>The state of the processor's random numbers, as a tensor of bytes.</summary>
        public static Tensor get_rng_state()
        {
            using var generator = Generator.Default;
            return generator.get_state();
        }

        /// <summary>Puts back a state that <see cref="get_rng_state"/> gave.</summary>
        public static void set_rng_state(Tensor new_state)
        {
            using var generator = Generator.Default;
            generator.set_state(new_state);
        }
    }
}
