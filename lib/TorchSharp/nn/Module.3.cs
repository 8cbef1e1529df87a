namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// A module that maps three inputs to a result. Override <c>forward</c>, and apply the module with <c>call</c>, which runs
        /// the hooks.
        /// </summary>
        /// <typeparam name="T1">The type of input 1.</typeparam>
        /// <typeparam name="T2">The type of input 2.</typeparam>
        /// <typeparam name="T3">The type of input 3.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        public abstract class Module<T1, T2, T3, TResult> : HookableModule<
            Func<Module<T1, T2, T3, TResult>, T1, T2, T3, (T1, T2, T3)?>,
            Func<Module<T1, T2, T3, TResult>, T1, T2, T3, TResult, TResult>>, IModule<T1, T2, T3, TResult>
        {
            /// <summary>Starts a module without parts.</summary>
            /// <param name="name">A name for messages, usually the type's.</param>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>What the module computes; apply it with <c>call</c>, so that hooks run.</summary>
            public abstract TResult forward(T1 input1, T2 input2, T3 input3);

            /// <summary>Applies the module: the hooks before, <c>forward</c>, the hooks after.</summary>
            public TResult call(T1 input1, T2 input2, T3 input3)
            {
                if (!HasHooks) return forward(input1, input2, input3);
                foreach (var hook in pre_hooks.Values.ToArray())
                {
                    if (hook(this, input1, input2, input3) is { } changed) (input1, input2, input3) = changed;
                }

                RunModuleHooks(module_pre_hooks);
                var result = forward(input1, input2, input3);
                foreach (var hook in post_hooks.Values.ToArray())
                {
                    if (hook(this, input1, input2, input3, result) is { } changed) result = changed;
                }

                RunModuleHooks(module_post_hooks);
                return result;
            }
        }
    }
}
