namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Several schedules one after the other: at each milestone the next begins, from its epoch 0.</summary>
                public class SequentialLR : LRScheduler
                {
                    private readonly LRScheduler[] schedulers;
                    private readonly int[] milestones;

                    /// <summary>Puts schedules in a row.</summary>
                    /// <param name="optimizer">Their optimiser.</param>
                    /// <param name="schedulers">The schedules.</param>
                    /// <param name="milestones">The epochs at which the second and later ones begin.</param>
                    /// <param name="last_epoch">The epoch to resume after; -1 starts anew.</param>
                    /// <exception cref="ArgumentException">Schedules and milestones do not fit each other or the optimiser.</exception>
                    public SequentialLR(Optimizer optimizer, IEnumerable<LRScheduler> schedulers, IEnumerable<int> milestones, int last_epoch = -1)
                        : base(optimizer, last_epoch)
                    {
                        this.schedulers = [.. schedulers];
                        this.milestones = [.. milestones];
                        if (this.milestones.Length != this.schedulers.Length - 1)
                            throw new ArgumentException($"{this.schedulers.Length} schedules need {this.schedulers.Length - 1} milestones, got {this.milestones.Length}.", nameof(milestones));
                        if (this.schedulers.Any(scheduler => !ReferenceEquals(scheduler.Optimizer, optimizer)))
                            throw new ArgumentException("SequentialLR wants schedules of its own optimiser.", nameof(schedulers));
                        LastEpoch = last_epoch + 1;
                        // Making the schedules has stepped each of them; only the first should have been.
                        foreach (var group in Groups) group.LearningRate = group.InitialLearningRate;
                        foreach (var scheduler in this.schedulers) scheduler.Undo();
                        this.schedulers[0].Restart();
                        Record(this.schedulers[0].get_last_lr());
                    }

                    /// <summary>Steps the schedule whose turn it is.</summary>
                    private protected override void Advance()
                    {
                        LastEpoch++;
                        var index = milestones.Count(milestone => milestone <= LastEpoch);
                        if (index > 0 && milestones[index - 1] == LastEpoch) schedulers[index].step(0);
                        else schedulers[index].step();
                        Record(schedulers[index].get_last_lr());
                    }

                    /// <inheritdoc/>
                    protected override IEnumerable<double> get_lr() => get_last_lr();
                }
            }
        }
    }
}
