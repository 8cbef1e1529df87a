using static TorchSharp.torch.nn;

namespace Course;

/// <summary>Remembers the weights of the best epoch and says when waiting for a better one has lasted long enough.</summary>
internal sealed class BestWeights(Module model, int? patience)
{
    private Dictionary<string, Tensor>? weights;
    private int bestEpoch;
    private double bestLoss = double.PositiveInfinity;

    public IReadOnlyDictionary<string, Tensor>? Weights => weights;

    /// <summary>Looks at a finished epoch.</summary>
    /// <returns>True when training should stop.</returns>
    public bool Observe(EpochRecord epoch)
    {
        if (patience is null) return false;
        var loss = History.Judged(epoch);
        if (loss < bestLoss)
        {
            (bestLoss, bestEpoch) = (loss, epoch.Epoch);
            Set(model.state_dict().ToDictionary(pair => pair.Key, pair => pair.Value.detach().clone().DetachFromDisposeScope()));
        }
        return epoch.Epoch - bestEpoch >= patience;
    }

    /// <summary>Takes up where a checkpoint left off.</summary>
    public void Resume(IEnumerable<EpochRecord> past, Dictionary<string, Tensor> best)
    {
        foreach (var epoch in past)
            if (History.Judged(epoch) < bestLoss) (bestLoss, bestEpoch) = (History.Judged(epoch), epoch.Epoch);
        if (best.Count > 0) Set(best);
    }

    /// <summary>Puts the best weights into the model.</summary>
    public void Restore()
    {
        if (weights is not null) model.load_state_dict(weights);
    }

    private void Set(Dictionary<string, Tensor> better)
    {
        foreach (var old in weights?.Values ?? Enumerable.Empty<Tensor>()) old.Dispose();
        weights = better;
    }
}
