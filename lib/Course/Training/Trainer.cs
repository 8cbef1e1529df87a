using System.Diagnostics;
using Display;
using static TorchSharp.torch.nn;
using static TorchSharp.torch.optim;
using static TorchSharp.torch.optim.lr_scheduler;

namespace Course;

/// <summary>
/// Trains a model: for each epoch, for each batch, compute the loss, its gradient, and take a step. Around that plain loop it
/// draws the loss as it falls, measures, schedules, stops early, clips, watches for NaN and writes checkpoints.
/// </summary>
/// <example><code>
/// var trainer = new Trainer(model, optim.Adam(model.parameters(), lr: 1e-3), CrossEntropyLoss())
/// {
///     Metrics = { ["accuracy"] = Metrics.Accuracy },
/// };
/// var history = trainer.Fit(train, validation, epochs: 20);
/// </code></example>
public sealed class Trainer
{
    private readonly Module model;
    private readonly Optimizer optimizer;
    private readonly Func<Batch, (Tensor Output, Tensor Loss)> forward;
    private readonly DivergenceGuard guard;
    private HalfPrecision? precision;

    /// <summary>Trains a model of one input with one of torch's losses.</summary>
    /// <param name="model">Takes a batch's input.</param>
    /// <param name="optimizer">Holds the model's parameters.</param>
    /// <param name="loss">Takes the model's output and the target, gives the mean over the batch.</param>
    public Trainer(Module<Tensor, Tensor> model, Optimizer optimizer, Module<Tensor, Tensor, Tensor> loss)
        : this(model, optimizer, loss.call)
    {
    }

    /// <summary>Trains a model of one input with any loss.</summary>
    /// <param name="model">Takes a batch's input.</param>
    /// <param name="optimizer">Holds the model's parameters.</param>
    /// <param name="loss">Takes the model's output and the target, gives the mean over the batch.</param>
    public Trainer(Module<Tensor, Tensor> model, Optimizer optimizer, Func<Tensor, Tensor, Tensor> loss)
        : this(model, optimizer, batch =>
        {
            var output = model.call(batch.Input);
            if (output.dtype == ScalarType.BFloat16) output = output.to(ScalarType.Float32);
            return (output, loss(output, batch.Target));
        })
    {
    }

