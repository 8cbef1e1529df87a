using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The direct submodules, in the order of registration.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(static child => child.module);

            /// <summary>The direct submodules with their names.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children()
            {
                foreach (var (component, module) in _internal_submodules) yield return (component, module);
            }

            /// <summary>All modules below this one, parents before their children.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(static item => item.module);

            /// <summary>All modules below this one with their dotted paths, parents before their children.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var (component, module) in named_children())
                {
                    yield return (component, module);
                    foreach (var (path, inner) in module.named_modules()) yield return ($"{component}.{path}", inner);
                }
            }

            /// <summary>The parameters, each once even where two modules share it.</summary>
            /// <param name="recurse">False leaves out those of submodules.</param>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(static item => item.parameter);

            /// <summary>The parameters with their dotted paths (<c>layer1.weight</c>), each once.</summary>
            /// <param name="recurse">False leaves out those of submodules.</param>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true)
            {
                var seen = new HashSet<Parameter>(ReferenceEqualityComparer.Instance);
                foreach (var (component, parameter) in _internal_params)
                {
                    if (seen.Add(parameter)) yield return (component, parameter);
                }

                if (!recurse) yield break;
                foreach (var (component, module) in named_children())
                {
                    foreach (var (path, parameter) in module.named_parameters())
                    {
                        if (seen.Add(parameter)) yield return ($"{component}.{path}", parameter);
                    }
                }
            }

            /// <summary>The buffers, each once.</summary>
            /// <param name="recurse">False leaves out those of submodules.</param>
            /// <param name="include_nonpersistent">False leaves out those that state dictionaries do not hold.</param>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(static item => item.buffer);

            /// <summary>The buffers with their dotted paths, each once.</summary>
            /// <param name="recurse">False leaves out those of submodules.</param>
            /// <param name="include_nonpersistent">False leaves out those that state dictionaries do not hold.</param>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true)
            {
                var seen = new HashSet<Tensor>(ReferenceEqualityComparer.Instance);
                foreach (var (component, (buffer, persistent)) in _internal_buffers)
                {
                    if ((persistent || include_nonpersistent) && seen.Add(buffer)) yield return (component, buffer);
                }

                if (!recurse) yield break;
                foreach (var (component, module) in named_children())
                {
                    foreach (var (path, buffer) in module.named_buffers(true, include_nonpersistent))
                    {
                        if (seen.Add(buffer)) yield return ($"{component}.{path}", buffer);
                    }
                }
            }

            /// <summary>True when there is a parameter at this dotted path.</summary>
            public virtual bool has_parameter(string target) => FindParameter(target) is not null;

            /// <summary>True when there is a buffer at this dotted path.</summary>
            public virtual bool has_buffer(string target) => FindBuffer(target) is not null;

            /// <summary>The parameter at a dotted path.</summary>
            /// <exception cref="ArgumentException">There is none.</exception>
            public virtual Parameter get_parameter(string target) =>
                FindParameter(target) ?? throw Missing("parameter", target, named_parameters().Select(static item => item.name));

            /// <summary>The buffer at a dotted path.</summary>
            /// <exception cref="ArgumentException">There is none.</exception>
            public virtual Tensor get_buffer(string target) =>
                FindBuffer(target) ?? throw Missing("buffer", target, named_buffers().Select(static item => item.name));

            private Parameter? FindParameter(string target)
            {
                var (owner, last) = Walk(target);
                return owner?.OwnParameter(last);
            }

            private Tensor? FindBuffer(string target)
            {
                var (owner, last) = Walk(target);
                return owner?.OwnBuffer(last);
            }

            private (Module? Owner, string Last) Walk(string target)
            {
                ArgumentException.ThrowIfNullOrEmpty(target);
                var module = this;
                var path = target.Split('.');
                foreach (var step in path[..^1])
                {
                    if (!module._internal_submodules.TryGetValue(step, out var next)) return (null, path[^1]);
                    module = next;
                }

                return (module, path[^1]);
            }

            private ArgumentException Missing(string kind, string target, IEnumerable<string> present) =>
                new($"{name} has no {kind} \"{target}\". It has: {string.Join(", ", present.DefaultIfEmpty("none"))}.", nameof(target));
        }
    }
}
