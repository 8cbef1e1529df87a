namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Multiplies the rate by a factor for the first epochs: the simplest warm-up.</summary>
                public class ConstantLR : LRScheduler
                {
                    private readonly double factor;
                    private readonly int total_iters;

                    /// <summary>Attaches to an optimiser and sets the rates of epoch 0.</summary>
                    /// <param name="optimizer">The optimiser.</param>
                    /// <param name="factor">The factor.</param>
                    /// <param name="total_iters">For how many epochs.</param>
                    /// <param name="last_epoch">The epoch to resume after; -1 starts anew.</param>
                    /// <param name="verbose">True prints every change.</param>
                    public ConstantLR(Optimizer optimizer, double factor = 1.0 / 3, int total_iters = 5, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (factor is <= 0 or > 1) throw new ArgumentOutOfRangeException(nameof(factor), factor, "The factor must be above 0 and at most 1.");
                        this.factor = factor;
                        this.total_iters = total_iters;
                        Begin();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => Groups.Select(group => group.LearningRate * (LastEpoch == 0 ? factor : LastEpoch == total_iters ? 1 / factor : 1));

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => BaseRates.Select(rate => rate * (LastEpoch >= total_iters ? 1 : factor));
                }
            }
        }
    }
}
