using System.Runtime.CompilerServices;
using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>The part that subscripts pick: <c>t[0]</c>, <c>t[1..3, ^1]</c>, <c>t[mask]</c>. Numbers and ranges share memory; masks and lists copy.</summary>
        /// <exception cref="System.Runtime.InteropServices.ExternalException">A subscript is out of range.</exception>
        [IndexerName("TensorItems")]
        public Tensor this[params TensorIndex[] indices]
        {
            get => index(indices);
            set => Assign(Lower(indices), value);
        }

        /// <summary>The elements that lists of positions, one per dimension, or a mask pick.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[params Tensor[] indices]
        {
            get => index(indices);
            set => Assign(Lower(indices), value);
        }

        /// <summary>One position of the first dimension, which disappears.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1]
        {
            get
            {
                NativeMemory.Checkpoint();
                var picked = NativeMethods.shim_at(HandleFor("indexing", 0), i1);
                if (picked == 0) throw IndexingError([At(i1)]);
                GC.KeepAlive(this);
                return new(picked);
            }

            set => Assign([At(i1)], value);
        }

        /// <summary>One position of each of the first two dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2]
        {
            get => Pick([At(i1), At(i2)]);
            set => Assign([At(i1), At(i2)], value);
        }

        /// <summary>One position of each of the first three dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3]
        {
            get => Pick([At(i1), At(i2), At(i3)]);
            set => Assign([At(i1), At(i2), At(i3)], value);
        }

        /// <summary>One position of each of the first four dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4]
        {
            get => Pick([At(i1), At(i2), At(i3), At(i4)]);
            set => Assign([At(i1), At(i2), At(i3), At(i4)], value);
        }

        /// <summary>One position of each of the first five dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5]
        {
            get => Pick([At(i1), At(i2), At(i3), At(i4), At(i5)]);
            set => Assign([At(i1), At(i2), At(i3), At(i4), At(i5)], value);
        }

        /// <summary>One position of each of the first six dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[long i1, long i2, long i3, long i4, long i5, long i6]
        {
            get => Pick([At(i1), At(i2), At(i3), At(i4), At(i5), At(i6)]);
            set => Assign([At(i1), At(i2), At(i3), At(i4), At(i5), At(i6)], value);
        }

        /// <summary>One position of each of the first dimensions.</summary>
        [IndexerName("TensorItems")]
        public Tensor this[params long[] indices]
        {
            get => Pick(Array.ConvertAll(indices, At));
            set => Assign(Array.ConvertAll(indices, At), value);
        }

        /// <summary>The part that subscripts pick, as <c>tensor[...]</c>.</summary>
        public Tensor index(params TensorIndex[] indices)
        {
            const int few = 8;
            if (indices.Length > few) return Pick(Lower(indices));
            Span<NativeSubscript> lowered = stackalloc NativeSubscript[few];
            for (var i = 0; i < indices.Length; i++) lowered[i] = indices[i].Lower(i);
            var picked = Pick(lowered[..indices.Length]);
            GC.KeepAlive(indices);
            return picked;
        }

        /// <summary>The elements that lists of positions or a mask pick, as <c>tensor[...]</c>.</summary>
        public Tensor index(params Tensor[] indices)
        {
            var picked = Pick(Lower(indices));
            GC.KeepAlive(indices);
            return picked;
        }

        /// <summary>Assigns to the part that subscripts pick.</summary>
        public Tensor index_put_(Tensor value, params TensorIndex[] indices)
        {
            Assign(Lower(indices), value);
            GC.KeepAlive(indices);
            return this;
        }

        /// <summary>Assigns to, or adds to, the part that subscripts pick.</summary>
        public Tensor index_put_(Tensor value, TensorIndex[] indices, bool accumulate = false)
        {
            if (!accumulate) return index_put_(value, indices);
            using var part = index(indices);
            using var sum = part + value;
            return index_put_(sum, indices);
        }

        /// <summary>Assigns to the elements that lists of positions or a mask pick.</summary>
        public Tensor index_put_(Tensor value, params Tensor[] indices) => Op.index_put_.CallInPlace(this, indices, value, false);

        /// <summary>Assigns to, or adds to, the elements that lists of positions or a mask pick; a position listed twice is added to twice.</summary>
        public Tensor index_put_(Tensor value, Tensor[] indices, bool accumulate = false) => Op.index_put_.CallInPlace(this, indices, value, accumulate);

        /// <summary>Assigns one number to the part that subscripts pick.</summary>
        public Tensor index_put_(Scalar value, params TensorIndex[] indices)
        {
            Assign(Lower(indices), null, value);
            GC.KeepAlive(indices);
            return this;
        }

        /// <summary>Assigns one number to the elements that lists of positions or a mask pick.</summary>
        public Tensor index_put_(Scalar value, params Tensor[] indices)
        {
            Assign(Lower(indices), null, value);
            GC.KeepAlive(indices);
            return this;
        }

        private static NativeSubscript At(long position) => new() { Kind = 2, Start = position, Step = 1 };

        private static NativeSubscript[] Lower(TensorIndex[] indices)
        {
            var lowered = new NativeSubscript[indices.Length];
            for (var i = 0; i < lowered.Length; i++) lowered[i] = indices[i].Lower(i);
            return lowered;
        }

        private static NativeSubscript[] Lower(Tensor[] indices)
        {
            var lowered = new NativeSubscript[indices.Length];
            for (var i = 0; i < lowered.Length; i++) lowered[i] = TensorIndex.Tensor(indices[i]).Lower(i);
            return lowered;
        }

        private unsafe Tensor Pick(ReadOnlySpan<NativeSubscript> subscripts)
        {
            NativeMemory.Checkpoint();
            fixed (NativeSubscript* first = subscripts)
            {
                var picked = NativeMethods.shim_index(HandleFor("indexing", 0), first, subscripts.Length);
                if (picked == 0) throw IndexingError(subscripts);
                GC.KeepAlive(this);
                return new(picked);
            }
        }

        private unsafe void Assign(ReadOnlySpan<NativeSubscript> subscripts, Tensor? value, Scalar? number = null)
        {
            NativeMemory.Checkpoint();
            NativeValue lowered = default;
            if (number is not null) NativeOperator.SetScalar(number, &lowered);
            else ArgumentNullException.ThrowIfNull(value);
            fixed (NativeSubscript* first = subscripts)
            {
                var source = value?.HandleFor("assignment", 0) ?? 0;
                if (NativeMethods.shim_index_put(HandleFor("assignment", 0), first, subscripts.Length, source, &lowered) == 0)
                    throw IndexingError(subscripts, value);
            }

            GC.KeepAlive(value);
            GC.KeepAlive(this);
        }

        private Exception IndexingError(ReadOnlySpan<NativeSubscript> subscripts, Tensor? value = null)
        {
            var error = NativeError.Last();
            var written = string.Join(", ", subscripts.ToArray().Select(Written));
            var assigned = value is null ? "" : $" = {ArgumentDescription.Describe(value)}";
            return error.ToException($"{ArgumentDescription.Describe(this)}[{written}]{assigned}");
        }

        private static string Written(NativeSubscript subscript) => subscript.Kind switch
        {
            0 => "None",
            1 => "...",
            2 => $"{subscript.Start}",
            3 => subscript.Start == 1 ? "True" : "False",
            5 => "tensor",
            _ => $"{((subscript.Given & 1) != 0 ? subscript.Start : "")}:{((subscript.Given & 2) != 0 ? subscript.Stop : "")}{((subscript.Given & 4) != 0 ? $":{subscript.Step}" : "")}",
        };
    }
}

internal static partial class Op
{
    internal static readonly Operator index_put_ = new("index_put_");
}
