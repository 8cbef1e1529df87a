using static TorchSharp.torch;

namespace TorchSharp;

/// <summary>Moves and converts modules, returning them as the type they are.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Converts parameters and buffers to another floating-point or complex type, in place.</summary>
    public static T to<T>(this T module, ScalarType type, bool non_blocking = false)
        where T : nn.Module
    {
        ArgumentNullException.ThrowIfNull(module);
        return (T)module._to(type, non_blocking);
    }

    /// <summary>Moves parameters and buffers to a device and converts them, in place.</summary>
    public static T to<T>(this T module, Device device, ScalarType type, bool non_blocking = false)
        where T : nn.Module
    {
        ArgumentNullException.ThrowIfNull(module);
        return (T)module._to(device, type, non_blocking);
    }

    /// <summary>Moves parameters and buffers to a device, in place.</summary>
    /// <param name="module">The module to move.</param>
    /// <param name="deviceType">The kind of device.</param>
    /// <param name="deviceIndex">Which of that kind; -1 for the current one.</param>
    /// <param name="non_blocking">True lets copies from pinned memory run beside other work.</param>
    public static T to<T>(this T module, DeviceType deviceType, int deviceIndex = -1, bool non_blocking = false)
        where T : nn.Module
    {
        ArgumentNullException.ThrowIfNull(module);
        return (T)module._to(deviceType, deviceIndex, non_blocking);
    }

    /// <summary>Moves parameters and buffers to a device, in place.</summary>
    public static T to<T>(this T module, Device device, bool non_blocking = false)
        where T : nn.Module
    {
        ArgumentNullException.ThrowIfNull(device);
        return module.to(device.type, device.index, non_blocking);
    }

    /// <summary>Moves parameters and buffers to the device of that description (<c>"cuda:0"</c>), in place.</summary>
    public static T to<T>(this T module, string device, bool non_blocking = false)
        where T : nn.Module => module.to(new Device(device), non_blocking);

    /// <summary>Moves and converts parameters and buffers to the device and type of a tensor, in place.</summary>
    public static T to<T>(this T module, Tensor other, bool non_blocking = false)
        where T : nn.Module
    {
        ArgumentNullException.ThrowIfNull(module);
        return (T)module._to(other, non_blocking);
    }

    /// <summary>Moves parameters and buffers to the processor's memory.</summary>
    public static T cpu<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(DeviceType.CPU, -1, non_blocking);

    /// <summary>Moves parameters and buffers to a CUDA device.</summary>
    public static T cuda<T>(this T module, int deviceIndex = -1, bool non_blocking = false)
        where T : nn.Module => module.to(DeviceType.CUDA, deviceIndex, non_blocking);

    /// <summary>Converts parameters and buffers to 32-bit floats.</summary>
    public static T @float<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Float32, non_blocking);

    /// <summary>Converts parameters and buffers to 64-bit floats.</summary>
    public static T @double<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Float64, non_blocking);

    /// <summary>Converts parameters and buffers to 16-bit floats.</summary>
    public static T half<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.Float16, non_blocking);

    /// <summary>Converts parameters and buffers to 16-bit floats with eight bits of exponent.</summary>
    public static T bfloat16<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.BFloat16, non_blocking);

    /// <summary>Converts parameters and buffers to complex numbers of 32-bit floats.</summary>
    public static T cfloat<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.ComplexFloat32, non_blocking);

    /// <summary>Converts parameters and buffers to complex numbers of 64-bit floats.</summary>
    public static T cdouble<T>(this T module, bool non_blocking = false)
        where T : nn.Module => module.to(ScalarType.ComplexFloat64, non_blocking);
}
