namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Changes the factor of the rate linearly over the first epochs: the usual warm-up.</summary>
                public class LinearLR : LRScheduler
                {
                    private readonly double start_factor;
                    private readonly double end_factor;
                    private readonly int total_iters;

                    /// <summary>Attaches to an optimiser and sets the rates of epoch 0.</summary>
                    /// <param name="optimizer">The optimiser.</param>
                    /// <param name="start_factor">The factor at the start.</param>
                    /// <param name="end_factor">The factor at the end.</param>
                    /// <param name="total_iters">Over how many epochs.</param>
                    /// <param name="last_epoch">The epoch to resume after; -1 starts anew.</param>
                    /// <param name="verbose">True prints every change.</param>
                    public LinearLR(Optimizer optimizer, double start_factor = 1.0 / 3, double end_factor = 1, int total_iters = 5, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (start_factor is <= 0 or > 1) throw new ArgumentOutOfRangeException(nameof(start_factor), start_factor, "The factor must be above 0 and at most 1.");
                        if (end_factor is < 0 or > 1) throw new ArgumentOutOfRangeException(nameof(end_factor), end_factor, "The factor must be between 0 and 1.");
                        this.start_factor = start_factor;
                        this.end_factor = end_factor;
                        this.total_iters = total_iters;
                        Begin();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => Groups.Select(group => group.LearningRate * Change);

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => BaseRates.Select(rate =>
                        rate * (start_factor + ((end_factor - start_factor) * Math.Min(total_iters, LastEpoch) / total_iters)));

                    private double Change
                    {
                        get
                        {
                            if (LastEpoch == 0) return start_factor;
                            if (LastEpoch > total_iters) return 1;
                            var rise = end_factor - start_factor;
                            return 1 + (rise / ((total_iters * start_factor) + ((LastEpoch - 1) * rise)));
                        }
                    }
                }
            }
        }
    }
}
