using System.Globalization;
using System.Text.Json;
using TorchSharp.Modules;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.optim;

namespace Course;

/// <summary>
/// All that a training needs to go on: weights, optimizer, random generator, history, best weights so far. Written after each
/// epoch into one safetensors file. Schedules have no state of their own to store; they are replayed.
/// </summary>
internal sealed class TrainingCheckpoint(string path, Module model, Optimizer optimizer, Trainer trainer)
{
    private const string Format = "course-training-1";

    public void Save(History history, BestWeights best)
    {
        using var scope = NewDisposeScope();
        var tensors = new Dictionary<string, Tensor> { ["random"] = random.get_rng_state(), ["optimizer"] = SaveOptimizer() };
        foreach (var (name, value) in model.state_dict()) tensors["model." + name] = value;
        foreach (var (name, value) in best.Weights ?? new Dictionary<string, Tensor>()) tensors["best." + name] = value;
        SafeTensors.Save(path, tensors, new Dictionary<string, string>
        {
            ["format"] = Format,
            ["seed"] = trainer.Seed.ToString(CultureInfo.InvariantCulture),
            ["epochs"] = JsonSerializer.Serialize(history.Epochs, CourseJson.Line),
            ["steps"] = JsonSerializer.Serialize(history.StepLosses, CourseJson.Line),
        });
    }

    /// <exception cref="InvalidDataException">The file is damaged, or belongs to another model or training.</exception>
    public void Load(History history, BestWeights best)
    {
        if (!File.Exists(path)) return;
        var (tensors, metadata) = SafeTensors.Load(path);
        if (metadata.GetValueOrDefault("format") != Format) throw new InvalidDataException($"{path} is not a training checkpoint.");
        if (metadata["seed"] != trainer.Seed.ToString(CultureInfo.InvariantCulture))
            throw new InvalidDataException($"{path} belongs to a training with seed {metadata["seed"]}, this one has {trainer.Seed}. Delete the file to start anew.");
        LoadModel(Part(tensors, "model."));
        var epochs = JsonSerializer.Deserialize<List<EpochRecord>>(metadata["epochs"], CourseJson.Line)!;
        history.Restore(epochs, JsonSerializer.Deserialize<List<double>>(metadata["steps"], CourseJson.Line)!);
        best.Resume(epochs, Part(tensors, "best."));
        Replay(history);
        LoadOptimizer(tensors["optimizer"]);
        random.set_rng_state(tensors["random"]);
    }

    private void LoadModel(Dictionary<string, Tensor> weights)
    {
        var own = model.state_dict();
        var odd = own.Keys.Except(weights.Keys).Concat(weights.Keys.Except(own.Keys))
            .Concat(own.Keys.Intersect(weights.Keys).Where(key => !own[key].shape.SequenceEqual(weights[key].shape))).ToList();
        if (odd.Count > 0)
            throw new InvalidDataException($"{path} belongs to another model: {string.Join(", ", odd.Take(3))} {(odd.Count == 1 ? "does" : "do")} not fit. Delete the file to start anew.");
        model.load_state_dict(weights);
    }

    /// <summary>Schedules compute each rate from the one before, so they walk the same steps again; the optimizer's own rate is loaded afterwards.</summary>
    private void Replay(History history)
    {
        if (trainer.StepSchedule is { } schedule)
            for (var step = 0; step < history.StepLosses.Count; step++) schedule.step();
        foreach (var epoch in history.Epochs) trainer.StepSchedules(epoch);
    }

    private Tensor SaveOptimizer()
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream)) Storable().save_state_dict(writer);
        return tensor(stream.ToArray());
    }

    private void LoadOptimizer(Tensor state)
    {
        using var reader = new BinaryReader(new MemoryStream(state.bytes.ToArray()));
        Storable().load_state_dict(reader);
    }

    private OptimizerHelper Storable() => optimizer as OptimizerHelper
        ?? throw new NotSupportedException($"{optimizer.GetType().Name} has no state that can be stored; a training with a checkpoint needs SGD, Adam or another of torch.optim.");

    private static Dictionary<string, Tensor> Part(Dictionary<string, Tensor> tensors, string prefix) => tensors
        .Where(pair => pair.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary(pair => pair.Key[prefix.Length..], pair => pair.Value);
}
