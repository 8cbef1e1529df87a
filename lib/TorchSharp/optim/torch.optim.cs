namespace TorchSharp;

public static partial class torch
{
    /// <summary>
    /// Optimisers, which change parameters along their gradients. Each is a class in <see cref="TorchSharp.Modules"/>, made by the
    /// factory method of the same name here; <see cref="lr_scheduler"/> changes their learning rates over time.
    /// </summary>
    public static partial class optim
    {
        /// <summary>What has a learning rate: a group of parameters, or an optimiser of one group.</summary>
        public interface ILearningRateController
        {
            /// <summary>The learning rate of the next step.</summary>
            double LearningRate { get; set; }

            /// <summary>The learning rate that schedules start from.</summary>
            double InitialLearningRate { get; set; }
        }

        /// <summary>What has a momentum.</summary>
        public interface IMomentum
        {
            /// <summary>The share of the last step that is kept.</summary>
            double Momentum { get; set; }
        }

        /// <summary>What has two coefficients in place of a momentum.</summary>
        public interface IBetas
        {
            /// <summary>The shares kept of the running means of the gradient and of its square.</summary>
            (double, double) Betas { get; set; }
        }
    }
}
