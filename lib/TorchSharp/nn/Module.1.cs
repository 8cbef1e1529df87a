namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// A module that maps one input to a result. Override <c>forward</c>, and apply the module with <c>call</c>, which runs
        /// the hooks.
        /// </summary>
        /// <typeparam name="T">The type of the input.</typeparam>
        /// <typeparam name="TResult">The type of the result.</typeparam>
        /// <example>
        /// <code>
        /// class Net : Module&lt;Tensor, Tensor&gt;
        /// {
        ///     private readonly Module&lt;Tensor, Tensor&gt; hidden = Linear(4, 8), output = Linear(8, 3);
        ///     public Net() : base(nameof(Net)) => RegisterComponents();
        ///     public override Tensor forward(Tensor x) => output.call(relu(hidden.call(x)));
        /// }
        /// </code>
        /// </example>
        public abstract class Module<T, TResult> : HookableModule<
            Func<Module<T, TResult>, T, T>,
            Func<Module<T, TResult>, T, TResult, TResult>>, IModule<T, TResult>
        {
            /// <summary>Starts a module without parts.</summary>
            /// <param name="name">A name for messages, usually the type's.</param>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>What the module computes; apply it with <c>call</c>, so that hooks run.</summary>
            public abstract TResult forward(T input);

            /// <summary>Applies the module: the hooks before, <c>forward</c>, the hooks after.</summary>
            public TResult call(T input)
            {
                if (!HasHooks) return forward(input);
                foreach (var hook in pre_hooks.Values.ToArray())
                {
                    if (hook(this, input) is { } changed) input = changed;
                }

                RunModuleHooks(module_pre_hooks);
                var result = forward(input);
                foreach (var hook in post_hooks.Values.ToArray())
                {
                    if (hook(this, input, result) is { } changed) result = changed;
                }

                RunModuleHooks(module_post_hooks);
                return result;
            }
        }
    }
}
