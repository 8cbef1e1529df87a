namespace TorchSharp;

public static partial class torch
{
    public static partial class autograd
    {
        /// <summary>Derivatives of functions.</summary>
        public static class functional
        {
            /// <summary>The Jacobian of a function of one tensor: shape of the result followed by shape of the input.</summary>
            public static Tensor jacobian(Func<Tensor, Tensor> function, Tensor inputs)
            {
                using var scope = NewDisposeScope();
                return Rows(values => [function(values[0])], [inputs])[0][0].MoveToOuterDisposeScope();
            }

            /// <summary>The Jacobians of a function with several results, one for each.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor, Tensor[]> function, Tensor inputs)
            {
                using var scope = NewDisposeScope();
                return [.. Rows(values => function(values[0]), [inputs]).Select(row => row[0].MoveToOuterDisposeScope())];
            }

            /// <summary>The Jacobians of a function of several tensors, one with respect to each.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor> function, params Tensor[] inputs)
            {
                using var scope = NewDisposeScope();
                return [.. Rows(values => [function(values)], inputs)[0].Select(row => row.MoveToOuterDisposeScope())];
            }

            /// <summary>The Jacobians of every result with respect to every input, result by result.</summary>
            public static IEnumerable<Tensor> jacobian(Func<Tensor[], Tensor[]> function, params Tensor[] inputs)
            {
                using var scope = NewDisposeScope();
                return [.. Rows(function, inputs).SelectMany(row => row).Select(row => row.MoveToOuterDisposeScope())];
            }

            // One backward pass for each element of each result.
            private static List<List<Tensor>> Rows(Func<Tensor[], Tensor[]> function, Tensor[] inputs)
            {
                using var _ = enable_grad();
                var leaves = Array.ConvertAll(inputs, input => input.detach().clone().requires_grad_());
                var jacobians = new List<List<Tensor>>();
                foreach (var output in function(leaves))
                {
                    var elements = output.reshape(-1).unbind();
                    var rows = elements.Select(element => element.requires_grad
                        ? grad([element], leaves, retain_graph: true, allow_unused: true)
                        : new Tensor[leaves.Length]).ToList();
                    jacobians.Add([.. leaves.Select((leaf, i) => Stacked(rows.Select(row => row[i] ?? zeros_like(leaf)), output, leaf))]);
                }

                return jacobians;
            }

            private static Tensor Stacked(IEnumerable<Tensor> rows, Tensor output, Tensor leaf) =>
                stack(rows).reshape([.. output.shape, .. leaf.shape]);
        }
    }
}
