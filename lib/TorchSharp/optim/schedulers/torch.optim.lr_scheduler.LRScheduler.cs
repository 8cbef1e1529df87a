using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            /// <summary>
            /// The base of all schedules: gives every group of an optimiser a learning rate for each epoch (or step, as often as
            /// <see cref="step()"/> is called). Most compute the next rate from the present one, so that schedules can be chained.
            /// </summary>
            public abstract class LRScheduler
            {
                private readonly bool verbose;
                private List<double> lastRates = [];

                /// <summary>How often <see cref="step()"/> was called, the construction included.</summary>
                protected int _step_count;

                /// <summary>Starts a schedule that changes no optimiser itself.</summary>
                protected LRScheduler()
                {
                    Optimizer = null!;
                    BaseRates = [];
                }

                /// <summary>Attaches to an optimiser.</summary>
                /// <param name="optimizer">The optimiser.</param>
                /// <param name="last_epoch">The epoch to resume after; -1 starts anew.</param>
                /// <param name="verbose">True prints every change.</param>
                protected LRScheduler(Optimizer optimizer, int last_epoch = -1, bool verbose = false)
                {
                    ArgumentNullException.ThrowIfNull(optimizer);
                    Optimizer = optimizer;
                    LastEpoch = last_epoch;
                    this.verbose = verbose;
                    // The first schedule starts from the rates as they are now; later ones from where the first did.
                    if (last_epoch == -1 && !optimizer.IsScheduled)
                    {
                        foreach (var group in optimizer.ParamGroups) group.InitialLearningRate = group.LearningRate;
                    }

                    optimizer.IsScheduled = true;
                    BaseRates = [.. optimizer.ParamGroups.Select(static group => group.InitialLearningRate)];
                }

                internal Optimizer Optimizer { get; }

                internal int LastEpoch { get; private protected set; }

                private protected IReadOnlyList<double> BaseRates { get; set; }

                private protected IEnumerable<ILearningRateController> Groups => Optimizer.ParamGroups;

                /// <summary>Moves on by one epoch and sets the learning rates.</summary>
                public virtual void step() => Advance();

                /// <summary>Moves to an epoch and sets the learning rates; null moves on by one.</summary>
                public virtual void step(int? epoch)
                {
                    if (epoch is not { } given)
                    {
                        step();
                        return;
                    }

                    _step_count++;
                    LastEpoch = given;
                    Apply(get_closed_form_lr());
                }

                /// <summary>Moves on by one epoch, given the metric that a schedule such as <c>ReduceLROnPlateau</c> watches; others ignore it.</summary>
                public virtual void step(double current, int? epoch = null) => step(epoch);

                /// <summary>The learning rates that were set last, one per group.</summary>
                public IEnumerable<double> get_last_lr() => lastRates;

                /// <summary>The learning rates of the present epoch, from those before.</summary>
                protected virtual IEnumerable<double> get_lr() => throw new NotSupportedException($"{GetType().Name} has no rule for the next learning rate.");

                /// <summary>The learning rates of the present epoch, from those at the start.</summary>
                protected virtual IEnumerable<double> get_closed_form_lr() => get_lr();

                /// <summary>Moves on by one epoch and sets the learning rates.</summary>
                private protected virtual void Advance()
                {
                    _step_count++;
                    LastEpoch++;
                    Apply(get_lr());
                }

                /// <summary>Sets the rates of epoch 0; constructors of schedules end with it.</summary>
                private protected void Begin()
                {
                    _step_count = 0;
                    step();
                }

                internal void Restart() => Begin();

                internal void Undo() => LastEpoch--;

                private protected void Record() => lastRates = [.. Groups.Select(static group => group.LearningRate)];

                private protected void Record(IEnumerable<double> rates) => lastRates = [.. rates];

                private void Apply(IEnumerable<double> rates)
                {
                    lastRates = [.. rates];
                    var index = 0;
                    foreach (var group in Groups)
                    {
                        if (verbose && group.LearningRate != lastRates[index])
                            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Epoch {LastEpoch}: learning rate of group {index} is now {lastRates[index]:g4}."));
                        group.LearningRate = lastRates[index++];
                    }
                }
            }
        }
    }
}
