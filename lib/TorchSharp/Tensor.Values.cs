using System.Numerics;
using System.Runtime.CompilerServices;
using TorchSharp.Native;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The raw bytes of a contiguous tensor in the processor's memory.</summary>
        /// <exception cref="InvalidOperationException">The tensor is elsewhere or not contiguous.</exception>
        public unsafe Span<byte> bytes
        {
            get => new(Address<byte>("bytes"), checked((int)(NumberOfElements * ElementSize)));
            set
            {
                var own = bytes;
                if (own.Length != value.Length)
                    throw new ArgumentException($"A {ArgumentDescription.Describe(this)} tensor has {own.Length} bytes, not {value.Length}.", nameof(value));
                value.CopyTo(own);
            }
        }

        /// <summary>The elements, to read and write; the tensor must be in the processor's memory.</summary>
        /// <exception cref="ArgumentException">The tensor's elements are not of type T.</exception>
        /// <exception cref="InvalidOperationException">The tensor is not in the processor's memory.</exception>
        public TensorAccessor<T> data<T>()
            where T : unmanaged
        {
            CheckElementType<T>();
            if (device_type != DeviceType.CPU) throw new InvalidOperationException($"Reading data from non-CPU memory is not supported. Move or copy the tensor to the CPU before reading: tensor.cpu().data<{typeof(T).Name}>().");
            return new(this);
        }

        /// <summary>The number that a tensor of one element holds.</summary>
        /// <exception cref="ArgumentException">There is more or less than one element, or it is not of type T.</exception>
        public T item<T>()
            where T : unmanaged
        {
            CheckSingle("item");
            CheckElementType<T>();
            using var local = device_type == DeviceType.CPU ? null : cpu();
            return (local ?? this).First<T>();
        }

        /// <summary>The number that a tensor of one element holds, as a scalar.</summary>
        /// <exception cref="ArgumentException">There is more or less than one element.</exception>
        public Scalar ToScalar()
        {
            CheckSingle("ToScalar");
            return Op._local_scalar_dense.CallScalar(this);
        }

        /// <summary>The elements as nested lists; for a tensor of no dimensions, the scalar.</summary>
        public object tolist()
        {
            if (Dimensions == 0) return ToScalar();
            if (Dimensions > 1) return unbind().Select(row => row.tolist()).ToList();
            return unbind().Select(element => element.ToScalar()).ToList();
        }

        /// <summary>True for a tensor of one element that is not zero.</summary>
        public bool is_nonzero() => Op.is_nonzero.CallBoolean(this);

        /// <summary>The element at a position of the memory, which must be the processor's.</summary>
        public unsafe T ReadCpuValue<T>(long i)
            where T : unmanaged
        {
            if ((ulong)i >= (ulong)NumberOfElements) throw new IndexOutOfRangeException($"There is no element {i} in {ArgumentDescription.Describe(this)}.");
            return Keeping(Address<T>("ReadCpuValue")[i]);
        }

        /// <summary>The element at a position of the memory.</summary>
        public bool ReadCpuBool(long i) => ReadCpuValue<bool>(i);

        /// <summary>The element at a position of the memory.</summary>
        public byte ReadCpuByte(long i) => ReadCpuValue<byte>(i);

        /// <summary>The element at a position of the memory.</summary>
        public sbyte ReadCpuSByte(long i) => ReadCpuValue<sbyte>(i);

        /// <summary>The element at a position of the memory.</summary>
        public short ReadCpuInt16(long i) => ReadCpuValue<short>(i);

        /// <summary>The element at a position of the memory.</summary>
        public int ReadCpuInt32(long i) => ReadCpuValue<int>(i);

        /// <summary>The element at a position of the memory.</summary>
        public long ReadCpuInt64(long i) => ReadCpuValue<long>(i);

        /// <summary>The element at a position of the memory.</summary>
        public float ReadCpuSingle(long i) => ReadCpuValue<float>(i);

        /// <summary>The element at a position of the memory.</summary>
        public double ReadCpuDouble(long i) => ReadCpuValue<double>(i);

        /// <summary>The element at a position of the memory.</summary>
        public float ReadCpuFloat16(long i) => (float)ReadCpuValue<Half>(i);

        /// <summary>The element at a position of the memory.</summary>
        public float ReadCpuBFloat16(long i) => ReadCpuValue<BFloat16>(i).ToSingle();

        /// <summary>The address of the first element of a contiguous tensor in the processor's memory.</summary>
        internal unsafe T* Address<T>(string operation)
            where T : unmanaged
        {
            if (device_type != DeviceType.CPU) throw new InvalidOperationException($"{operation} reads the processor's memory: call cpu() on this {ArgumentDescription.Describe(this)} first.");
            if (!is_contiguous()) throw new InvalidOperationException($"{operation} needs elements in row-major order: call contiguous() on this {ArgumentDescription.Describe(this)} first.");
            return (T*)NativeMethods.shim_data(Handle);
        }

        /// <summary>Whether C# type T is how an element of this type lies in memory.</summary>
        internal static bool IsElement<T>(ScalarType type) => type switch
        {
            ScalarType.Byte or ScalarType.QUInt8 => typeof(T) == typeof(byte),
            ScalarType.Int8 or ScalarType.QInt8 => typeof(T) == typeof(sbyte),
            ScalarType.Int16 => typeof(T) == typeof(short),
            ScalarType.Int32 or ScalarType.QInt32 => typeof(T) == typeof(int),
            ScalarType.Int64 => typeof(T) == typeof(long),
            ScalarType.Float16 => typeof(T) == typeof(Half),
            ScalarType.BFloat16 => typeof(T) == typeof(BFloat16),
            ScalarType.Float32 => typeof(T) == typeof(float),
            ScalarType.Float64 => typeof(T) == typeof(double),
            ScalarType.ComplexFloat32 => typeof(T) == typeof((float, float)),
            ScalarType.ComplexFloat64 => typeof(T) == typeof(Complex),
            ScalarType.Bool => typeof(T) == typeof(bool),
            _ => false,
        };

        private unsafe T First<T>()
            where T : unmanaged
        {
            var first = (T*)NativeMethods.shim_data(Handle);
            if (first is null) throw NativeError.Last().ToException("item()");
            var value = *first;
            GC.KeepAlive(this);
            return value;
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void CheckSingle(string operation)
        {
            if (NumberOfElements != 1)
                throw new ArgumentException($"Number of elements in the tensor must be 1: {operation} was called on {ArgumentDescription.Describe(this)}. Pick one element (t[0]) or reduce first (t.mean()); data<T>() reads them all.");
        }

        private void CheckElementType<T>()
        {
            if (!IsElement<T>(dtype))
                throw new ArgumentException($"The elements of {ArgumentDescription.Describe(this)} are not {typeof(T).Name}. Name the matching C# type, or convert first, for example with .@float().");
        }
    }

    /// <summary>True for a tensor of one element that is not zero.</summary>
    public static bool is_nonzero(Tensor input) => input.is_nonzero();
}

internal static partial class Op
{
    internal static readonly Operator _local_scalar_dense = new("_local_scalar_dense");
    internal static readonly Operator is_nonzero = new("is_nonzero");
}
