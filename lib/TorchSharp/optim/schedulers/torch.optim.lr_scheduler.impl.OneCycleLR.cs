using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>
                /// One rise of the rate to its maximum and one long fall to almost nothing, the momentum against it (Smith and Topin, 2017). It
                /// is stepped after every batch.
                /// </summary>
                public class OneCycleLR : LRScheduler
                {
                    private readonly (double End, Func<int, (double From, double To)> Rate, Func<int, (double From, double To)> Momentum)[] phases;
                    private readonly int total;
                    private readonly bool isCosine;
                    private readonly bool cyclesMomentum;

                    /// <summary>Attaches to an optimiser, with the same maximum for all groups.</summary>
                    /// <inheritdoc cref="OneCycleLR(Optimizer, IEnumerable{double}, int, int, int, double, AnnealStrategy, bool, IEnumerable{double}, IEnumerable{double}, double, double, bool, int, bool)"/>
                    public OneCycleLR(
                        Optimizer optimizer, double max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3,
                        AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true, double base_momentum = 0.85, double max_momentum = 0.95,
                        double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : this(
                            optimizer, Momenta.ForEach(optimizer, max_lr), total_steps, epochs, steps_per_epoch, pct_start, anneal_strategy, cycle_momentum,
                            Momenta.ForEach(optimizer, base_momentum), Momenta.ForEach(optimizer, max_momentum), div_factor, final_div_factor, three_phase, last_epoch, verbose)
                    {
                    }

                    /// <summary>Attaches to an optimiser, with maxima for each group.</summary>
                    /// <param name="optimizer">The optimiser.</param>
                    /// <param name="max_lr">The greatest rates.</param>
                    /// <param name="total_steps">How many steps there are in all; or give the next two.</param>
                    /// <param name="epochs">How many epochs there are.</param>
                    /// <param name="steps_per_epoch">How many steps an epoch has.</param>
                    /// <param name="pct_start">The share of the steps that rise.</param>
                    /// <param name="anneal_strategy">Along what the rate falls.</param>
                    /// <param name="cycle_momentum">True moves the momentum (or Adam's first beta) too.</param>
                    /// <param name="base_momentum">The least momenta, at the greatest rates.</param>
                    /// <param name="max_momentum">The greatest momenta, at the least rates.</param>
                    /// <param name="div_factor">What the greatest rate is divided by at the start.</param>
                    /// <param name="final_div_factor">What the rate at the start is divided by at the end.</param>
                    /// <param name="three_phase">True falls as long as it rose, then on to the end.</param>
                    /// <param name="last_epoch">The step to resume after; -1 starts anew.</param>
                    /// <param name="verbose">True prints every change.</param>
                    /// <exception cref="ArgumentException">The number of steps is missing, or values are not as many as groups.</exception>
                    public OneCycleLR(
                        Optimizer optimizer, IEnumerable<double> max_lr, int total_steps = -1, int epochs = -1, int steps_per_epoch = -1, double pct_start = 0.3,
                        AnnealStrategy anneal_strategy = AnnealStrategy.Cos, bool cycle_momentum = true, IEnumerable<double>? base_momentum = null,
                        IEnumerable<double>? max_momentum = null, double div_factor = 25, double final_div_factor = 1e4, bool three_phase = false, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        total = total_steps > 0 ? total_steps : epochs * steps_per_epoch;
                        if (total <= 0 || (total_steps <= 0 && epochs <= 0))
                            throw new ArgumentException("OneCycleLR needs total_steps, or both epochs and steps_per_epoch, all above 0.", nameof(total_steps));
                        if (pct_start is < 0 or > 1) throw new ArgumentException($"pct_start is a share between 0 and 1, got {pct_start}.", nameof(pct_start));
                        isCosine = anneal_strategy == AnnealStrategy.Cos;
                        cyclesMomentum = cycle_momentum;
                        var most = Momenta.Checked(optimizer, max_lr, nameof(max_lr));
                        double[] start = [.. most.Select(rate => rate / div_factor)];
                        double[] end = [.. start.Select(rate => rate / final_div_factor)];
                        var low = Momenta.Checked(optimizer, base_momentum ?? Momenta.ForEach(optimizer, 0.85), nameof(base_momentum));
                        var high = Momenta.Checked(optimizer, max_momentum ?? Momenta.ForEach(optimizer, 0.95), nameof(max_momentum));
                        phases = three_phase
                            ? [
                                ((pct_start * total) - 1, i => (start[i], most[i]), i => (high[i], low[i])),
                                ((2 * pct_start * total) - 2, i => (most[i], start[i]), i => (low[i], high[i])),
                                (total - 1, i => (start[i], end[i]), i => (high[i], high[i])),
                            ]
                            : [
                                ((pct_start * total) - 1, i => (start[i], most[i]), i => (high[i], low[i])),
                                (total - 1, i => (most[i], end[i]), i => (low[i], high[i])),
                            ];
                        if (last_epoch == -1)
                        {
                            foreach (var (group, rate) in Groups.Zip(start)) group.InitialLearningRate = rate;
                            if (cycle_momentum) Momenta.Set(Groups, high);
                        }

                        BaseRates = start;
                        Begin();
                    }

                    /// <summary>Along what the rate changes.</summary>
                    public enum AnnealStrategy
                    {
                        /// <summary>Half a cosine.</summary>
                        Cos = 0,

                        /// <summary>A straight line.</summary>
                        Linear = 1,
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        if (LastEpoch > total)
                            throw new InvalidOperationException($"OneCycleLR was made for {total} steps, and this is step {LastEpoch}: make it with more.");
                        var from = 0.0;
                        var current = phases[^1];
                        foreach (var phase in phases)
                        {
                            current = phase;
                            if (LastEpoch <= phase.End || phase.End == phases[^1].End) break;
                            from = phase.End;
                        }

                        var share = (LastEpoch - from) / (current.End - from);
                        double Between((double From, double To) bounds) => isCosine
                            ? bounds.To + ((bounds.From - bounds.To) / 2 * (Math.Cos(Math.PI * share) + 1))
                            : ((bounds.To - bounds.From) * share) + bounds.From;
                        var groups = Enumerable.Range(0, BaseRates.Count);
                        if (cyclesMomentum) Momenta.Set(Groups, groups.Select(i => Between(current.Momentum(i))));
                        return [.. groups.Select(i => Between(current.Rate(i)))];
                    }
                }
            }
        }
    }
}
