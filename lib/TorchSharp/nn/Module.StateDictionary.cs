namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>
            /// The module's state: every parameter and persistent buffer under its dotted path, in PyTorch's order (a module's
            /// parameters, its buffers, then its submodules). The tensors are the module's own, not copies.
            /// </summary>
            /// <param name="destination">A dictionary to add to; a new one when null.</param>
            /// <param name="prefix">A path to put before every key.</param>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                foreach (var (component, parameter) in _internal_params) destination.TryAdd(Join(prefix, component), parameter);
                foreach (var (component, (buffer, persistent)) in _internal_buffers)
                {
                    if (persistent) destination.TryAdd(Join(prefix, component), buffer);
                }

                foreach (var (component, module) in named_children()) module.state_dict(destination, Join(prefix, component));
                return destination;
            }

            /// <summary>Copies values into the parameters and buffers of the same names.</summary>
            /// <param name="source">Values by dotted path, as <see cref="state_dict"/> gives them.</param>
            /// <param name="strict">True throws, before anything is changed, when the names do not match exactly.</param>
            /// <param name="skip">Paths to leave alone.</param>
            /// <returns>The names the module has and the source lacks, and the other way round.</returns>
            /// <exception cref="InvalidOperationException">Names do not match while <paramref name="strict"/>, or a shape differs.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(
                Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                ArgumentNullException.ThrowIfNull(source);
                skip ??= [];
                var destination = state_dict();
                List<string> missing = [.. destination.Keys.Where(key => !source.ContainsKey(key) && !skip.Contains(key))];
                List<string> unexpected = [.. source.Keys.Where(key => !destination.ContainsKey(key) && !skip.Contains(key))];
                if (strict && (missing.Count > 0 || unexpected.Count > 0)) throw Mismatch(missing, unexpected);

                List<(string Key, Tensor Target, Tensor Value)> pairs =
                    [.. destination.Where(pair => source.ContainsKey(pair.Key) && !skip.Contains(pair.Key)).Select(pair => (pair.Key, pair.Value, source[pair.Key]))];
                foreach (var (key, target, value) in pairs) CheckShape(key, target.shape, value.shape);
                using var _ = no_grad();
                foreach (var (_, target, value) in pairs) Assign(target, value);
                return (missing, unexpected);
            }

            private static void Assign(Tensor target, Tensor value)
            {
                if (ReferenceEquals(target, value)) return;
                using var detached = target.detach();
                detached.copy_(value);
            }

            private static string Join(string? prefix, string component) => string.IsNullOrEmpty(prefix) ? component : $"{prefix}.{component}";

            private static string Shape(IEnumerable<long> shape) => $"[{string.Join('x', shape)}]";

            private void CheckShape(string key, long[] expected, long[] found)
            {
                if (expected.AsSpan().SequenceEqual(found)) return;
                throw new InvalidOperationException(
                    $"{name}: the value for \"{key}\" has shape {Shape(found)}, but the module's has {Shape(expected)}. " +
                    "Build the module with the sizes it was saved with, or skip this key.");
            }

            private InvalidOperationException Mismatch(List<string> missing, List<string> unexpected)
            {
                var lines = new List<string> { $"The state dictionary does not fit {name}." };
                if (missing.Count > 0) lines.Add($"Missing in it: {string.Join(", ", missing)}.");
                if (unexpected.Count > 0) lines.Add($"Not in the module: {string.Join(", ", unexpected)}.");
                lines.Add("Pass strict: false to load what matches.");
                return new(string.Join(' ', lines));
            }
        }
    }
}
