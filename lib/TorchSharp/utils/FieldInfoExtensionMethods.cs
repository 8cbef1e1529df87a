using System.Reflection;
using TorchSharp.Utils;

namespace TorchSharp;

/// <summary>The names under which modules register their fields.</summary>
public static class FieldInfoExtensionMethods
{
    /// <summary>
    /// The name of the part in this field: that of its <see cref="ComponentNameAttribute"/>, else the property's for the hidden
    /// field of an automatic property, else the field's.
    /// </summary>
    public static string ComponentName(this FieldInfo field)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (field.GetCustomAttribute<ComponentNameAttribute>() is { } attribute) return attribute.Name;
        var end = field.Name.IndexOf('>', StringComparison.Ordinal);
        return field.Name.StartsWith('<') && end > 1 ? field.Name[1..end] : field.Name;
    }
}
