using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>What the forward pass of a function of one's own leaves for its backward pass.</summary>
        public class AutogradContext : IDisposable
        {
            private readonly Dictionary<string, object> values;
            private nint context;

            internal AutogradContext(nint context, Dictionary<string, object> values)
            {
                this.context = context;
                this.values = values;
            }

            /// <summary>True when outputs that received no gradient get zeros in the backward pass, instead of null.</summary>
            public bool MaterializeGrads { get; private set; } = true;

            private nint Context => context != 0 ? context : throw new InvalidOperationException("A context may be used only inside forward or backward.");

            /// <summary>Keeps tensors for the backward pass: inputs or outputs of the function.</summary>
            public unsafe void save_for_backward(List<Tensor> tensors)
            {
                fixed (nint* first = Handles(tensors, "save_for_backward"))
                {
                    if (NativeMethods.shim_context_save(Context, first, tensors.Count) == 0) throw NativeError.Last().ToException("save_for_backward()");
                }

                GC.KeepAlive(tensors);
            }

            /// <summary>The tensors that the forward pass kept.</summary>
            /// <exception cref="System.Runtime.InteropServices.ExternalException">An earlier backward pass freed them.</exception>
            public unsafe List<Tensor> get_saved_variables()
            {
                var handles = new nint[8];
                while (true)
                {
                    int count;
                    fixed (nint* first = handles) count = NativeMethods.shim_context_saved(Context, first, handles.Length);
                    if (count < 0) throw NativeError.Last().ToException("get_saved_variables()");
                    if (count <= handles.Length) return [.. handles.Take(count).Select(handle => handle == 0 ? null! : new Tensor(handle))];
                    handles = new nint[count];
                }
            }

            /// <summary>Keeps any value for the backward pass.</summary>
            public void save_data(string key, object value) => values[key] = value;

            /// <summary>The value that the forward pass kept under this key.</summary>
            /// <exception cref="KeyNotFoundException">There is none.</exception>
            public object get_data(string key) => values[key];

            /// <summary>Says that the function changed these inputs in place.</summary>
            public unsafe void mark_dirty(List<Tensor> tensors)
            {
                fixed (nint* first = Handles(tensors, "mark_dirty")) NativeMethods.shim_context_mark_dirty(Context, first, tensors.Count);
                GC.KeepAlive(tensors);
            }

            /// <summary>Says that no gradient flows back from these outputs.</summary>
            public unsafe void mark_non_differentiable(List<Tensor> tensors)
            {
                fixed (nint* first = Handles(tensors, "mark_non_differentiable")) NativeMethods.shim_context_mark_non_differentiable(Context, first, tensors.Count);
                GC.KeepAlive(tensors);
            }

            /// <summary>Sets whether outputs that received no gradient get zeros in the backward pass.</summary>
            public void set_materialize_grads(bool value)
            {
                MaterializeGrads = value;
                NativeMethods.shim_context_materialize(Context, value ? 1 : 0);
            }

            /// <summary>Ends the use of this context.</summary>
            public void Dispose()
            {
                context = 0;
                GC.SuppressFinalize(this);
            }
        }

        /// <summary>A differentiable function of one's own; derive from <see cref="SingleTensorFunction{T}"/> or <see cref="MultiTensorFunction{T}"/>.</summary>
        /// <typeparam name="T">The deriving class itself.</typeparam>
        public abstract class Function<T>
            where T : Function<T>, new()
        {
            /// <summary>Made anew for each call.</summary>
            protected Function()
            {
            }

            /// <summary>The name of the function.</summary>
            public string Name => typeof(T).Name;

            internal abstract List<Tensor> Forward(AutogradContext ctx, object[] vars);

            internal abstract List<Tensor> Backward(AutogradContext ctx, List<Tensor> gradients);

            /// <summary>Runs the forward pass as one node of the graph.</summary>
            internal static List<Tensor> Run(object[] vars)
            {
                ArgumentNullException.ThrowIfNull(vars);
                return new FunctionCall(new T().Forward, new T().Backward, vars).Apply(typeof(T).Name);
            }
        }

        /// <summary>A differentiable function of one's own with one result.</summary>
        /// <typeparam name="T">The deriving class itself.</typeparam>
        public abstract class SingleTensorFunction<T> : Function<T>
            where T : SingleTensorFunction<T>, new()
        {
            /// <summary>Computes the result; operations in here are not recorded.</summary>
            public abstract Tensor forward(AutogradContext ctx, params object[] vars);

            /// <summary>Computes the gradient with respect to each argument of forward, null for those that are no tensors.</summary>
            public abstract List<Tensor> backward(AutogradContext ctx, Tensor grad_output);

            /// <summary>Calls the function.</summary>
            public static Tensor apply(params object[] vars) => Run(vars)[0];

            internal override List<Tensor> Forward(AutogradContext ctx, object[] vars) => [forward(ctx, vars)];

            internal override List<Tensor> Backward(AutogradContext ctx, List<Tensor> gradients) => backward(ctx, gradients[0]);
        }

        /// <summary>A differentiable function of one's own with several results.</summary>
        /// <typeparam name="T">The deriving class itself.</typeparam>
        public abstract class MultiTensorFunction<T> : Function<T>
            where T : MultiTensorFunction<T>, new()
        {
            /// <summary>Computes the results; operations in here are not recorded.</summary>
            public abstract List<Tensor> forward(AutogradContext ctx, params object[] vars);

            /// <summary>Computes the gradient with respect to each argument of forward, null for those that are no tensors.</summary>
            public abstract List<Tensor> backward(AutogradContext ctx, List<Tensor> grad_outputs);

            /// <summary>Calls the function.</summary>
            public static List<Tensor> apply(params object[] vars) => Run(vars);

            internal override List<Tensor> Forward(AutogradContext ctx, object[] vars) => forward(ctx, vars);

            internal override List<Tensor> Backward(AutogradContext ctx, List<Tensor> gradients) => backward(ctx, gradients);
        }

        /// <summary>One call of a function: what its arguments were, so that gradients find their way back to the tensors among them.</summary>
        private sealed class FunctionCall(
            Func<AutogradContext, object[], List<Tensor>> forward, Func<AutogradContext, List<Tensor>, List<Tensor>> backward, object[] vars) : Callback
        {
            private readonly Dictionary<string, object> values = [];
            private readonly int[] places = [.. Enumerable.Range(0, vars.Length).Where(i => vars[i] is Tensor)];
            private readonly int count = vars.Length;
            private object[]? arguments = vars;

            internal unsafe List<Tensor> Apply(string name)
            {
                NativeMemory.Checkpoint();
                var inputs = Handles([.. places.Select(place => (Tensor)arguments![place])], name);
                var given = arguments;
                var results = new nint[16];
                int made;
                fixed (nint* first = inputs, firstResult = results)
                {
                    made = NativeMethods.shim_apply(Keep(), first, inputs.Length, firstResult, results.Length);
                }

                if (made < 0) throw NativeError.Last().ToException($"{name}.forward()");
                if (made > results.Length) throw new NotSupportedException($"{name} has {made} results; {results.Length} is the most.");
                GC.KeepAlive(given);
                return [.. results.Take(made).Select(result => new Tensor(result))];
            }

            internal override IReadOnlyList<Tensor?> Forward(nint context, Tensor?[] inputs)
            {
                using var ctx = new AutogradContext(context, values);
                // The tensors that the node sees stand in for the caller's: marking and saving must name these.
                var seen = (object[])arguments!.Clone();
                for (var i = 0; i < places.Length; i++) seen[places[i]] = inputs[i]!;
                arguments = null;
                return forward(ctx, seen);
            }

            internal override IReadOnlyList<Tensor?> Backward(nint context, Tensor?[] gradients)
            {
                using var ctx = new AutogradContext(context, values);
                var computed = backward(ctx, [.. gradients.Select(gradient => gradient!)]);
                if (computed.Count != count)
                    throw new InvalidOperationException($"backward must return one gradient for each of the {count} arguments of forward (null for those that are no tensors), not {computed.Count}.");
                return [.. places.Select(place => computed[place])];
            }
        }
    }
}
