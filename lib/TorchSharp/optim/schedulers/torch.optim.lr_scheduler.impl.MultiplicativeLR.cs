namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>The rate before times a function of the epoch.</summary>
                public class MultiplicativeLR : LRScheduler
                {
                    private readonly Func<int, double>[] lambdas;

                    /// <summary>Attaches to an optimiser with one function for all groups.</summary>
                    /// <param name="optimizer">The optimiser.</param>
                    /// <param name="lr_lambda">Gives the factor of an epoch.</param>
                    /// <param name="last_epoch">The epoch to resume after; -1 starts anew.</param>
                    /// <param name="verbose">True prints every change.</param>
                    public MultiplicativeLR(Optimizer optimizer, Func<int, double> lr_lambda, int last_epoch = -1, bool verbose = false)
                        : this(optimizer, optimizer.ParamGroups.Select(_ => lr_lambda), last_epoch, verbose)
                    {
                    }

                    /// <summary>Attaches to an optimiser with a function for each group.</summary>
                    /// <param name="optimizer">The optimiser.</param>
                    /// <param name="lr_lambdas">Give the factors of an epoch.</param>
                    /// <param name="last_epoch">The epoch to resume after; -1 starts anew.</param>
                    /// <param name="verbose">True prints every change.</param>
                    /// <exception cref="ArgumentException">There are not as many functions as groups.</exception>
                    public MultiplicativeLR(Optimizer optimizer, IEnumerable<Func<int, double>> lr_lambdas, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        lambdas = [.. lr_lambdas];
                        if (lambdas.Length != BaseRates.Count)
                            throw new ArgumentException($"MultiplicativeLR needs a function for each of the {BaseRates.Count} groups, got {lambdas.Length}.", nameof(lr_lambdas));
                        Begin();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => Groups.Zip(lambdas, (group, lambda) => LastEpoch > 0 ? group.LearningRate * lambda(LastEpoch) : group.LearningRate);
                }
            }
        }
    }
}
