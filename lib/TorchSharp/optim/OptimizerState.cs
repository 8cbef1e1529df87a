using System.Reflection;
using static TorchSharp.torch;

namespace TorchSharp.Modules;

/// <summary>What an optimiser remembers about one parameter.</summary>
public abstract class OptimizerState
{
    /// <summary>The parameter.</summary>
    protected readonly Parameter _parameter;

    /// <summary>Starts the state of a parameter.</summary>
    protected OptimizerState(Parameter parameter) => _parameter = parameter;

    internal bool IsReady { get; private set; }

    /// <summary>How many steps were taken; optimisers that need it hide it with a field.</summary>
    internal virtual long StepsTaken => 0;

    private IEnumerable<FieldInfo> Fields => GetType().GetFields(BindingFlags.Public | BindingFlags.Instance).OrderBy(static item => item.MetadataToken);

    private IEnumerable<FieldInfo> TensorFields => Fields.Where(static item => item.FieldType == typeof(Tensor));

    /// <summary>Makes the tensors to remember, of the parameter's shape.</summary>
    public abstract void Initialize(OptimizerOptions options);

    /// <summary>Moves the state to a device.</summary>
    public virtual void to(Device device)
    {
        foreach (var field in TensorFields)
        {
            if (field.GetValue(this) is not Tensor tensor) continue;
            var moved = tensor.to(device);
            if (ReferenceEquals(moved, tensor)) continue;
            field.SetValue(this, moved.DetachFromDisposeScope());
            tensor.Dispose();
        }
    }

    /// <summary>Takes copies of another state of the same kind.</summary>
    public virtual void LoadStateDict(OptimizerState source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.GetType() != GetType())
            throw new ArgumentException($"This is the state of {source.GetType().DeclaringType?.Name}, not of {GetType().DeclaringType?.Name}.", nameof(source));
        foreach (var field in Fields)
        {
            if (field.FieldType == typeof(Tensor)) Replace(field, ((Tensor?)field.GetValue(source))?.clone());
            else field.SetValue(this, field.GetValue(source));
        }

        IsReady = source.IsReady;
    }

    /// <summary>Reads the state that <see cref="SaveStateDict"/> wrote.</summary>
    public virtual void LoadStateDict(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        foreach (var field in Fields)
        {
            if (field.FieldType == typeof(long)) field.SetValue(this, reader.ReadInt64());
            else if (field.FieldType == typeof(double)) field.SetValue(this, reader.ReadDouble());
            else Replace(field, ReadTensor(reader, _parameter.device));
        }

        IsReady = true;
    }

    /// <summary>Writes the state: numbers as they are, tensors with a mark of whether there is one.</summary>
    public virtual void SaveStateDict(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        foreach (var field in Fields)
        {
            switch (field.GetValue(this))
            {
                case long count: writer.Write(count); break;
                case double number: writer.Write(number); break;
                case var tensor: SaveConditionalStateTensor(writer, (Tensor?)tensor); break;
            }
        }
    }

    /// <summary>True when another state of the same kind has nearly the same values.</summary>
    public virtual bool ApproximatelyEquals(OptimizerState other) =>
        other is not null && other.GetType() == GetType() && Fields.All(field => (field.GetValue(this), field.GetValue(other)) switch
        {
            (null, null) => true,
            (Tensor mine, Tensor theirs) => mine.allclose(theirs),
            (double mine, double theirs) => Math.Abs(mine - theirs) <= 1e-8 + (1e-5 * Math.Abs(theirs)),
            var (mine, theirs) => Equals(mine, theirs),
        });

    /// <summary>Writes whether there is a tensor, and the tensor.</summary>
    protected static void SaveConditionalStateTensor(BinaryWriter writer, Tensor? tensor)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(tensor is not null);
        tensor?.Save(writer);
    }

    /// <summary>Reads a tensor if one was written, and puts it in place of another.</summary>
    protected static void LoadConditionalStateTensor(BinaryReader reader, ref Tensor? result, Device device)
    {
        var before = result;
        result = ReadTensor(reader, device);
        before?.Dispose();
    }

    /// <summary>Makes the tensors to remember at the first step, when it is known where the parameter is.</summary>
    internal void MakeReady(OptimizerOptions options)
    {
        if (IsReady) return;
        Initialize(options);
        foreach (var field in TensorFields) ((Tensor?)field.GetValue(this))?.DetachFromDisposeScope();
        IsReady = true;
    }

    /// <summary>Frees the tensors.</summary>
    private protected void Free()
    {
        foreach (var field in TensorFields) ((Tensor?)field.GetValue(this))?.Dispose();
    }

    private static Tensor? ReadTensor(BinaryReader reader, Device device)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return reader.ReadBoolean() ? Tensor.Load(reader).to(device).DetachFromDisposeScope() : null;
    }

    private void Replace(FieldInfo field, Tensor? value)
    {
        var before = (Tensor?)field.GetValue(this);
        if (value is not null && !value.shape.AsSpan().SequenceEqual(before?.shape ?? value.shape))
            throw new ArgumentException($"{field.Name} of shape [{string.Join('x', value.shape)}] does not fit a parameter of shape [{string.Join('x', _parameter.shape)}].");
        field.SetValue(this, value?.DetachFromDisposeScope());
        before?.Dispose();
    }
}
