using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>The momenta of an optimiser's groups, as schedules set them: momentum itself, or the first of two betas.</summary>
internal static class Momenta
{
    /// <summary>One value for every group.</summary>
    internal static double[] ForEach(Optimizer optimizer, double value)
    {
        ArgumentNullException.ThrowIfNull(optimizer);
        return [.. optimizer.ParamGroups.Select(_ => value)];
    }

    /// <summary>Values of which there must be one per group.</summary>
    internal static double[] Checked(Optimizer optimizer, IEnumerable<double> values, string name)
    {
        double[] list = [.. values];
        var groups = optimizer.ParamGroups.Count();
        return list.Length == groups
            ? list
            : throw new ArgumentException($"There are {groups} groups, but {list.Length} values of {name}.", name);
    }

    /// <summary>Sets the groups' momenta.</summary>
    /// <exception cref="ArgumentException">A group has no momentum.</exception>
    internal static void Set(IEnumerable<ILearningRateController> groups, IEnumerable<double> values)
    {
        foreach (var (group, value) in groups.Zip(values))
        {
            switch (group)
            {
                case IMomentum momentum: momentum.Momentum = value; break;
                case IBetas betas: betas.Betas = (value, betas.Betas.Item2); break;
                default: throw new ArgumentException("The optimiser has no momentum for the schedule to move: pass cycle_momentum: false.");
            }
        }
    }
}
