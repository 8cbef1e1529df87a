using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Multiplies the rate by a factor when a metric has stopped getting better.</summary>
                public class ReduceLROnPlateau : LRScheduler
                {
                    private readonly bool smallerIsBetter;
                    private readonly double factor;
                    private readonly int patience;
                    private readonly double threshold;
                    private readonly bool isRelative;
                    private readonly int cooldown;
                    private readonly double[] leastRates;
                    private readonly double eps;
                    private readonly bool verbose;
                    private double best;
                    private int badEpochs;
                    private int cooldownLeft;

                    /// <summary>Attaches to an optimiser.</summary>
                    /// <param name="optimizer">The optimiser.</param>
                    /// <param name="mode">"min" when smaller metrics are better, "max" when larger are.</param>
                    /// <param name="factor">The factor, below 1.</param>
                    /// <param name="patience">How many epochs without getting better are borne.</param>
                    /// <param name="threshold">How much better counts.</param>
                    /// <param name="threshold_mode">"rel" for a share of the best, "abs" for a difference.</param>
                    /// <param name="cooldown">How many epochs after a change are not counted.</param>
                    /// <param name="min_lr">The least rate, one for all groups or one each.</param>
                    /// <param name="eps">Changes smaller than this are not made.</param>
                    /// <param name="verbose">True prints every change.</param>
                    /// <exception cref="ArgumentException">A mode is unknown, the factor is not below 1, or the least rates are not as many as the groups.</exception>
                    public ReduceLROnPlateau(
                        Optimizer optimizer, string mode = "min", double factor = 0.1, int patience = 10, double threshold = 1e-4, string threshold_mode = "rel",
                        int cooldown = 0, IList<double>? min_lr = null, double eps = 1e-8, bool verbose = false)
                        : base(optimizer, 0, verbose)
                    {
                        if (mode is not ("min" or "max")) throw new ArgumentException($"The mode is \"min\" or \"max\", not \"{mode}\".", nameof(mode));
                        if (threshold_mode is not ("rel" or "abs")) throw new ArgumentException($"The threshold mode is \"rel\" or \"abs\", not \"{threshold_mode}\".", nameof(threshold_mode));
                        if (factor >= 1) throw new ArgumentException($"The factor must be below 1, got {factor}.", nameof(factor));
                        smallerIsBetter = mode == "min";
                        this.factor = factor;
                        this.patience = patience;
                        this.threshold = threshold;
                        isRelative = threshold_mode == "rel";
                        this.cooldown = cooldown;
                        var groups = BaseRates.Count;
                        leastRates = min_lr is null ? new double[groups] : min_lr.Count == 1 ? [.. Enumerable.Repeat(min_lr[0], groups)] : [.. min_lr];
                        if (leastRates.Length != groups) throw new ArgumentException($"There are {groups} groups and {leastRates.Length} least rates.", nameof(min_lr));
                        this.eps = eps;
                        this.verbose = verbose;
                        best = smallerIsBetter ? double.PositiveInfinity : double.NegativeInfinity;
                        Record();
                    }

                    /// <summary>Judges the metric of an epoch and lowers the rates when it is time.</summary>
                    /// <param name="current">The metric.</param>
                    /// <param name="epoch">The epoch; the next when null.</param>
                    public override void step(double current, int? epoch = null)
                    {
                        LastEpoch = epoch ?? LastEpoch + 1;
                        if (IsBetter(current))
                        {
                            best = current;
                            badEpochs = 0;
                        }
                        else
                        {
                            badEpochs++;
                        }

                        if (cooldownLeft > 0)
                        {
                            cooldownLeft--;
                            badEpochs = 0;
                        }

                        if (badEpochs > patience)
                        {
                            Reduce();
                            cooldownLeft = cooldown;
                            badEpochs = 0;
                        }

                        Record();
                    }

                    /// <summary>Not for this schedule, which needs the metric.</summary>
                    /// <exception cref="InvalidOperationException">Always.</exception>
                    public override void step() => throw MetricNeeded();

                    /// <summary>Not for this schedule, which needs the metric.</summary>
                    /// <exception cref="InvalidOperationException">Always.</exception>
                    public override void step(int? epoch) => throw MetricNeeded();

                    private static InvalidOperationException MetricNeeded() =>
                        new("ReduceLROnPlateau decides by a metric: call step(loss), with a number of type double.");

                    private bool IsBetter(double metric) => (smallerIsBetter, isRelative) switch
                    {
                        (true, true) => metric < best * (1 - threshold),
                        (true, false) => metric < best - threshold,
                        (false, true) => metric > best * (1 + threshold),
                        (false, false) => metric > best + threshold,
                    };

                    private void Reduce()
                    {
                        var index = 0;
                        foreach (var group in Groups)
                        {
                            var lower = Math.Max(group.LearningRate * factor, leastRates[index]);
                            if (group.LearningRate - lower > eps)
                            {
                                group.LearningRate = lower;
                                if (verbose) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Epoch {LastEpoch}: learning rate of group {index} is now {lower:g4}."));
                            }

                            index++;
                        }
                    }
                }
            }
        }
    }
}
