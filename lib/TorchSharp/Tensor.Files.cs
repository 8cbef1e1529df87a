namespace TorchSharp;

public static partial class torch
{
    public partial class Tensor
    {
        /// <summary>Writes the tensor to a file in TorchSharp's format.</summary>
        public void save(string location) => this.Save(location);

        /// <summary>Reads a tensor from a file in TorchSharp's format.</summary>
        public static Tensor load(string location) => Load(location);

        /// <summary>Reads a tensor from a file in TorchSharp's format.</summary>
        public static Tensor Load(string location)
        {
            using var stream = File.OpenRead(location);
            return Load(stream);
        }

        /// <summary>Reads a tensor in TorchSharp's format; the stream stays open.</summary>
        public static Tensor Load(Stream stream)
        {
            using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
            return Load(reader);
        }

        /// <summary>Reads a tensor in TorchSharp's format.</summary>
        public static Tensor Load(BinaryReader reader) => TensorExtensionMethods.Load(reader);

        /// <summary>Writes the raw elements in row-major order.</summary>
        public unsafe void WriteBytesToStream(Stream stream, int bufferSize = 1024)
        {
            ArgumentNullException.ThrowIfNull(stream);
            using var scope = NewDisposeScope();
            var local = cpu().contiguous();
            var start = local.Address<byte>("WriteBytesToStream");
            foreach (var (offset, length) in Pieces(local.NumberOfElements * local.ElementSize)) stream.Write(new ReadOnlySpan<byte>(start + offset, length));
            GC.KeepAlive(local);
        }

        /// <summary>Reads the raw elements, in row-major order, into this contiguous tensor.</summary>
        /// <exception cref="EndOfStreamException">The stream ends before the tensor is full.</exception>
        public unsafe void ReadBytesFromStream(Stream stream, int bufferSize = 1024)
        {
            ArgumentNullException.ThrowIfNull(stream);
            var start = Address<byte>("ReadBytesFromStream");
            foreach (var (offset, length) in Pieces(NumberOfElements * ElementSize)) stream.ReadExactly(new Span<byte>(start + offset, length));
            GC.KeepAlive(this);
        }

        // A span holds at most two gigabytes.
        private static IEnumerable<(long Offset, int Length)> Pieces(long total)
        {
            const int Most = 1 << 30;
            for (var offset = 0L; offset < total; offset += Most) yield return (offset, (int)Math.Min(Most, total - offset));
        }
    }

    /// <summary>Writes a tensor to a file in TorchSharp's format.</summary>
    public static void save(Tensor t, string location) => t.Save(location);

    /// <summary>Reads a tensor from a file in TorchSharp's format.</summary>
    public static Tensor load(string location) => Tensor.Load(location);
}
