using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        public static partial class functional
        {
            /// <summary>Converts to another element type and to its range of values: bytes 0 to 255, floats 0 to 1.</summary>
            public static Tensor convert_image_dtype(Tensor image, ScalarType dtype = ScalarType.Float32)
            {
                ArgumentNullException.ThrowIfNull(image);
                if (image.dtype == dtype) return image.alias();
                var (from, to) = (Pixels.Greatest(image.dtype), Pixels.Greatest(dtype));
                using var scope = NewDisposeScope();
                Tensor result;
                if (torch.is_floating_point(dtype)) result = image.to_type(dtype) is var floats && image.is_floating_point() ? floats : floats.div(from);
                // Nearly one more step than there are, so that each whole number gets an equal share of the range.
                else if (image.is_floating_point()) result = image.mul(to + 1 - 1e-3).to_type(dtype);
                else if (from > to) result = image.div((long)((from + 1) / (to + 1)), RoundingMode.floor).to_type(dtype);
                else result = image.to_type(dtype).mul((long)((to + 1) / (from + 1)));
                return result.MoveToOuterDisposeScope();
            }

            /// <summary>(value − mean) / deviation per channel.</summary>
            /// <param name="input">The image.</param>
            /// <param name="means">A mean per channel.</param>
            /// <param name="stdevs">A deviation per channel.</param>
            /// <param name="dtype">The type to compute in.</param>
            /// <exception cref="ArgumentException">There are not as many as channels, or a deviation is 0.</exception>
            public static Tensor normalize(Tensor input, double[] means, double[] stdevs, ScalarType dtype = ScalarType.Float32)
            {
                Pixels.Check(nameof(normalize), input);
                ArgumentNullException.ThrowIfNull(means);
                ArgumentNullException.ThrowIfNull(stdevs);
                var channels = get_dimensions(input).channels;
                if (means.Length != stdevs.Length || (means.Length != channels && means.Length != 1))
                    throw new ArgumentException($"An image of {channels} channels needs as many means and deviations, got {means.Length} and {stdevs.Length}.", nameof(means));
                if (stdevs.Contains(0)) throw new ArgumentException("A deviation of 0 would divide by 0.", nameof(stdevs));
                using var scope = NewDisposeScope();
                var mean = tensor(means).to(dtype, input.device).view(-1, 1, 1);
                var deviation = tensor(stdevs).to(dtype, input.device).view(-1, 1, 1);
                return input.sub(mean).div(deviation).MoveToOuterDisposeScope();
            }
        }
    }
}
