using System.Runtime.CompilerServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// An array of numbers of one type, in any number of dimensions, on the processor or a GPU: what every computation takes
    /// and gives. Native memory is freed when the tensor is disposed, when its dispose scope ends, or some time after nothing
    /// refers to it any more.
    /// </summary>
    public partial class Tensor : IDisposable
    {
        private static long live;
        private static long peak;

        private NativeReference? reference;

        private static readonly Operator sameValues = new("equal");

        /// <summary>The scope that will dispose this tensor, if any, and its place there.</summary>
        internal DisposeScope? Scope;
        internal int ScopeSlot;

        internal Tensor(nint handle)
        {
            reference = NativeReference.To(handle, this);
            var count = Interlocked.Increment(ref live);
            if (count > Volatile.Read(ref peak)) Volatile.Write(ref peak, count);
            NativeMemory.Counted(count);
            DisposeScopeManager.Current.Adopt(this);
        }

        /// <summary>Takes over another tensor's memory: the other is left empty.</summary>
        internal Tensor(Tensor taken)
            : this(taken.Take())
        {
        }

        /// <summary>How many tensors are alive in this process.</summary>
        public static long TotalCount
        {
            get
            {
                // Those that the collector has taken are gone, whether an operator came by since or not.
                NativeMemory.FreeLost();
                return Volatile.Read(ref live);
            }
        }

        /// <summary>The most tensors that have been alive at once.</summary>
        public static long PeakCount => Volatile.Read(ref peak);

        /// <summary>The native tensor's address.</summary>
        /// <exception cref="InvalidOperationException">The tensor was disposed.</exception>
        public nint Handle => reference is { } own ? own.Handle : throw Empty("This tensor");

        /// <summary>True after the tensor was disposed.</summary>
        public bool IsInvalid => reference is null;

        /// <summary>A name to tell tensors apart; the library does not use it.</summary>
        public string? name { get; set; }

        /// <summary>The length of each dimension.</summary>
        public long[] shape => Keeping(Sizes.ToArray());

        /// <summary>How many dimensions there are.</summary>
        public long Dimensions => Keeping(NativeMethods.shim_dim(Handle));

        /// <summary>How many dimensions there are.</summary>
        public long ndim => Dimensions;

        /// <summary>How many elements there are.</summary>
        public long NumberOfElements => Keeping(NativeMethods.shim_numel(Handle));

        /// <summary>How many bytes one element takes.</summary>
        public long ElementSize => Keeping(NativeMethods.shim_element_size(Handle));

        /// <summary>The type of the elements.</summary>
        public ScalarType dtype => (ScalarType)Keeping(NativeMethods.shim_dtype(Handle));

        /// <summary>Where the memory is.</summary>
        public Device device
        {
            get
            {
                var packed = Keeping(NativeMethods.shim_device(Handle));
                return new((DeviceType)(packed >> 32), (int)packed);
            }
        }

        /// <summary>The kind of device the memory is on.</summary>
        public DeviceType device_type => (DeviceType)(Keeping(NativeMethods.shim_device(Handle)) >> 32);

        /// <summary>Which device of its kind; -1 for the processor.</summary>
        public int device_index => (int)Keeping(NativeMethods.shim_device(Handle));

        /// <summary>True on an NVIDIA GPU.</summary>
        public bool is_cuda => device_type == DeviceType.CUDA;

        /// <summary>True for a tensor without memory.</summary>
        public bool is_meta => device_type == DeviceType.META;

        /// <summary>True for a sparse tensor.</summary>
        public bool is_sparse => Keeping(NativeMethods.shim_is_sparse(Handle)) != 0;

        /// <summary>The lengths without a copy; valid only while this tensor is kept and nothing reshapes it in place.</summary>
        internal unsafe ReadOnlySpan<long> Sizes
        {
            get
            {
                var own = Handle;
                return new(NativeMethods.shim_sizes(own), (int)NativeMethods.shim_dim(own));
            }
        }

        /// <summary>How many dimensions there are.</summary>
        public long dim() => Dimensions;

        /// <summary>How many elements there are.</summary>
        public long numel() => NumberOfElements;

        /// <summary>How many bytes one element takes.</summary>
        public long element_size() => ElementSize;

        /// <summary>The length of each dimension.</summary>
        public long[] size() => shape;

        /// <summary>The length of one dimension; negative numbers count from the end.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
        public long size(int dim) => Keeping(Sizes[Wrap(dim)]);

        /// <summary>For each dimension, how many elements lie between one position and the next.</summary>
        public unsafe long[] stride()
        {
            var own = Handle;
            return Keeping(new ReadOnlySpan<long>(NativeMethods.shim_strides(own), (int)NativeMethods.shim_dim(own)).ToArray());
        }

        /// <summary>How many elements lie between one position of a dimension and the next.</summary>
        /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
        public long stride(int dim) => stride()[Wrap(dim)];

        /// <summary>Where in its storage this tensor begins, in elements.</summary>
        public long storage_offset() => Keeping(NativeMethods.shim_storage_offset(Handle));

        /// <summary>True when the elements lie in row-major order without gaps.</summary>
        public bool is_contiguous() => Keeping(NativeMethods.shim_is_contiguous(Handle)) != 0;

        /// <summary>True when the memory is the processor's.</summary>
        public bool is_cpu() => device_type == DeviceType.CPU;

        /// <summary>True for the floating-point types.</summary>
        public bool is_floating_point() => torch.is_floating_point(dtype);

        /// <summary>True for the integer types.</summary>
        public bool is_integral() => torch.is_integral(dtype);

        /// <summary>True for the complex types.</summary>
        public bool is_complex() => torch.is_complex(dtype);

        /// <summary>True for the quantised types.</summary>
        public bool is_quantized() => torch.is_quantized(dtype);

        /// <summary>Frees the native memory, unless another tensor or the graph still uses it.</summary>
        public void Dispose()
        {
            Dispose(true);
            GC.SuppressFinalize(this);
        }

        /// <summary>Frees the native memory.</summary>
        protected virtual void Dispose(bool disposing)
        {
            var own = Interlocked.Exchange(ref reference, null)?.Take() ?? 0;
            if (own == 0) return;
            Interlocked.Decrement(ref live);
            DisposeScopeManager.Forget(this);
            NativeMethods.shim_release(own);
        }

        /// <summary>True for the tensor itself, and for one with the same values; see <see cref="Equals(Tensor)"/>.</summary>
        public override bool Equals(object? obj) => ReferenceEquals(this, obj) || (obj is Tensor other && Equals(other));

        /// <summary>
        /// True when both have the same shape, element type and device, and all elements are equal (NaN equals nothing), as
        /// <see href="https://docs.pytorch.org/docs/stable/generated/torch.equal.html">torch.equal</see> in Python.
        /// Compare element by element with <c>==</c>.
        /// </summary>
        public bool Equals(Tensor? target) => target is not null
            && dtype == target.dtype && device_type == target.device_type && sameValues.CallBoolean(this, target);

        /// <inheritdoc/>
        public override int GetHashCode() => reference is { } own ? own.Handle.GetHashCode() : 0;

        /// <summary>The handle for a native call, or an error that names the operation.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        internal nint HandleFor(string operation, int position) =>
            reference is { } own ? own.Handle : throw Empty($"Argument {position + 1} of {operation}");

        /// <summary>A tensor over a native one that the caller keeps; null for none.</summary>
        internal static Tensor? Borrow(nint handle)
        {
            if (handle == 0) return null;
            NativeMethods.shim_retain(handle);
            return new(handle);
        }

        internal static unsafe Tensor?[] Borrow(nint* handles, int count)
        {
            var tensors = new Tensor?[count];
            for (var i = 0; i < count; i++) tensors[i] = Borrow(handles[i]);
            return tensors;
        }

        /// <summary>Gives up the native tensor to the caller.</summary>
        internal nint Take()
        {
            var own = Interlocked.Exchange(ref reference, null) ?? throw Empty("This tensor");
            Interlocked.Decrement(ref live);
            DisposeScopeManager.Forget(this);
            return own.Take();
        }

        /// <summary>Puts another native tensor behind this object, as <c>module.to(device)</c> does with buffers.</summary>
        internal void Replace(Tensor taken)
        {
            var own = reference ?? throw Empty("This tensor");
            NativeMethods.shim_release(own.Exchange(taken.Take()));
        }

        /// <summary>Counts off tensors that nobody disposed.</summary>
        internal static void CountLost(int count) => Interlocked.Add(ref live, -count);

        /// <summary>A value that was read through the handle, and that this tensor outlived: without it, another thread could free the tensor during the reading.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private T Keeping<T>(T value)
        {
            GC.KeepAlive(this);
            return value;
        }

        private Tensor Converted(ScalarType? type) => type is { } wanted && wanted != dtype ? to_type(wanted) : this;

        private int Wrap(int dim)
        {
            var count = (int)Dimensions;
            var position = dim < 0 ? dim + count : dim;
            return (uint)position < (uint)count
                ? position
                : throw new ArgumentOutOfRangeException(nameof(dim), $"A tensor of shape [{string.Join('x', shape)}] has no dimension {dim}: it has {count}, counted from 0, or from -1 at the end.");
        }

        private static InvalidOperationException Empty(string what) =>
            new($"Tensor invalid -- empty handle. {what} was disposed, perhaps by a dispose scope that ended: keep it with MoveToOuterDisposeScope(), or compute it again.");
    }
}