    /// <summary>Trains any model: sequences, graphs, several inputs, several losses.</summary>
    /// <param name="model">Whatever has the parameters.</param>
    /// <param name="optimizer">Holds them.</param>
    /// <param name="forward">From a batch to the output that metrics see and the mean loss.</param>
    public Trainer(Module model, Optimizer optimizer, Func<Batch, (Tensor Output, Tensor Loss)> forward)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(optimizer);
        ArgumentNullException.ThrowIfNull(forward);
        (this.model, this.optimizer, this.forward) = (model, optimizer, forward);
        guard = new(model, forward);
        Device = model.parameters().FirstOrDefault()?.device ?? Chapter.Device;
    }

    /// <summary>What to measure beside the loss: name, and a function of output and target.</summary>
    public Dictionary<string, Func<Tensor, Tensor, double>> Metrics { get; init; } = [];

    /// <summary>Examples a batch when the data is tensors; loaders have their own.</summary>
    public int BatchSize { get; init; } = 64;

    /// <summary>Seed of the shuffling of tensors.</summary>
    public long Seed { get; init; } = Chapter.Seed;

    /// <summary>False keeps the training tensors in their order.</summary>
    public bool Shuffle { get; init; } = true;

    /// <summary>
    /// Where batches are computed: where the model's parameters are. Move a model before you make its optimizer, which holds
    /// on to the parameters it was given: <c>var model = Net().to(Chapter.Device);</c>
    /// </summary>
    public Device Device { get; }

    /// <summary>Changes the learning rate after each epoch; ReduceLROnPlateau sees the validation loss.</summary>
    public LRScheduler? Schedule { get; init; }

    /// <summary>Changes the learning rate after each step, as warm-up and one-cycle schedules want it.</summary>
    public LRScheduler? StepSchedule { get; init; }

    /// <summary>Scales a step's gradient down when its norm is larger.</summary>
    public double? ClipNorm { get; init; }

    /// <summary>Stops when the validation loss has not become better for so many epochs, and brings the best weights back.</summary>
    public int? Patience { get; init; }

    /// <summary>
    /// True computes forward and backward in bfloat16 on a CUDA device, with weights, loss and optimizer in float32; on other
    /// devices it changes nothing and says so.
    /// </summary>
    public bool MixedPrecision { get; init; }

    /// <summary>False lets a loss that is NaN or infinite go on.</summary>
    public bool GuardAgainstNaN { get; init; } = true;

    /// <summary>A file that is written after each epoch and holds all that is needed to go on from there.</summary>
    public string? Checkpoint { get; init; }

    /// <summary>True goes on from <see cref="Checkpoint"/> when the file is there. With tensors as data and on the CPU the result is bit-equal to a training that was never interrupted.</summary>
    public bool Resume { get; init; }

    /// <summary>False trains without chart and progress.</summary>
    public bool ShowProgress { get; init; } = true;

    /// <summary>What stands over the chart.</summary>
    public string? Title { get; init; }

    /// <summary>True draws the loss on a logarithmic axis.</summary>
    public bool LogScale { get; init; }

    /// <summary>Called after each epoch.</summary>
    public Action<EpochRecord>? AfterEpoch { get; init; }

    /// <summary>Called after each step's backward pass, before the parameters move: the place to look at gradients.</summary>
    public Action<TrainingStep>? AfterBackward { get; init; }

    /// <summary>Trains.</summary>
    /// <param name="train">Tensors, a data set or a loader.</param>
    /// <param name="validation">Data that is only measured, or null.</param>
    /// <param name="epochs">Passes over the training data, those of a resumed checkpoint included.</param>
    /// <param name="cancel">Stops after the running step; the history so far is returned.</param>
    /// <exception cref="TrainingDivergedException">The loss became NaN or infinite; see <see cref="GuardAgainstNaN"/>.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted. The model keeps the weights of its last step.</exception>
    public History Fit(BatchSource train, BatchSource? validation = null, int epochs = 10, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(train);
        ArgumentOutOfRangeException.ThrowIfLessThan(epochs, 1);
        var history = new History();
        history.Begin(train.Count);
        var best = new BestWeights(model, Patience);
        var checkpoint = Checkpoint is null ? null : new TrainingCheckpoint(Checkpoint, model, optimizer, this);
        if (Resume) checkpoint?.Load(history, best);
        precision ??= HalfPrecision.For(model, Device, MixedPrecision);
        using var view = new TrainingView(history, this, epochs, train.Count);

        for (var epoch = history.Epochs.Count + 1; epoch <= epochs; epoch++)
        {
            var watch = Stopwatch.StartNew();
            var trained = TrainEpoch(train, epoch, history, view, cancel);
            if (cancel.IsCancellationRequested) break;
            var measured = validation is null ? null : Evaluate(validation);
            var record = Record(epoch, trained, measured, watch);
            history.Add(record);
            StepSchedules(record);
            var stop = best.Observe(record);
            checkpoint?.Save(history, best);
            view.EpochDone();
            AfterEpoch?.Invoke(record);
            if (!stop) continue;
            history.StopReason = StopReason.Patience;
            break;
        }

        if (cancel.IsCancellationRequested) history.StopReason = StopReason.Cancelled;
        best.Restore();
        return history;
    }

    /// <summary>Measures loss and metrics on data that is not trained on.</summary>
    /// <param name="data">Tensors, a data set or a loader.</param>
    public Evaluation Evaluate(BatchSource data)
    {
        ArgumentNullException.ThrowIfNull(data);
        using var mode = EvaluationMode.Enter(model);
        var total = 0.0;
        var outputs = new List<Tensor>();
        var targets = new List<Tensor>();
        using var kept = NewDisposeScope();
        foreach (var batch in data.Epoch(1, EvaluationBatchSize, shuffleSeed: null))
        {
            using var scope = NewDisposeScope();
            var (output, loss) = forward(batch.To(Device));
            total += loss.ToDouble() * batch.Count;
            if (Metrics.Count == 0) continue;
            // Kept on the CPU: metrics want everything at once, and a GPU may be full of activations.
            outputs.Add(output.detach().cpu().MoveToOtherDisposeScope(kept));
            targets.Add(batch.Target.cpu().clone().MoveToOtherDisposeScope(kept));
        }
        var values = Metrics.Count == 0 ? [] : Measure(cat(outputs, 0), cat(targets, 0));
        return new(total / data.Count, values);
    }

    /// <summary>What the model gives for some inputs, computed in batches without gradients.</summary>
    /// <param name="inputs">The model's input, any number of rows.</param>
    /// <returns>The output on the CPU.</returns>
    public Tensor Predict(Tensor inputs) => Prediction.Run(model as Module<Tensor, Tensor>
        ?? throw new InvalidOperationException("Predict needs a model of one input; call your model yourself, under no_grad() and after eval()."),
        inputs, Device, EvaluationBatchSize);

    /// <summary>Without gradients four times as many examples fit.</summary>
    private int EvaluationBatchSize => Math.Max(256, BatchSize * 4);

    private Evaluation TrainEpoch(BatchSource train, int epoch, History history, TrainingView view, CancellationToken cancel)
    {
        model.train();
        var (total, seen) = (0.0, 0L);
        var sums = Metrics.Keys.ToDictionary(name => name, _ => 0.0);
        foreach (var batch in train.Epoch(epoch, BatchSize, Shuffle ? Seed : null))
        {
            using var scope = NewDisposeScope();
            var (loss, output, target) = TrainStep(batch.To(Device), epoch, history);
            total += loss * batch.Count;
            seen += batch.Count;
            foreach (var (name, value) in Measure(output, target)) sums[name] += value * batch.Count;
            view.StepDone(epoch, seen);
            if (cancel.IsCancellationRequested) break;
        }
        return new(total / seen, sums.ToDictionary(pair => pair.Key, pair => pair.Value / seen));
    }

    /// <summary>The heart of it all.</summary>
    private (double Loss, Tensor Output, Tensor Target) TrainStep(Batch batch, int epoch, History history)
    {
        Output.Surface.Cancellation.ThrowIfCancellationRequested();
        var step = history.StepLosses.Count + 1;
        optimizer.zero_grad();
        var (output, value) = precision is null ? Differentiate(batch) : precision.Run(batch, Differentiate);
        if (ClipNorm is { } norm) nn.utils.clip_grad_norm_(model.parameters(), norm);
        AfterBackward?.Invoke(new(epoch, step, value, model));
        optimizer.step();
        StepSchedule?.step();
        history.AddStep(value);
        return (value, output.detach(), batch.Target);

        (Tensor Output, double Value) Differentiate(Batch given)
        {
            var (output, loss) = forward(given);
            var value = loss.ToDouble();
            if (GuardAgainstNaN) guard.Check(value, given, epoch, step);
            loss.backward();
            return (output, value);
        }
    }

    /// <summary>Computes in bfloat16 on any device, to test that where there is no GPU.</summary>
    internal void ForceHalfPrecision() => precision = HalfPrecision.Forced(model);

    private Dictionary<string, double> Measure(Tensor output, Tensor target) =>
        Metrics.ToDictionary(metric => metric.Key, metric => metric.Value(output, target));

    private EpochRecord Record(int epoch, Evaluation trained, Evaluation? measured, Stopwatch watch) => new()
    {
        Epoch = epoch,
        TrainLoss = trained.Loss,
        TrainMetrics = trained.Metrics,
        ValidationLoss = measured?.Loss,
        ValidationMetrics = measured?.Metrics ?? new Dictionary<string, double>(),
        LearningRate = optimizer.ParamGroups.First().LearningRate,
        Seconds = watch.Elapsed.TotalSeconds,
    };

    internal void StepSchedules(EpochRecord epoch)
    {
        if (Schedule is impl.ReduceLROnPlateau plateau) plateau.step(History.Judged(epoch));
        else Schedule?.step();
    }
}
