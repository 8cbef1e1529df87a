namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module that calls functions of yours before and after its own: to look at activations, or to change them.</summary>
        /// <typeparam name="TPreHook">What is called with the inputs.</typeparam>
        /// <typeparam name="TPostHook">What is called with the inputs and the result.</typeparam>
        public class HookableModule<TPreHook, TPostHook> : Module
            where TPreHook : notnull
            where TPostHook : notnull
        {
            /// <summary>Hooks called with the inputs, before <c>forward</c>.</summary>
            protected readonly Dictionary<string, TPreHook> pre_hooks = [];

            /// <summary>Hooks called with the inputs and the result, after <c>forward</c>.</summary>
            protected readonly Dictionary<string, TPostHook> post_hooks = [];

            /// <summary>Hooks called with the module alone, before <c>forward</c>.</summary>
            protected readonly Dictionary<string, Action<Module>> module_pre_hooks = [];

            /// <summary>Hooks called with the module alone, after <c>forward</c>.</summary>
            protected readonly Dictionary<string, Action<Module>> module_post_hooks = [];

            private int hookNumber;

            /// <summary>Starts a module without parts.</summary>
            protected HookableModule(string name)
                : base(name)
            {
            }

            internal sealed override bool HasHooks =>
                pre_hooks.Count + post_hooks.Count + module_pre_hooks.Count + module_post_hooks.Count > 0;

            /// <summary>Calls a function with the inputs and the result after each <c>forward</c>; what it returns becomes the result.</summary>
            /// <returns>An object whose <c>remove()</c> takes the hook away again.</returns>
            public HookRemover register_forward_hook(TPostHook hook) => Add(post_hooks, hook);

            /// <summary>Calls an action with this module after each <c>forward</c>.</summary>
            /// <returns>An object whose <c>remove()</c> takes the hook away again.</returns>
            public HookRemover register_forward_hook(Action<Module> hook) => Add(module_post_hooks, hook);

            /// <summary>Calls a function with the inputs before each <c>forward</c>; what it returns takes their place.</summary>
            /// <returns>An object whose <c>remove()</c> takes the hook away again.</returns>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Add(pre_hooks, hook);

            /// <summary>Calls an action with this module before each <c>forward</c>.</summary>
            /// <returns>An object whose <c>remove()</c> takes the hook away again.</returns>
            public HookRemover register_forward_pre_hook(Action<Module> hook) => Add(module_pre_hooks, hook);

            private protected void RunModuleHooks(Dictionary<string, Action<Module>> hooks)
            {
                // A copy: a hook may remove itself.
                foreach (var hook in hooks.Values.ToArray()) hook(this);
            }

            private HookRemover Add<THook>(Dictionary<string, THook> hooks, THook hook)
            {
                ArgumentNullException.ThrowIfNull(hook);
                var key = hookNumber++.ToString(System.Globalization.CultureInfo.InvariantCulture);
                hooks.Add(key, hook);
                return new(this, key);
            }

            private void Remove(string key)
            {
                pre_hooks.Remove(key);
                post_hooks.Remove(key);
                module_pre_hooks.Remove(key);
                module_post_hooks.Remove(key);
            }

            /// <summary>Takes one hook away from the module it was registered with.</summary>
            public class HookRemover
            {
                private readonly HookableModule<TPreHook, TPostHook> module;
                private readonly string key;

                /// <summary>Remembers which hook of which module to take away.</summary>
                public HookRemover(HookableModule<TPreHook, TPostHook> module, string key)
                {
                    this.module = module;
                    this.key = key;
                }

                /// <summary>Takes the hook away; a second call does nothing.</summary>
                public void remove() => module.Remove(key);
            }
        }
    }
}
