using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    private static ScalarType default_dtype = ScalarType.Float32;
    private static Device? default_device;

    /// <summary>The type that floating-point tensors get when none is named: Float32 unless set otherwise.</summary>
    public static ScalarType get_default_dtype() => default_dtype;

    /// <summary>Sets the type that floating-point tensors get when none is named.</summary>
    /// <exception cref="ArgumentException">The type is not a floating-point type.</exception>
    public static void set_default_dtype(ScalarType dtype) => default_dtype = is_floating_point(dtype)
        ? dtype
        : throw new ArgumentException($"The default type must be a floating-point type, not {dtype}.", nameof(dtype));

    /// <summary>Sets the default type to that of a tensor.</summary>
    public static void set_default_tensor_type(Tensor t) => set_default_dtype(t.dtype);

    /// <summary>Where tensors are made when no device is named: the processor unless set otherwise.</summary>
    public static Device get_default_device() => default_device ?? CPU;

    /// <summary>Sets where tensors are made when no device is named.</summary>
    public static void set_default_device(Device device) => default_device = InitializeDevice(device);

    /// <summary>Sets where tensors are made when no device is named.</summary>
    public static void set_default_device(string device) => set_default_device(new Device(device));

    /// <summary>The numbers 0, 1, ... up to but not including stop; Int64 for integers.</summary>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(0, stop, 1, dtype, device, requires_grad);

    /// <summary>The numbers from start in steps of one, up to but not including stop; Int64 for integers.</summary>
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    /// <summary>The numbers from start in steps, up to but not including stop; Int64 for integers.</summary>
    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        var integers = !start.IsReal && !stop.IsReal && !step.IsReal;
        return Finish(Op.arange_start_step.Call(start, stop, step, dtype ?? (integers ? ScalarType.Int64 : default_dtype), Argument.None, Place(device)), requires_grad);
    }

    /// <summary>That many numbers at equal distances from start to end, both included.</summary>
    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(Op.linspace.Call(start, end, steps, ElementType(dtype), Argument.None, Place(device)), requires_grad);

    /// <summary>Powers of the base with exponents at equal distances from start to end, both included.</summary>
    public static Tensor logspace(double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        Finish(Op.logspace.Call(start, end, steps, @base, ElementType(dtype), Argument.None, Place(device)), requires_grad);

    /// <summary>The identity matrix, or its first columns.</summary>
    public static Tensor eye(long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Finish(Op.eye_m.Call(rows, columns < 0 ? rows : columns, ElementType(dtype), Argument.None, Place(device)), requires_grad, names);

    /// <summary>A tensor whose elements are whatever the memory held, laid out with these strides.</summary>
    public static Tensor empty_strided(long[] size, long[] strides, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Finish(Op.empty_strided.Call(size, strides, ElementType(dtype), Argument.None, Place(device)), requires_grad, names);

    /// <summary>Complex numbers from real and imaginary parts.</summary>
    public static Tensor complex(Tensor real, Tensor imag) => Op.complex.Call(real, imag);

    /// <summary>Complex numbers from absolute values and angles.</summary>
    public static Tensor polar(Tensor abs, Tensor angle) => Op.polar.Call(abs, angle);

    /// <summary>
    /// A tensor of an array's shape that shares its memory: what changes in one is seen in the other. <c>tensor(...)</c> copies.
    /// </summary>
    public static Tensor from_array(Array rawArray, Device? device = null) => from_array(rawArray, null, device);

    /// <summary>
    /// A tensor of an array's shape that shares its memory, unless another type or device is asked for: then it is a converted
    /// copy. The array stays where it is until the last tensor in it is gone.
    /// </summary>
    /// <param name="rawArray">The array, of any rank. Pairs of floats, which .NET does not keep in one place, are copied.</param>
    /// <param name="dtype">The tensor's type; that of the array's elements when null.</param>
    /// <param name="device">Where the tensor is to be; the default device when null.</param>
    /// <param name="requires_grad">Whether gradients are wanted.</param>
    /// <param name="names">Not supported.</param>
    /// <exception cref="ArgumentException">The array's elements are of a type that tensors do not have, or the array is jagged.</exception>
    public static Tensor from_array(Array rawArray, ScalarType? dtype, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        var held = ElementTypeOf(rawArray);
        var shape = new long[rawArray.Rank];
        for (var i = 0; i < shape.Length; i++) shape[i] = rawArray.GetLongLength(i);
        if (held == ScalarType.ComplexFloat32)
            return FromValues<(float, float)>(Flat<(float, float)>(rawArray), shape, dtype, device, requires_grad, names);
        return Placed(Native.SharedArray.Over(rawArray, held, shape), dtype, device, requires_grad, names);
    }

    /// <summary>
    /// A tensor of one dimension over part of an array that shares its memory: what changes in one is seen in the other. With another
    /// type than the array's it is a converted copy.
    /// </summary>
    /// <param name="rawArray">The array, of any rank.</param>
    /// <param name="dtype">The tensor's type.</param>
    /// <param name="count">How many elements; all that are left when negative.</param>
    /// <param name="offset">How many elements to leave out before them.</param>
    /// <param name="requires_grad">Whether gradients are wanted.</param>
    /// <exception cref="ArgumentException">The array has no element at <paramref name="offset"/>.</exception>
    /// <exception cref="IndexOutOfRangeException">The array has not so many elements.</exception>
    /// <exception cref="NotImplementedException">The elements are pairs of floats, which .NET does not keep in one place.</exception>
    public static Tensor frombuffer(Array rawArray, ScalarType dtype, long count = -1, long offset = 0, bool requires_grad = false)
    {
        var held = ElementTypeOf(rawArray);
        if (held == ScalarType.ComplexFloat32)
            throw new NotImplementedException("frombuffer cannot share memory with an array of (float, float). Copy it: torch.tensor(array).");
        var length = rawArray.LongLength;
        if (offset < 0 || offset >= length)
            throw new ArgumentException($"The array has {length} elements: offset must be from 0 to {length - 1}, not {offset}.", nameof(offset));
        if (count > length - offset)
            throw new IndexOutOfRangeException($"The array has {length} elements: {count} from position {offset} on is too much.");
        var shared = Native.SharedArray.Over(rawArray, held, [count < 0 ? length - offset : count], offset);
        return Placed(shared, dtype, CPU, requires_grad, null);
    }

    /// <summary>The positions of a matrix's lower triangle, as two rows.</summary>
    public static Tensor tril_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null) =>
        Op.tril_indices.Call(row, col, offset, dtype, Argument.None, Place(device));

    /// <summary>The positions of a matrix's upper triangle, as two rows.</summary>
    public static Tensor triu_indices(long row, long col, long offset = 0, ScalarType dtype = ScalarType.Int64, Device? device = null) =>
        Op.triu_indices.Call(row, col, offset, dtype, Argument.None, Place(device));

    internal static ScalarType ElementType(ScalarType? dtype) => dtype ?? default_dtype;

    internal static Device Place(Device? device) => device ?? default_device ?? CPU;

    internal static Tensor Finish(Tensor tensor, bool requires_grad, string[]? names = null)
    {
        RefuseNames(names);
        if (requires_grad) tensor.requires_grad = true;
        return tensor;
    }

    internal static unsafe Tensor FromValues<T>(ReadOnlySpan<T> values, ReadOnlySpan<long> shape, ScalarType? dtype, Device? device, bool requires_grad, string[]? names)
    {
        fixed (void* data = &Unsafe.As<T, byte>(ref MemoryMarshal.GetReference(values)))
        {
            return FromMemory((nint)data, values.Length, TypeOf(typeof(T)), shape, dtype, device, requires_grad, names);
        }
    }

    internal static T[] Flat<T>(Array array)
    {
        var flat = new T[array.LongLength];
        MemoryMarshal.CreateReadOnlySpan(ref Unsafe.As<byte, T>(ref MemoryMarshal.GetArrayDataReference(array)), flat.Length).CopyTo(flat);
        return flat;
    }

    internal static ScalarType TypeOf(Type element) => element switch
    {
        _ when element == typeof(float) => ScalarType.Float32,
        _ when element == typeof(double) => ScalarType.Float64,
        _ when element == typeof(long) => ScalarType.Int64,
        _ when element == typeof(int) => ScalarType.Int32,
        _ when element == typeof(bool) => ScalarType.Bool,
        _ when element == typeof(byte) => ScalarType.Byte,
        _ when element == typeof(sbyte) => ScalarType.Int8,
        _ when element == typeof(short) => ScalarType.Int16,
        _ when element == typeof(Half) => ScalarType.Float16,
        _ when element == typeof(BFloat16) => ScalarType.BFloat16,
        _ when element == typeof((float, float)) => ScalarType.ComplexFloat32,
        _ when element == typeof(System.Numerics.Complex) => ScalarType.ComplexFloat64,
        _ => throw new ArgumentException($"Tensors cannot hold {element.Name}. Convert to float, double, long, int, short, byte, sbyte, bool, Half or Complex first."),
    };

    private static unsafe Tensor FromMemory(
        nint data, long count, ScalarType held, ReadOnlySpan<long> shape, ScalarType? dtype, Device? device, bool requires_grad, string[]? names)
    {
        long wanted = 1;
        foreach (var length in shape) wanted *= length;
        if (wanted != count)
            throw new ArgumentException($"{count} values do not fill a tensor of shape [{string.Join(", ", shape.ToArray())}], which has {wanted}.");
        Native.NativeMemory.Checkpoint();
        nint handle;
        fixed (long* sizes = shape) handle = NativeMethods.shim_from_memory((void*)data, count * held.ElementSize(), sizes, shape.Length, (int)held);
        if (handle == 0) throw NativeError.Last().ToException($"tensor({held}[{string.Join('x', shape.ToArray())}])");
        return Placed(new Tensor(handle), dtype, device, requires_grad, names);
    }

    // A tensor on the CPU as it was asked for: itself, or a converted copy in its place.
    private static Tensor Placed(Tensor made, ScalarType? dtype, Device? device, bool requires_grad, string[]? names)
    {
        var (held, place) = (made.dtype, Place(device));
        if ((dtype is null || dtype == held) && place.type == DeviceType.CPU) return Finish(made, requires_grad, names);
        using (made) return Finish(made.to(dtype ?? held, place), requires_grad, names);
    }

    private static ScalarType ElementTypeOf(Array rawArray)
    {
        ArgumentNullException.ThrowIfNull(rawArray);
        var element = rawArray.GetType().GetElementType()!;
        return element.IsArray
            ? throw new ArgumentException($"{element.Name}[] is a jagged array. Use a rectangular one ({element.GetElementType()!.Name}[,]), or stack the rows: torch.stack(rows.Select(row => torch.tensor(row))).", nameof(rawArray))
            : TypeOf(element);
    }

    private static void RefuseNames(string[]? names)
    {
        if (names is { Length: > 0 })
            throw new NotSupportedException("Named dimensions were an experiment that PyTorch gave up; this library does not carry them.");
    }
}

internal static partial class Op
{
    internal static readonly Operator arange_start_step = new("arange", "start_step");
    internal static readonly Operator linspace = new("linspace");
    internal static readonly Operator logspace = new("logspace");
    internal static readonly Operator eye_m = new("eye", "m");
    internal static readonly Operator empty_strided = new("empty_strided");
    internal static readonly Operator complex = new("complex");
    internal static readonly Operator polar = new("polar");
    internal static readonly Operator tril_indices = new("tril_indices");
    internal static readonly Operator triu_indices = new("triu_indices");
}
