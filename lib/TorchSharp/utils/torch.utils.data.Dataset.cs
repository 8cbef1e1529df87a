namespace TorchSharp;

public static partial class torch
{
    public static partial class utils
    {
        public static partial class data
        {
            /// <summary>A data set whose elements are tensors by name. Derive from it, and override <c>Count</c> and <c>GetTensor</c>.</summary>
            public abstract class Dataset : Dataset<Dictionary<string, Tensor>>
            {
            }

            /// <summary>A data set whose elements are lists of tensors, such as (input, label).</summary>
            public abstract class IterableDataset : Dataset<IList<Tensor>>
            {
            }

            /// <summary>A data set: elements by number. Loaders may ask for several at once, from several threads.</summary>
            /// <typeparam name="T">The type of an element.</typeparam>
            public abstract class Dataset<T> : IDisposable
            {
                /// <summary>How many elements there are.</summary>
                public abstract long Count { get; }

                /// <summary>One element; its tensors are new and belong to the caller.</summary>
                /// <param name="index">Which, from 0.</param>
                public abstract T GetTensor(long index);

                /// <summary>Frees what the data set holds.</summary>
                public void Dispose()
                {
                    Dispose(true);
                    GC.SuppressFinalize(this);
                }

                /// <summary>Frees what the data set holds.</summary>
                protected virtual void Dispose(bool disposing)
                {
                }
            }
        }
    }
}
