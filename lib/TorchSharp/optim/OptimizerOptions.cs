using System.Reflection;

namespace TorchSharp.Modules;

/// <summary>The options of a group of parameters. Those that are null are taken from the optimiser.</summary>
public class OptimizerOptions
{
    /// <summary>The learning rate of the next step.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The learning rate that schedules start from.</summary>
    public double InitialLearningRate { get; set; }

    // Every option is a public nullable field, so that new kinds of options need nothing more than their fields.
    private IEnumerable<FieldInfo> Fields => GetType().GetFields(BindingFlags.Public | BindingFlags.Instance).OrderBy(static item => item.MetadataToken);

    /// <summary>Takes the values of other options of the same kind.</summary>
    public virtual void LoadStateDict(OptimizerOptions source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (source.GetType() != GetType())
            throw new ArgumentException($"These are options of {source.GetType().DeclaringType?.Name}, not of {GetType().DeclaringType?.Name}.", nameof(source));
        LearningRate = source.LearningRate;
        InitialLearningRate = source.InitialLearningRate;
        foreach (var field in Fields) field.SetValue(this, field.GetValue(source));
    }

    /// <summary>Reads the values that <see cref="SaveStateDict"/> wrote.</summary>
    public virtual void LoadStateDict(BinaryReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        InitialLearningRate = reader.ReadDouble();
        LearningRate = reader.ReadDouble();
        foreach (var field in Fields) field.SetValue(this, field.FieldType == typeof(bool?) ? reader.ReadBoolean() : reader.ReadDouble());
    }

    /// <summary>Writes the values.</summary>
    public virtual void SaveStateDict(BinaryWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(InitialLearningRate);
        writer.Write(LearningRate ?? 0);
        foreach (var field in Fields)
        {
            if (field.GetValue(this) is bool flag) writer.Write(flag);
            else writer.Write((double?)field.GetValue(this) ?? 0);
        }
    }

    /// <summary>Fills what is null from the optimiser's own options.</summary>
    internal void FillFrom(OptimizerOptions defaults)
    {
        LearningRate ??= defaults.LearningRate;
        InitialLearningRate = LearningRate ?? 0;
        foreach (var field in Fields)
        {
            if (field.GetValue(this) is null) field.SetValue(this, field.GetValue(defaults));
        }
    }
}
