namespace TorchSharp.Utils;

/// <summary>Gives the part of a module kept in a field another name than the field's, as its key in state dictionaries.</summary>
[AttributeUsage(AttributeTargets.Field)]
public class ComponentNameAttribute : Attribute
{
    /// <summary>The name to register the part under.</summary>
    public string Name { get; set; } = "";
}
