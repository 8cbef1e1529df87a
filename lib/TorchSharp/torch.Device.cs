using System.Globalization;

namespace TorchSharp;

public static partial class torch
{
    /// <summary>Where a tensor's memory is: a kind of device and, for GPUs, which one (<c>cuda:0</c>).</summary>
    public class Device
    {
        /// <summary>The kind of device.</summary>
        public DeviceType type { get; }

        /// <summary>Which device of that kind; -1 for the current one.</summary>
        public int index { get; }

        /// <summary>Parses a description such as <c>cpu</c>, <c>cuda</c> or <c>cuda:1</c>.</summary>
        /// <exception cref="ArgumentException">The description names no known device.</exception>
        public Device(string description)
        {
            ArgumentNullException.ThrowIfNull(description);
            var parts = description.Split(':');
            var position = -1;
            if (parts.Length > 2 || (parts.Length == 2 && !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out position)))
                throw new ArgumentException($"\"{description}\" is not a device: write cpu, cuda, cuda:0 or mps.", nameof(description));
            type = ParseType(parts[0]);
            index = position;
        }

        /// <summary>A device by its kind's name.</summary>
        /// <exception cref="ArgumentException">The name is not that of a known kind.</exception>
        public Device(string deviceType, int index = -1)
        {
            ArgumentNullException.ThrowIfNull(deviceType);
            type = ParseType(deviceType);
            this.index = index;
        }

        /// <summary>A device by its kind.</summary>
        public Device(DeviceType deviceType, int index = -1)
        {
            type = deviceType;
            this.index = index;
        }

        /// <summary>The CUDA device of that number.</summary>
        public Device(int index)
            : this(DeviceType.CUDA, index)
        {
        }

        /// <summary>Parses a description, so that a string can stand for a device.</summary>
        public static implicit operator Device(string description) => new(description);

        /// <summary>Two devices are equal when kind and number are.</summary>
        public override bool Equals(object? obj) => obj is Device other && other.type == type && other.index == index;

        /// <inheritdoc/>
        public override int GetHashCode() => HashCode.Combine(type, index);

        /// <summary>The description: <c>cpu</c>, <c>cuda:0</c>.</summary>
        public override string ToString()
        {
            var name = type.ToString().ToLowerInvariant();
            return index < 0 || type == DeviceType.CPU ? name : $"{name}:{index}";
        }

        private static DeviceType ParseType(string name) =>
            Enum.TryParse<DeviceType>(name, ignoreCase: true, out var parsed) && !char.IsAsciiDigit(name[0])
                ? parsed
                : throw new ArgumentException($"\"{name}\" is not a kind of device: write cpu, cuda or mps.", nameof(name));
    }

    /// <summary>The processor.</summary>
    public static Device CPU = new(DeviceType.CPU);

    /// <summary>Shapes and types without memory.</summary>
    public static Device META = new(DeviceType.META);

    /// <summary>The current CUDA device.</summary>
    public static Device CUDA => new(DeviceType.CUDA);

    /// <summary>Apple's Metal device.</summary>
    public static Device MPS => new(DeviceType.MPS);

    /// <summary>A device from its description, such as <c>cpu</c> or <c>cuda:1</c>.</summary>
    public static Device device(string description) => new(description);

    /// <summary>A device from its kind's name and a number.</summary>
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    /// <summary>A device from its kind and a number.</summary>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    /// <summary>The CUDA device of that number.</summary>
    public static Device device(int index) => new(index);

    /// <summary>Makes sure that a device can be used, and returns it (the processor when none is given).</summary>
    /// <exception cref="InvalidOperationException">There is no such device.</exception>
    public static Device InitializeDevice(Device? device)
    {
        if (device is null) return CPU;
        InitializeDeviceType(device.type);
        return device;
    }

    /// <summary>Makes sure that a kind of device can be used.</summary>
    /// <exception cref="InvalidOperationException">There is no such device.</exception>
    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (!TryInitializeDeviceType(deviceType)) throw new InvalidOperationException($"There is no {deviceType} device here. Use torch.CPU, or check torch.cuda.is_available() first.");
    }

    /// <summary>True when a kind of device can be used.</summary>
    public static bool TryInitializeDeviceType(DeviceType deviceType) => deviceType switch
    {
        DeviceType.CPU or DeviceType.META => true,
        DeviceType.CUDA => cuda.is_available(),
        _ => false,
    };
}
