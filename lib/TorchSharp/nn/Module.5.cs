namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// A module that maps five inputs to a result. Override <c>forward</c>, and apply the module with <c>call</c>, which runs
        /// the hooks.
        /// </summary>
        /// <typeparam name="T1">The type of input 1.</typeparam>
        /// <typeparam name="T2">The type of input 2.</typeparam>
        /// <typeparam name="T3">The type of input 3.</typeparam>
        /// <typeparam name="T4">The type of input 4.</typeparam>
        /// <typeparam name="T5">The type of input 5.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public abstract class Module<T1, T2, T3, T4, T5, TResult> : HookableModule<
            Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, (T1, T2, T3, T4, T5)?>,
            Func<Module<T1, T2, T3, T4, T5, TResult>, T1, T2, T3, T4, T5, TResult, TResult>>, IModule<T1, T2, T3, T4, T5, TResult>
        {
            /// <summary>Starts a module without parts.</summary>
            /// <param name="name">A name for messages, usually the type's.</param>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>What the module computes; apply it with <c>call</c>, so that hooks run.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5);

            /// <summary>Applies the module: the hooks before, <c>forward</c>, the hooks after.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3, T4 input4, T5 input5)
            {
                if (!HasHooks) return forward(input1, input2, input3, input4, input5);
                foreach (var hook in pre_hooks.Values.ToArray())
                {
                    if (hook(this, input1, input2, input3, input4, input5) is { } changed) (input1, input2, input3, input4, input5) = changed;
                }

                RunModuleHooks(module_pre_hooks);
                var result = forward(input1, input2, input3, input4, input5);
                foreach (var hook in post_hooks.Values.ToArray())
                {
                    if (hook(this, input1, input2, input3, input4, input5, result) is { } changed) result = changed;
                }

                RunModuleHooks(module_post_hooks);
                return result;
            }
        }
    }
}
