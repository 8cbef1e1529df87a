namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Anything that maps one input to a result: a module, or a transform of images.</summary>
        public interface IModule<in T, out TResult>
        {
            /// <summary>Applies the mapping, hooks included.</summary>
            TResult call(T input1);
        }

        /// <summary>Anything that maps two inputs to a result.</summary>
        public interface IModule<in T1, in T2, out TResult>
        {
            /// <summary>Applies the mapping, hooks included.</summary>
            TResult call(T1 input1, T2 input2);
        }

        /// <summary>Anything that maps three inputs to a result.</summary>
        public interface IModule<in T1, in T2, in T3, out TResult>
        {
            /// <summary>Applies the mapping, hooks included.</summary>
            TResult call(T1 input1, T2 input2, T3 input3);
        }

        /// <summary>Anything that maps four inputs to a result.</summary>
        public interface IModule<in T1, in T2, in T3, in T4, out TResult>
        {
            /// <summary>Applies the mapping, hooks included.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4);
        }

        /// <summary>Anything that maps five inputs to a result.</summary>
        public interface IModule<in T1, in T2, in T3, in T4, in T5, out TResult>
        {
            /// <summary>Applies the mapping, hooks included.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);
        }

        /// <summary>Anything that maps six inputs to a result.</summary>
        public interface IModule<in T1, in T2, in T3, in T4, in T5, in T6, out TResult>
        {
            /// <summary>Applies the mapping, hooks included.</summary>
            TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5, T6 input6);
        }
    }
}
