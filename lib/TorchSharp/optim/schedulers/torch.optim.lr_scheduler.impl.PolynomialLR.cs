namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Lets the rate fall to 0 as (1 − epoch / total)^power.</summary>
                public class PolynomialLR : LRScheduler
                {
                    private readonly int total_iters;
                    private readonly double power;

                    /// <summary>Attaches to an optimiser and sets the rates of epoch 0.</summary>
                    /// <param name="optimizer">The optimiser.</param>
                    /// <param name="total_iters">After how many epochs it is 0.</param>
                    /// <param name="power">The power.</param>
                    /// <param name="last_epoch">The epoch to resume after; -1 starts anew.</param>
                    /// <param name="verbose">True prints every change.</param>
                    public PolynomialLR(Optimizer optimizer, int total_iters = 5, double power = 1, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        this.total_iters = total_iters;
                        this.power = power;
                        Begin();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => Groups.Select(group => group.LearningRate * Change);

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => BaseRates.Select(rate =>
                        rate * Math.Pow(1 - ((double)Math.Min(total_iters, LastEpoch) / total_iters), power));

                    private double Change => LastEpoch == 0 || LastEpoch > total_iters
                        ? 1
                        : Math.Pow((1 - ((double)LastEpoch / total_iters)) / (1 - ((double)(LastEpoch - 1) / total_iters)), power);
                }
            }
        }
    }
}
