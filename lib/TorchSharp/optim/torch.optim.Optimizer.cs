using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>The base of all optimisers: groups of parameters, each with options of its own.</summary>
        public abstract class Optimizer : IDisposable
        {
            /// <summary>The groups.</summary>
            protected IList<ParamGroup> _parameter_groups = [];

            /// <summary>True once a schedule has taken the learning rates it starts from.</summary>
            internal bool IsScheduled { get; set; }

            /// <summary>A function that computes the loss and its gradients anew.</summary>
            /// <returns>The native tensor of the loss.</returns>
            public delegate nint LossClosure();

            /// <summary>The groups, as what has a learning rate: <c>optimizer.ParamGroups.First().LearningRate = 0.01</c>.</summary>
            public virtual IEnumerable<ILearningRateController> ParamGroups => _parameter_groups;

            /// <summary>Sets the gradients of all parameters to zero; those that have none keep none.</summary>
            public virtual void zero_grad() => Gradients.Zero(parameters());

            /// <summary>Changes all parameters once along their gradients.</summary>
            /// <param name="closure">Computes the loss and its gradients; when null, the gradients that are there are used.</param>
            /// <returns>What the closure returned, or null.</returns>
            public virtual Tensor? step(Func<Tensor>? closure = null)
            {
                Tensor? loss = null;
                if (closure is not null)
                {
                    using (enable_grad()) loss = closure();
                }

                using var _ = no_grad();
                foreach (var group in _parameter_groups) Step(group);
                return loss;
            }

            /// <summary>Changes the parameters of one group; gradients are not recorded meanwhile.</summary>
            private protected virtual void Step(ParamGroup group) => throw new NotSupportedException($"{GetType().Name} takes no steps by groups.");

            /// <summary>The parameters of all groups.</summary>
            public virtual IEnumerable<Parameter> parameters() => _parameter_groups.SelectMany(static group => group.Parameters);

            /// <summary>Adds a group; options it leaves open are those of the optimiser.</summary>
            public virtual void add_param_group(ParamGroup param_group)
            {
                ArgumentNullException.ThrowIfNull(param_group);
                _parameter_groups.Add(param_group);
            }

            /// <summary>Frees the optimiser's state; the parameters stay.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Frees the optimiser's state.</summary>
            protected virtual void Dispose(bool disposing)
            {
            }

            /// <summary>An optimiser's options and state: those of every group, and those of every parameter in their order.</summary>
            public class StateDictionary
            {
                internal StateDictionary()
                {
                }

                /// <summary>The options of each group.</summary>
                public List<OptimizerOptions> Options { get; } = [];

                /// <summary>The state of each parameter.</summary>
                public List<OptimizerState> State { get; } = [];

                /// <summary>For each group, which states belong to it.</summary>
                public List<List<int>> StateIndexRef { get; } = [];
            }
        }
    }
}
