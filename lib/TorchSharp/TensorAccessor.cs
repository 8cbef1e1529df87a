using System.Collections;
using TorchSharp.Native;
using static TorchSharp.torch;

namespace TorchSharp.Utils;

/// <summary>The elements of a tensor in the processor's memory, read and written in place, in row-major order.</summary>
/// <typeparam name="T">The C# type of an element.</typeparam>
public sealed class TensorAccessor<T> : IDisposable, IEnumerable<T>
    where T : unmanaged
{
    private readonly Tensor tensor;
    private readonly bool contiguous;
    private readonly long[] shape;
    private readonly long[] strides;

    internal TensorAccessor(Tensor tensor)
    {
        // A view of our own, so that disposing the tensor does not pull the memory away.
        this.tensor = tensor.alias();
        this.tensor.DetachFromDisposeScope();
        contiguous = tensor.is_contiguous();
        shape = tensor.shape;
        strides = tensor.stride();
        Count = tensor.NumberOfElements;
    }

    /// <summary>How many elements there are.</summary>
    public long Count { get; }

    /// <summary>False: the elements can be written.</summary>
    public bool IsReadOnly => false;

    /// <summary>The element at a place: one number counts through all elements in order, several name one position per dimension.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
    public unsafe T this[params long[] indices]
    {
        get
        {
            var value = Start[Offset(indices)];
            GC.KeepAlive(this);
            return value;
        }

        set
        {
            Start[Offset(indices)] = value;
            GC.KeepAlive(this);
        }
    }

    // Whoever reads or writes there keeps this object, and with it the tensor, until it is done.
    private unsafe T* Start => (T*)NativeMethods.shim_data(tensor.Handle);

    /// <summary>A copy of the elements.</summary>
    public T[] ToArray()
    {
        var array = new T[Count];
        CopyTo(array);
        return array;
    }

    /// <summary>A copy of the elements in an array of the tensor's rank; a single element for a tensor of no dimensions.</summary>
    public unsafe Array ToNDArray()
    {
        if (shape.Length == 0) return ToArray();
        var array = Array.CreateInstance(typeof(T), shape);
        ref var first = ref System.Runtime.InteropServices.MemoryMarshal.GetArrayDataReference(array);
        fixed (byte* start = &first) CopyTo(new Span<T>(start, checked((int)Count)));
        return array;
    }

    /// <summary>Copies the elements from a position on into an array.</summary>
    public void CopyTo(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyTo(array.AsSpan(), arrayIndex, tensorIndex);

    /// <summary>Copies the elements from a position on into a span.</summary>
    public unsafe void CopyTo(Span<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var count = (int)Math.Min(Count - tensorIndex, array.Length - arrayIndex);
        if (contiguous)
        {
            new ReadOnlySpan<T>(Start + tensorIndex, count).CopyTo(array[arrayIndex..]);
            GC.KeepAlive(this);
            return;
        }

        for (var i = 0; i < count; i++) array[arrayIndex + i] = Start[Offset(tensorIndex + i)];
        GC.KeepAlive(this);
    }

    /// <summary>Copies an array over the elements from a position on.</summary>
    public void CopyFrom(T[] array, int arrayIndex = 0, long tensorIndex = 0) => CopyFrom((ReadOnlySpan<T>)array, arrayIndex, tensorIndex);

    /// <summary>Copies a span over the elements from a position on.</summary>
    public unsafe void CopyFrom(ReadOnlySpan<T> array, int arrayIndex = 0, long tensorIndex = 0)
    {
        var count = (int)Math.Min(Count - tensorIndex, array.Length - arrayIndex);
        if (contiguous)
        {
            array.Slice(arrayIndex, count).CopyTo(new Span<T>(Start + tensorIndex, count));
            GC.KeepAlive(this);
            return;
        }

        for (var i = 0; i < count; i++) Start[Offset(tensorIndex + i)] = array[arrayIndex + i];
        GC.KeepAlive(this);
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0L; i < Count; i++) yield return Read(i);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>True when both have the same elements in order.</summary>
    public static bool operator ==(TensorAccessor<T> left, TensorAccessor<T> right) => left.Count == right.Count && left.SequenceEqual(right);

    /// <summary>True when some elements differ.</summary>
    public static bool operator !=(TensorAccessor<T> left, TensorAccessor<T> right) => !(left == right);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TensorAccessor<T> other && this == other;

    /// <inheritdoc/>
    public override int GetHashCode() => tensor.GetHashCode();

    /// <summary>Lets the memory go.</summary>
    public void Dispose() => tensor.Dispose();

    private unsafe T Read(long position)
    {
        var value = Start[contiguous ? position : Offset(position)];
        GC.KeepAlive(this);
        return value;
    }

    private long Offset(params ReadOnlySpan<long> indices)
    {
        if (indices.Length == 1 && shape.Length != 1) return Offset(indices[0]);
        if (indices.Length != shape.Length)
            throw new ArgumentException($"A tensor of shape [{string.Join('x', shape)}] takes {shape.Length} positions, or one that counts through all elements; {indices.Length} were given.");
        var offset = 0L;
        for (var i = 0; i < indices.Length; i++)
        {
            if ((ulong)indices[i] >= (ulong)shape[i]) throw new IndexOutOfRangeException($"Position {indices[i]} is outside dimension {i}, which has length {shape[i]}.");
            offset += indices[i] * strides[i];
        }

        return offset;
    }

    private long Offset(long position)
    {
        if ((ulong)position >= (ulong)Count) throw new IndexOutOfRangeException($"There is no element {position} among {Count}.");
        if (contiguous) return position;
        var offset = 0L;
        for (var i = shape.Length - 1; i >= 0; i--)
        {
            offset += position % shape[i] * strides[i];
            position /= shape[i];
        }

        return offset;
    }
}
