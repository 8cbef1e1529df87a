namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Multiplies the rate by gamma every step_size epochs.</summary>
                public class StepLR : LRScheduler
                {
                    private readonly int step_size;
                    private readonly double gamma;

                    /// <summary>Attaches to an optimiser and sets the rates of epoch 0.</summary>
                    /// <param name="optimizer">The optimiser.</param>
                    /// <param name="step_size">How many epochs between two changes.</param>
                    /// <param name="gamma">The factor.</param>
                    /// <param name="last_epoch">The epoch to resume after; -1 starts anew.</param>
                    /// <param name="verbose">True prints every change.</param>
                    public StepLR(Optimizer optimizer, int step_size, double gamma = 0.1, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        if (step_size < 1) throw new ArgumentOutOfRangeException(nameof(step_size), step_size, "A schedule needs at least one epoch.");
                        this.step_size = step_size;
                        this.gamma = gamma;
                        Begin();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => Groups.Select(group => LastEpoch == 0 || LastEpoch % step_size != 0 ? group.LearningRate : group.LearningRate * gamma);

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => BaseRates.Select(rate => rate * Math.Pow(gamma, LastEpoch / step_size));
                }
            }
        }
    }
}
