using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// The base of every layer and model: a named tree of parameters (learned), buffers (kept but not learned) and
        /// submodules. A model derives from <see cref="Module{T, TResult}"/>, keeps its parts in fields, calls
        /// <see cref="RegisterComponents"/> at the end of its constructor, and overrides <c>forward</c>.
        /// <para>
        /// The parts of this class: registration (Module.Registration.cs), walks over the tree (Module.Traversal.cs), state
        /// dictionaries and files (Module.StateDictionary.cs, Module.Files.cs), devices and element types (Module.Conversion.cs).
        /// </para>
        /// </summary>
        public partial class Module : IDisposable
        {
            /// <summary>Buffers by name, each with whether a state dictionary holds it.</summary>
            protected readonly OrderedDict<string, (Tensor, bool)> _internal_buffers = new();

            /// <summary>This module's own parameters by name.</summary>
            protected readonly OrderedDict<string, Parameter> _internal_params = new();

            /// <summary>The direct submodules by name.</summary>
            protected readonly OrderedDict<string, Module> _internal_submodules = new();

            /// <summary>The name given to the constructor.</summary>
            protected readonly string name;

            private readonly bool isOurs;
            private bool areComponentsRegistered;

            /// <summary>Starts a module without parts.</summary>
            /// <param name="name">A name for messages; layers give their type's name.</param>
            protected Module(string name)
            {
                this.name = name;
                isOurs = GetType().Assembly == typeof(Module).Assembly;
            }

            /// <summary>True when functions of the user see the inputs or results of this module.</summary>
            internal virtual bool HasHooks => false;

            /// <summary>
            /// True when nothing but this library's code sees what flows through the module, so that its results can be disposed
            /// as soon as the next layer has used them.
            /// </summary>
            internal virtual bool KeepsNothing =>
                isOurs && !HasHooks && (_internal_submodules.Count == 0 || _internal_submodules.Values.All(static module => module.KeepsNothing));

            /// <summary>True while learning: dropout drops and batch normalisation uses the batch's own statistics.</summary>
            public bool training { get; private set; } = true;

            /// <summary>The name given to the constructor.</summary>
            public virtual string GetName() => name;

            /// <summary>Switches this module and all below it to learning, or away from it.</summary>
            public virtual void train(bool train = true)
            {
                training = train;
                foreach (var module in _internal_submodules.Values) module.train(train);
            }

            /// <summary>Switches this module and all below it to evaluation: dropout off, stored statistics used.</summary>
            public virtual void eval() => train(false);

            /// <summary>Calls an action on every module below this one, children first, and then on this one.</summary>
            /// <returns>This module.</returns>
            public virtual Module apply(Action<Module> fn)
            {
                ArgumentNullException.ThrowIfNull(fn);
                foreach (var module in _internal_submodules.Values) module.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Forgets the gradients of all parameters, or fills them with zeros.</summary>
            /// <param name="set_to_none">True frees the gradients; false keeps their memory and writes zeros.</param>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters())
                {
                    if (set_to_none)
                    {
                        parameter.grad = null;
                        continue;
                    }

                    using var gradient = parameter.grad;
                    if (gradient is null) continue;
                    using var detached = gradient.detach();
                    detached.zero_();
                }
            }

            /// <summary>Frees the parameters and buffers of this module and of all below it.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Frees what the module holds.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing) return;
                foreach (var (buffer, _) in _internal_buffers.Values) buffer.Dispose();
                foreach (var parameter in _internal_params.Values) parameter.Dispose();
                foreach (var module in _internal_submodules.Values) module.Dispose();
            }
        }
    }
}
