using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Adds a buffer: a tensor that moves and is saved with the module but is not learned.</summary>
            /// <param name="name">Its key in the state dictionary; no dots.</param>
            /// <param name="tensor">The buffer.</param>
            /// <param name="persistent">False keeps it out of state dictionaries.</param>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                CheckName("buffer", name);
                _internal_buffers.Add(name, (tensor.DetachFromDisposeScope(), persistent));
            }

            /// <summary>Adds a parameter, which optimisers will learn.</summary>
            /// <param name="name">Its key in the state dictionary; no dots.</param>
            /// <param name="param">The parameter.</param>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_parameter(string name, Parameter param)
            {
                ArgumentNullException.ThrowIfNull(param);
                CheckName("parameter", name);
                param.DetachFromDisposeScope();
                _internal_params.Add(name, param);
            }

            /// <summary>Adds a submodule; null takes the one of that name away.</summary>
            /// <param name="name">The prefix of its keys in the state dictionary; no dots.</param>
            /// <param name="submodule">The submodule.</param>
            /// <exception cref="ArgumentException">The name is empty or has a dot.</exception>
            /// <exception cref="InvalidOperationException">The name is taken.</exception>
            public virtual void register_module(string name, Module? submodule)
            {
                if (submodule is null)
                {
                    _internal_submodules.Remove(name);
                    return;
                }

                CheckName("module", name);
                submodule.RegisterComponents();
                _internal_submodules.Add(name, submodule);
            }

            /// <summary>Adds a submodule; another name for <see cref="register_module"/>.</summary>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>
            /// Registers the parts kept in fields, each under its field's name (or that of a
            /// <see cref="ComponentNameAttribute"/>): modules, parameters, and other tensors as buffers. Call it at the end of a
            /// model's constructor; a second call does nothing.
            /// </summary>
            protected virtual void RegisterComponents()
            {
                if (areComponentsRegistered) return;
                areComponentsRegistered = true;
                foreach (var field in GetType().GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance))
                {
                    if (!typeof(Module).IsAssignableFrom(field.FieldType) && !typeof(Tensor).IsAssignableFrom(field.FieldType) &&
                        !field.FieldType.IsInterface && field.FieldType != typeof(object)) continue;
                    var component = field.ComponentName();
                    if (IsRegistered(component)) continue;
                    switch (field.GetValue(this))
                    {
                        case Module module: register_module(component, module); break;
                        case Parameter parameter: register_parameter(component, parameter); break;
                        case Tensor buffer: register_buffer(component, buffer); break;
                    }
                }
            }

            /// <summary>Registers a buffer under a name or replaces the one there; null takes it away.</summary>
            protected void ConditionallyRegisterBuffer(string name, Tensor? value, bool persistent = true)
            {
                if (value is null) _internal_buffers.Remove(name);
                else _internal_buffers[name] = (value.DetachFromDisposeScope(), persistent);
            }

            /// <summary>Registers a parameter under a name or replaces the one there; null takes it away.</summary>
            protected void ConditionallyRegisterParameter(string name, Tensor? value) =>
                ConditionallyRegisterParameter(name, value is null ? null : value as Parameter ?? new Parameter(value));

            /// <summary>Registers a parameter under a name or replaces the one there; null takes it away.</summary>
            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                if (value is null)
                {
                    _internal_params.Remove(name);
                    return;
                }

                value.DetachFromDisposeScope();
                _internal_params[name] = value;
            }

            /// <summary>Takes all direct submodules away.</summary>
            protected void ClearModules() => _internal_submodules.clear();

            private protected Parameter? OwnParameter(string name) => _internal_params.TryGetValue(name, out var value) ? value : null;

            private protected Tensor? OwnBuffer(string name) => _internal_buffers.TryGetValue(name, out var value) ? value.Item1 : null;

            private bool IsRegistered(string component) =>
                _internal_submodules.ContainsKey(component) || _internal_params.ContainsKey(component) || _internal_buffers.ContainsKey(component);

            private void CheckName(string kind, string component)
            {
                ArgumentNullException.ThrowIfNull(component);
                if (component.Length == 0)
                    throw new ArgumentException($"A {kind} of {name} needs a name: it becomes a key of the state dictionary.", nameof(component));
                if (component.Contains('.'))
                    throw new ArgumentException($"The {kind} name \"{component}\" has a dot, which separates modules in the keys of a state dictionary: use an underscore.", nameof(component));
                if (IsRegistered(component))
                    throw new InvalidOperationException($"{name} already has a component named \"{component}\": give this {kind} another name.");
            }
        }
    }
}
