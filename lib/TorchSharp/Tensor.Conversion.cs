using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The tensor with elements of another type; itself when it has that type already.</summary>
        /// <param name="type">The type wanted.</param>
        /// <param name="copy">True for a copy in any case.</param>
        /// <param name="disposeAfter">True to dispose this tensor when a new one was made.</param>
        /// <param name="non_blocking">True lets a copy from pinned memory to a GPU run beside the program.</param>
        public Tensor to_type(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            Moved(type == dtype && !copy ? null : Op.to_dtype.Call(this, type, non_blocking, copy), disposeAfter);

        /// <summary>The tensor with elements of another type; itself when it has that type already.</summary>
        public Tensor to(ScalarType type, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to_type(type, copy, disposeAfter, non_blocking);

        /// <summary>The tensor on another device; itself when it is there already.</summary>
        public Tensor to(Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            ArgumentNullException.ThrowIfNull(device);
            return to(dtype, device, copy, disposeAfter, non_blocking);
        }

        /// <summary>The tensor on another device; itself when it is there already.</summary>
        public Tensor to(string device, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(device), copy, disposeAfter, non_blocking);

        /// <summary>The tensor on another device; itself when it is there already.</summary>
        public Tensor to(DeviceType deviceType, int deviceIndex = -1, bool copy = false, bool disposeAfter = false, bool non_blocking = false) =>
            to(new Device(deviceType, deviceIndex), copy, disposeAfter, non_blocking);

        /// <summary>The tensor with elements of another type on another device; itself when neither changes.</summary>
        public Tensor to(ScalarType type, Device device, bool copy = false, bool disposeAfter = false, bool non_blocking = false)
        {
            ArgumentNullException.ThrowIfNull(device);
            var there = device.type == device_type && (device.index < 0 || device.index == device_index || device.type == DeviceType.CPU);
            return Moved(there && type == dtype && !copy ? null : Op.to_device.Call(this, Checked(device), type, non_blocking, copy), disposeAfter);
        }

        /// <summary>The tensor with the other's element type, on the other's device.</summary>
        public Tensor to(Tensor other, bool non_blocking = false) => to(other.dtype, other.device, non_blocking: non_blocking);

        /// <summary>The tensor with elements of another type.</summary>
        public Tensor type(ScalarType dtype) => to_type(dtype);

        /// <summary>The tensor converted by a function such as <c>torch.FloatTensor</c>.</summary>
        public Tensor type(Func<Tensor, Tensor> typeFunc) => typeFunc(this);

        /// <summary>The tensor with the other's element type.</summary>
        public Tensor type_as(Tensor tensor) => to_type(tensor.dtype);

        /// <summary>The tensor in the processor's memory.</summary>
        public Tensor cpu() => to(torch.CPU);

        /// <summary>The tensor on a GPU: the current one, or the one named.</summary>
        public Tensor cuda(Device? device = null, bool non_blocking = false) => to(device ?? torch.CUDA, non_blocking: non_blocking);

        /// <summary>The tensor on Apple's GPU.</summary>
        public Tensor mps(bool non_blocking = false) => to(torch.MPS, non_blocking: non_blocking);

        /// <summary>As Bool: true where not zero.</summary>
        public Tensor @bool() => to_type(ScalarType.Bool);

        /// <summary>As unsigned 8-bit integers.</summary>
        public Tensor @byte() => to_type(ScalarType.Byte);

        /// <summary>As signed 8-bit integers.</summary>
        public Tensor @char() => to_type(ScalarType.Int8);

        /// <summary>As 16-bit integers.</summary>
        public Tensor @short() => to_type(ScalarType.Int16);

        /// <summary>As 32-bit integers.</summary>
        public Tensor @int() => to_type(ScalarType.Int32);

        /// <summary>As 64-bit integers.</summary>
        public Tensor @long() => to_type(ScalarType.Int64);

        /// <summary>As 16-bit IEEE floating point.</summary>
        public Tensor half() => to_type(ScalarType.Float16);

        /// <summary>As brain floating point.</summary>
        public Tensor bfloat16() => to_type(ScalarType.BFloat16);

        /// <summary>As 32-bit floating point.</summary>
        public Tensor @float() => to_type(ScalarType.Float32);

        /// <summary>As 64-bit floating point.</summary>
        public Tensor @double() => to_type(ScalarType.Float64);

        /// <summary>As complex numbers of 32-bit floats.</summary>
        public Tensor cfloat() => to_type(ScalarType.ComplexFloat32);

        /// <summary>As complex numbers of 64-bit floats.</summary>
        public Tensor cdouble() => to_type(ScalarType.ComplexFloat64);

        /// <summary>The tensor in pinned memory, from which a GPU copies faster.</summary>
        public Tensor pin_memory() => Op.pin_memory.Call(this);

        /// <summary>True for pinned memory.</summary>
        public bool is_pinned() => cuda_is_available() && Op.is_pinned.CallBoolean(this);

        private Tensor Moved(Tensor? moved, bool disposeAfter)
        {
            if (moved is null) return this;
            if (disposeAfter) Dispose();
            return moved;
        }

        private static Device Checked(Device device)
        {
            InitializeDeviceType(device.type);
            return device;
        }
    }

    /// <summary>As 32-bit floating point.</summary>
    public static Tensor FloatTensor(Tensor t) => t.to_type(ScalarType.Float32);

    /// <summary>As 64-bit floating point.</summary>
    public static Tensor DoubleTensor(Tensor t) => t.to_type(ScalarType.Float64);

    /// <summary>As 32-bit integers.</summary>
    public static Tensor IntTensor(Tensor t) => t.to_type(ScalarType.Int32);

    /// <summary>As 64-bit integers.</summary>
    public static Tensor LongTensor(Tensor t) => t.to_type(ScalarType.Int64);

    /// <summary>As 16-bit integers.</summary>
    public static Tensor ShortTensor(Tensor t) => t.to_type(ScalarType.Int16);

    /// <summary>As unsigned 8-bit integers.</summary>
    public static Tensor ByteTensor(Tensor t) => t.to_type(ScalarType.Byte);

    /// <summary>As truth values.</summary>
    public static Tensor BoolTensor(Tensor t) => t.to_type(ScalarType.Bool);
}

internal static partial class Op
{
    internal static readonly Operator to_dtype = new("to", "dtype");
    internal static readonly Operator to_device = new("to", "device");
    internal static readonly Operator pin_memory = new("pin_memory");
    internal static readonly Operator is_pinned = new("is_pinned");
}
