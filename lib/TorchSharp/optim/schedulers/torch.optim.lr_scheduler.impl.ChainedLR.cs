namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        public static partial class lr_scheduler
        {
            public static partial class impl
            {
                /// <summary>Several schedules stepped together, each changing what the one before left.</summary>
                public class ChainedLR : LRScheduler
                {
                    private readonly LRScheduler[] schedulers;

                    /// <summary>Chains schedules of one optimiser.</summary>
                    /// <exception cref="ArgumentException">There are none, or they are of different optimisers.</exception>
                    public ChainedLR(IEnumerable<LRScheduler> schedulers)
                    {
                        this.schedulers = [.. schedulers];
                        if (this.schedulers.Length == 0) throw new ArgumentException("ChainedLR needs at least one schedule.", nameof(schedulers));
                        if (this.schedulers.Any(scheduler => !ReferenceEquals(scheduler.Optimizer, this.schedulers[0].Optimizer)))
                            throw new ArgumentException("ChainedLR wants schedules of one optimiser.", nameof(schedulers));
                        Record(this.schedulers[^1].get_last_lr());
                    }

                    /// <summary>Steps every schedule once.</summary>
                    public override void step()
                    {
                        foreach (var scheduler in schedulers) scheduler.step();
                        Record(schedulers[^1].get_last_lr());
                    }
                }
            }
        }
    }
}
