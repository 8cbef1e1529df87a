namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Moves parameters and buffers to a device and converts those that are floating-point or complex.</summary>
            /// <exception cref="ArgumentException">The element type is neither floating-point nor complex.</exception>
            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking) => Convert(device, dtype, non_blocking);

            /// <summary>Moves parameters and buffers to a device.</summary>
            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) =>
                Convert(new Device(deviceType, deviceIndex), null, non_blocking);

            /// <summary>Converts the parameters and buffers that are floating-point or complex.</summary>
            /// <exception cref="ArgumentException">The element type is neither floating-point nor complex.</exception>
            protected internal virtual Module _to(ScalarType dtype, bool non_blocking) => Convert(null, dtype, non_blocking);

            /// <summary>Moves and converts to where and what another tensor is.</summary>
            protected internal Module _to(Tensor other, bool non_blocking)
            {
                ArgumentNullException.ThrowIfNull(other);
                return _to(other.device, other.dtype, non_blocking);
            }

            // The tensor objects stay the same and get new memory, as in Python: an optimiser made before the move still
            // holds the model's parameters, and so does a field.
            private Module Convert(Device? device, ScalarType? dtype, bool non_blocking)
            {
                if (dtype is { } type && !torch.is_floating_point(type) && !torch.is_complex(type))
                    throw new ArgumentException($"A module's parameters can be floating-point or complex numbers, not {type}: gradients need fractions.", nameof(dtype));
                using var _ = no_grad();
                foreach (var (_, parameter) in named_parameters()) Convert(parameter, device, dtype, non_blocking);
                foreach (var (_, buffer) in named_buffers()) Convert(buffer, device, dtype, non_blocking);
                return this;
            }

            private static void Convert(Tensor tensor, Device? device, ScalarType? dtype, bool non_blocking)
            {
                var type = dtype is { } wanted && (tensor.is_floating_point() || tensor.is_complex()) ? wanted : tensor.dtype;
                var place = device ?? tensor.device;
                if (type == tensor.dtype && SamePlace(place, tensor.device)) return;
                using var gradient = tensor.grad;
                using var detached = tensor.detach();
                using var converted = Aten.To.Call(detached, place, type, non_blocking);
                Aten.SetData.CallVoid(tensor, converted);
                if (gradient is null) return;
                using var convertedGradient = Aten.To.Call(gradient, place, type, non_blocking);
                using var fresh = convertedGradient.detach();
                tensor.grad = fresh;
            }

            private static bool SamePlace(Device wanted, Device present) =>
                wanted.type == present.type && (wanted.index < 0 || wanted.index == present.index);
        }
    }
}

file static class Aten
{
    internal static readonly Native.Operator To = new("to", "device");
    internal static readonly Native.Operator SetData = new("set_data");
}
