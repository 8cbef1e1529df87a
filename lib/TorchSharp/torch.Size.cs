using System.Collections;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>The shape of a tensor: the length of each dimension.</summary>
    public readonly struct Size : IEnumerable<long>
    {
        private readonly long[]? shape;

        /// <summary>The shape of a scalar: no dimensions.</summary>
        public static Size Empty = new(Array.Empty<long>());

        /// <summary>A shape from its lengths.</summary>
        public Size(long[] shape) => this.shape = (long[])shape.Clone();

        /// <summary>A shape from its lengths.</summary>
        public Size(IEnumerable<long> shape) => this.shape = [.. shape];

        /// <summary>A shape from its lengths.</summary>
        public Size(int[] shape) => this.shape = Array.ConvertAll(shape, item => (long)item);

        /// <summary>A shape of one dimension.</summary>
        public Size(long size) => shape = [size];

        /// <summary>A shape of two dimensions.</summary>
        public Size((long, long) size) => shape = [size.Item1, size.Item2];

        /// <summary>A shape of three dimensions.</summary>
        public Size((long, long, long) size) => shape = [size.Item1, size.Item2, size.Item3];

        /// <summary>A shape of four dimensions.</summary>
        public Size((long, long, long, long) size) => shape = [size.Item1, size.Item2, size.Item3, size.Item4];

        /// <summary>A shape of five dimensions.</summary>
        public Size((long, long, long, long, long) size) => shape = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5];

        /// <summary>A shape of six dimensions.</summary>
        public Size((long, long, long, long, long, long) size) =>
            shape = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6];

        /// <summary>A shape of one dimension.</summary>
        public Size(int size) => shape = [size];

        /// <summary>A shape of two dimensions.</summary>
        public Size((int, int) size) => shape = [size.Item1, size.Item2];

        /// <summary>A shape of three dimensions.</summary>
        public Size((int, int, int) size) => shape = [size.Item1, size.Item2, size.Item3];

        /// <summary>A shape of four dimensions.</summary>
        public Size((int, int, int, int) size) => shape = [size.Item1, size.Item2, size.Item3, size.Item4];

        /// <summary>A shape of five dimensions.</summary>
        public Size((int, int, int, int, int) size) => shape = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5];

        /// <summary>A shape of six dimensions.</summary>
        public Size((int, int, int, int, int, int) size) =>
            shape = [size.Item1, size.Item2, size.Item3, size.Item4, size.Item5, size.Item6];

        /// <summary>The lengths.</summary>
        public long[] Shape => shape ?? [];

        /// <summary>How many dimensions there are.</summary>
        public int Length => Shape.Length;

        /// <summary>True when there are no dimensions.</summary>
        public bool IsEmpty => Length == 0;

        /// <summary>True for the shape of a scalar.</summary>
        public bool IsScalar => Length == 0;

        /// <summary>The length of a dimension; negative numbers count from the end.</summary>
        public long this[int idx] => Shape[idx < 0 ? Length + idx : idx];

        /// <summary>The length of a dimension; negative numbers count from the end.</summary>
        public long this[long idx] => Shape[idx < 0 ? Length + idx : idx];

        /// <summary>How many elements a tensor of this shape has.</summary>
        public long numel() => Shape.Aggregate(1L, (product, length) => product * length);

        /// <summary>The dimensions from <paramref name="first"/> up to, not including, <paramref name="next"/>.</summary>
        public Size Slice(int first, int next) => new(Shape[first..next]);

        /// <summary>The first dimensions.</summary>
        public IEnumerable<long> Take(int i) => Shape.Take(i);

        /// <summary>One shape after the other.</summary>
        public static Size operator +(Size left, Size right) => new([.. left.Shape, .. right.Shape]);

        /// <summary>A shape followed by more dimensions.</summary>
        public static Size operator +(Size left, IEnumerable<long> right) => new([.. left.Shape, .. right]);

        /// <summary>True when both have the same lengths.</summary>
        public static bool operator ==(Size left, Size right) => left.Shape.AsSpan().SequenceEqual(right.Shape);

        /// <summary>True when the lengths differ.</summary>
        public static bool operator !=(Size left, Size right) => !(left == right);

        /// <summary>A shape of one dimension.</summary>
        public static implicit operator Size(long size) => new(size);

        /// <summary>A shape of two dimensions.</summary>
        public static implicit operator Size((long, long) size) => new(size);

        /// <summary>A shape of three dimensions.</summary>
        public static implicit operator Size((long, long, long) size) => new(size);

        /// <summary>A shape of four dimensions.</summary>
        public static implicit operator Size((long, long, long, long) size) => new(size);

        /// <summary>A shape of five dimensions.</summary>
        public static implicit operator Size((long, long, long, long, long) size) => new(size);

        /// <summary>A shape of six dimensions.</summary>
        public static implicit operator Size((long, long, long, long, long, long) size) => new(size);

        /// <summary>A shape from its lengths.</summary>
        public static implicit operator Size(long[] size) => new(size);

        /// <inheritdoc/>
        public override bool Equals(object? obj) => obj is Size other && this == other;

        /// <inheritdoc/>
        public override int GetHashCode() => Shape.Aggregate(17, HashCode.Combine);

        /// <inheritdoc/>
        public IEnumerator<long> GetEnumerator() => ((IEnumerable<long>)Shape).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
