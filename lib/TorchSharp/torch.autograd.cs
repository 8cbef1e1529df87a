using TorchSharp.Native;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Gradients: of leaves, of chosen tensors, of functions of one's own.</summary>
    public static partial class autograd
    {
        /// <summary>Adds to the leaves' gradients those of the sum of the tensors' elements, weighted by grad_tensors.</summary>
        /// <param name="tensors">What to differentiate.</param>
        /// <param name="grad_tensors">The gradient with respect to each tensor; needed for those of more than one element.</param>
        /// <param name="retain_graph">True keeps the graph for another backward pass; by default as create_graph.</param>
        /// <param name="create_graph">True records this pass, for gradients of gradients.</param>
        /// <param name="inputs">The leaves wanted; all by default.</param>
        public static unsafe void backward(
            IList<Tensor> tensors, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null)
        {
            ArgumentNullException.ThrowIfNull(tensors);
            NativeMemory.Checkpoint();
            var outputs = Handles(tensors, "backward");
            var gradients = Handles(grad_tensors, "backward");
            var wanted = Handles(inputs, "backward");
            fixed (nint* first = outputs, firstGradient = gradients, firstInput = wanted)
            {
                if (NativeMethods.shim_backward(first, outputs.Length, firstGradient, gradients.Length, firstInput, wanted.Length, Retain(retain_graph), create_graph ? 1 : 0) == 0)
                    throw NativeError.Last().ToException($"backward() of {string.Join(", ", tensors.Select(ArgumentDescription.Describe))}");
            }

            GC.KeepAlive(tensors);
            GC.KeepAlive(grad_tensors);
            GC.KeepAlive(inputs);
        }

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}, bool?, bool, IList{Tensor})"/>
        public static void backward(
            Tensor tensor, IList<Tensor>? grad_tensors = null, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], grad_tensors, retain_graph, create_graph, inputs);

        /// <inheritdoc cref="backward(IList{Tensor}, IList{Tensor}, bool?, bool, IList{Tensor})"/>
        public static void backward(
            Tensor tensor, Tensor grad_tensor, bool? retain_graph = null, bool create_graph = false, IList<Tensor>? inputs = null) =>
            backward([tensor], [grad_tensor], retain_graph, create_graph, inputs);

        /// <summary>The gradients of outputs with respect to inputs, returned and not added up anywhere.</summary>
        /// <param name="outputs">What to differentiate.</param>
        /// <param name="inputs">With respect to what.</param>
        /// <param name="grad_outputs">The gradient with respect to each output; needed for those of more than one element.</param>
        /// <param name="retain_graph">True keeps the graph for another backward pass.</param>
        /// <param name="create_graph">True records this pass, for gradients of gradients.</param>
        /// <param name="allow_unused">True gives null for an input that the outputs do not depend on, instead of an error.</param>
        public static unsafe IList<Tensor> grad(
            IList<Tensor> outputs, IList<Tensor> inputs, IList<Tensor>? grad_outputs = null, bool retain_graph = false, bool create_graph = false, bool allow_unused = false)
        {
            ArgumentNullException.ThrowIfNull(outputs);
            ArgumentNullException.ThrowIfNull(inputs);
            NativeMemory.Checkpoint();
            var from = Handles(outputs, "grad");
            var gradients = Handles(grad_outputs, "grad");
            var to = Handles(inputs, "grad");
            var results = new nint[to.Length];
            fixed (nint* first = from, firstGradient = gradients, firstInput = to, firstResult = results)
            {
                if (NativeMethods.shim_gradients(
                        first, from.Length, firstGradient, gradients.Length, firstInput, to.Length,
                        retain_graph || create_graph ? 1 : 0, create_graph ? 1 : 0, allow_unused ? 1 : 0, firstResult) == 0)
                    throw NativeError.Last().ToException($"autograd.grad() of {string.Join(", ", outputs.Select(ArgumentDescription.Describe))}");
            }

            GC.KeepAlive(outputs);
            GC.KeepAlive(inputs);
            GC.KeepAlive(grad_outputs);
            return Array.ConvertAll(results, result => result == 0 ? null! : new Tensor(result));
        }

        /// <summary>Until disposed, backward passes report the operation whose gradient is not a number.</summary>
        public static AnomalyMode detect_anomaly(bool check_nan = true) => new(true, check_nan);

        /// <summary>Turns anomaly detection on or off until disposed.</summary>
        public static AnomalyMode set_detect_anomaly(bool mode, bool check_nan = true) => new(mode, check_nan);

        internal static nint[] Handles(IList<Tensor>? tensors, string operation)
        {
            if (tensors is null) return [];
            var handles = new nint[tensors.Count];
            for (var i = 0; i < handles.Length; i++) handles[i] = tensors[i] is { } tensor ? tensor.HandleFor(operation, i) : 0;
            return handles;
        }

        private static int Retain(bool? retain_graph) => retain_graph is { } retain ? (retain ? 1 : 0) : -1;
    }
}
