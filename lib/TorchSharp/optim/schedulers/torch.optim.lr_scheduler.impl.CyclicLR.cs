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
                /// Lets the rate go up and down between two bounds (Smith, 2015), and the momentum against it.
                /// </summary>
                public class CyclicLR : LRScheduler
                {
                    private readonly double[] maximumRates;
                    private readonly double[] baseMomenta = [];
                    private readonly double[] maximumMomenta = [];
                    private readonly double cycleLength;
                    private readonly double riseShare;
                    private readonly Func<double, double> scale;
                    private readonly ScaleMode scaleMode;

                    /// <summary>Attaches to an optimiser, with the same bounds for all groups.</summary>
                    /// <inheritdoc cref="CyclicLR(Optimizer, IEnumerable{double}, IEnumerable{double}, int, int, Mode, double, Func{double, double}, ScaleMode, bool, IEnumerable{double}, IEnumerable{double}, int, bool)"/>
                    public CyclicLR(
                        Optimizer optimizer, double base_lr, double max_lr, int step_size_up = 2000, int step_size_down = -1, Mode mode = Mode.Triangular, double gamma = 1,
                        Func<double, double>? scale_fn = null, ScaleMode scale_mode = ScaleMode.Cycle, bool cycle_momentum = true, double base_momentum = 0.8,
                        double max_momentum = 0.9, int last_epoch = -1, bool verbose = false)
                        : this(
                            optimizer, Momenta.ForEach(optimizer, base_lr), Momenta.ForEach(optimizer, max_lr), step_size_up, step_size_down, mode, gamma, scale_fn, scale_mode,
                            cycle_momentum, Momenta.ForEach(optimizer, base_momentum), Momenta.ForEach(optimizer, max_momentum), last_epoch, verbose)
                    {
                    }

                    /// <summary>Attaches to an optimiser, with bounds for each group.</summary>
                    /// <param name="optimizer">The optimiser.</param>
                    /// <param name="base_lr">The least rates.</param>
                    /// <param name="max_lr">The greatest rates.</param>
                    /// <param name="step_size_up">How many steps up.</param>
                    /// <param name="step_size_down">How many steps down; -1 for as many.</param>
                    /// <param name="mode">How the height of the cycles changes.</param>
                    /// <param name="gamma">The factor per step, in mode ExpRange.</param>
                    /// <param name="scale_fn">The height of a cycle in place of a mode.</param>
                    /// <param name="scale_mode">Whether that function is of cycles or of steps.</param>
                    /// <param name="cycle_momentum">True moves the momentum too.</param>
                    /// <param name="base_momentum">The least momenta, at the greatest rates.</param>
                    /// <param name="max_momentum">The greatest momenta, at the least rates.</param>
                    /// <param name="last_epoch">The step to resume after; -1 starts anew.</param>
                    /// <param name="verbose">True prints every change.</param>
                    /// <exception cref="ArgumentException">There are not as many values as groups, or the optimiser has no momentum.</exception>
                    public CyclicLR(
                        Optimizer optimizer, IEnumerable<double> base_lr, IEnumerable<double> max_lr, int step_size_up = 2000, int step_size_down = -1,
                        Mode mode = Mode.Triangular, double gamma = 1, Func<double, double>? scale_fn = null, ScaleMode scale_mode = ScaleMode.Cycle,
                        bool cycle_momentum = true, IEnumerable<double>? base_momentum = null, IEnumerable<double>? max_momentum = null, int last_epoch = -1, bool verbose = false)
                        : base(optimizer, last_epoch, verbose)
                    {
                        double[] least = Momenta.Checked(optimizer, base_lr, nameof(base_lr));
                        maximumRates = Momenta.Checked(optimizer, max_lr, nameof(max_lr));
                        var down = step_size_down < 0 ? step_size_up : step_size_down;
                        cycleLength = step_size_up + down;
                        riseShare = step_size_up / cycleLength;
                        scaleMode = scale_fn is not null ? scale_mode : mode == Mode.ExpRange ? ScaleMode.Iterations : ScaleMode.Cycle;
                        scale = scale_fn ?? mode switch
                        {
                            Mode.Triangular2 => static cycle => 1 / Math.Pow(2, cycle - 1),
                            Mode.ExpRange => steps => Math.Pow(gamma, steps),
                            _ => static _ => 1,
                        };
                        if (last_epoch == -1)
                        {
                            foreach (var (group, rate) in Groups.Zip(least)) group.LearningRate = rate;
                        }

                        if (cycle_momentum)
                        {
                            baseMomenta = Momenta.Checked(optimizer, base_momentum ?? Momenta.ForEach(optimizer, 0.8), nameof(base_momentum));
                            maximumMomenta = Momenta.Checked(optimizer, max_momentum ?? Momenta.ForEach(optimizer, 0.9), nameof(max_momentum));
                            Momenta.Set(Groups, baseMomenta);
                        }

                        BaseRates = least;
                        Begin();
                    }

                    /// <summary>How the height of the cycles changes.</summary>
                    public enum Mode
                    {
                        /// <summary>All cycles are as high.</summary>
                        Triangular = 0,

                        /// <summary>Each cycle is half as high as the one before.</summary>
                        Triangular2 = 1,

                        /// <summary>The height falls by a factor every step.</summary>
                        ExpRange = 2,
                    }

                    /// <summary>What the height is a function of.</summary>
                    public enum ScaleMode
                    {
                        /// <summary>The number of the cycle.</summary>
                        Cycle = 0,

                        /// <summary>The number of the step.</summary>
                        Iterations = 1,
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr()
                    {
                        var cycle = Math.Floor(1 + (LastEpoch / cycleLength));
                        var position = 1 + (LastEpoch / cycleLength) - cycle;
                        var height = position <= riseShare ? position / riseShare : (position - 1) / (riseShare - 1);
                        height *= scale(scaleMode == ScaleMode.Cycle ? cycle : LastEpoch);
                        if (baseMomenta.Length > 0) Momenta.Set(Groups, baseMomenta.Zip(maximumMomenta, (least, most) => most - ((most - least) * height)));
                        return [.. BaseRates.Zip(maximumRates, (least, most) => least + ((most - least) * height))];
                    }
                }
            }
        }
    }
}
