namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Lets the rate fall along half a cosine (Loshchilov and Hutter, 2016), and rise again after T_max.</summary>
                public class CosineAnnealingLR : LRScheduler
                {
                    private readonly double T_max;
                    private readonly double eta_min;

                    /// <summary>Attaches to an optimiser and sets the rates of epoch 0.</summary>
                    /// <param name="optimizer">The optimiser.</param>
                    /// <param name="T_max">How many epochs to fall.</param>
                    /// <param name="eta_min">The least rate.</param>
                    /// <param name="last_epoch">The epoch to resume after; -1 starts anew.</param>
                    /// <param name="verbose">True prints every change.</param>
                    public CosineAnnealingLR(Optimizer optimizer, double T_max, double eta_min = 0, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        this.T_max = T_max;
                        this.eta_min = eta_min;
                        Begin();
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => Groups.Zip(BaseRates, (group, start) => Next(group.LearningRate, start));

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_closed_form_lr() => BaseRates.Select(start =>
                        eta_min + ((start - eta_min) * (1 + Math.Cos(Math.PI * LastEpoch / T_max)) / 2));

                    private double Next(double rate, double start)
                    {
                        if (LastEpoch == 0) return rate;
                        if (_step_count == 1 && LastEpoch > 0) return eta_min + ((start - eta_min) * (1 + Math.Cos(LastEpoch * Math.PI / T_max)) / 2);
                        // At the bottom the quotient below would be 0 / 0.
                        if (Math.IEEERemainder(LastEpoch - 1 - T_max, 2 * T_max) == 0) return rate + ((start - eta_min) * (1 - Math.Cos(Math.PI / T_max)) / 2);
                        return ((1 + Math.Cos(Math.PI * LastEpoch / T_max)) / (1 + Math.Cos(Math.PI * (LastEpoch - 1) / T_max)) * (rate - eta_min)) + eta_min;
                    }
                }
            }
        }
    }
}
