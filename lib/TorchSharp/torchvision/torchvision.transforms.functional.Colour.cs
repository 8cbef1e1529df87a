using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    public static partial class transforms
    {
        /// <summary>Transforms as functions.</summary>
        public static partial class functional
        {
            /// <summary>Makes an image darker (below 1), brighter (above 1), or black (0).</summary>
            public static Tensor adjust_brightness(Tensor img, double brightness_factor) => Scoped(img, brightness_factor, () => Pixels.Mixed(img, img.mul(0), brightness_factor));

            /// <summary>Makes differences smaller (below 1) or larger (above 1); 0 gives plain grey.</summary>
            public static Tensor adjust_contrast(Tensor img, double contrast_factor) => Scoped(img, contrast_factor, () =>
            {
                var grey = img.shape[^3] == 3 ? rgb_to_grayscale(img) : img;
                return Pixels.Mixed(img, Floats(grey).mean([-3, -2, -1], true), contrast_factor);
            });

            /// <summary>Makes colours weaker (below 1) or stronger (above 1); 0 gives shades of grey.</summary>
            public static Tensor adjust_saturation(Tensor img, double saturation_factor) =>
                img.shape[^3] == 1 ? img.alias() : Scoped(img, saturation_factor, () => Pixels.Mixed(img, rgb_to_grayscale(img), saturation_factor));

            /// <summary>Blurs (below 1) or sharpens (above 1); edges stay.</summary>
            public static Tensor adjust_sharpness(Tensor img, double sharpness) => Scoped(img, sharpness, () =>
            {
                if (img.shape[^1] <= 2 || img.shape[^2] <= 2) return img.alias();
                var blurred = Pixels.InFloats(img, static floats =>
                {
                    var channels = floats.shape[1];
                    var kernel = ones([3, 3], floats.dtype, floats.device);
                    kernel[1, 1] = tensor(5.0).to_type(floats.dtype);
                    var weights = kernel.div(13).expand(channels, 1, 3, 3);
                    var result = floats.clone();
                    result[TensorIndex.Ellipsis, 1..^1, 1..^1] = nn.functional.conv2d(floats, weights, groups: channels);
                    return result;
                });
                return Pixels.Mixed(img, blurred, sharpness);
            });

            /// <summary>Raises values, between 0 and 1, to the power gamma: above 1 shadows get darker.</summary>
            public static Tensor adjust_gamma(Tensor img, double gamma, double gain = 1) => Scoped(img, gamma, () =>
                convert_image_dtype(convert_image_dtype(img, img.is_floating_point() ? img.dtype : ScalarType.Float32).pow(gamma).mul(gain).clamp(0, 1), img.dtype));

            /// <summary>Turns hues round the colour circle.</summary>
            /// <param name="img">A colour image.</param>
            /// <param name="hue_factor">How far: −1/2 to 1/2 of the circle, or degrees.</param>
            /// <param name="degrees">True when the factor is in degrees.</param>
            /// <exception cref="ArgumentException">The factor is out of its range.</exception>
            public static Tensor adjust_hue(Tensor img, double hue_factor, bool degrees = false)
            {
                Pixels.Check(nameof(adjust_hue), img, 1, 3);
                var turn = degrees ? hue_factor / 360 : hue_factor;
                if (!degrees && turn is < -0.5 or > 0.5) throw new ArgumentException($"hue_factor is between -0.5 and 0.5, got {hue_factor}.", nameof(hue_factor));
                if (img.shape[^3] == 1) return img.alias();
                using var scope = NewDisposeScope();
                var colours = HueSaturationValue(convert_image_dtype(img, img.is_floating_point() ? img.dtype : ScalarType.Float32));
                var turned = colours.Hue.add(turn).remainder(1);
                return convert_image_dtype(FromHue(turned, colours.Saturation, colours.Value), img.dtype).MoveToOuterDisposeScope();
            }

            /// <summary>Spreads the values of each channel over the whole range.</summary>
            public static Tensor autocontrast(Tensor input) => Scoped(input, 0, () =>
            {
                var greatest = Pixels.Greatest(input.dtype);
                var floats = Floats(input);
                var least = floats.amin([-2, -1], true);
                var most = floats.amax([-2, -1], true);
                var flat = most.eq(least);
                var scale = full_like(most, greatest).div(most.sub(least)).masked_fill(flat, 1);
                return floats.sub(least.masked_fill(flat, 0)).mul(scale).clamp(0, greatest).to_type(input.dtype);
            });

            /// <summary>Changes the values of each channel so that all occur about as often. For images of bytes.</summary>
            /// <exception cref="ArgumentException">The image is not of bytes.</exception>
            public static Tensor equalize(Tensor input)
            {
                Pixels.Check(nameof(equalize), input, 1, 3);
                RequireBytes(nameof(equalize), input);
                using var scope = NewDisposeScope();
                var channels = input.reshape(-1, input.shape[^2], input.shape[^1]);
                var result = stack(channels.unbind(0).Select(Equalized)).reshape(input.shape);
                return result.MoveToOuterDisposeScope();
            }

            /// <summary>Light becomes dark and dark light.</summary>
            public static Tensor invert(Tensor input)
            {
                Pixels.Check(nameof(invert), input);
                using var negative = input.neg();
                return input.dtype == ScalarType.Byte ? input.bitwise_not() : negative.add(Pixels.Greatest(input.dtype));
            }

            /// <summary>Keeps the highest bits of each byte.</summary>
            /// <exception cref="ArgumentException">The image is not of bytes, or bits is not between 0 and 8.</exception>
            public static Tensor posterize(Tensor input, int bits)
            {
                RequireBytes(nameof(posterize), input);
                if (bits is < 0 or > 8) throw new ArgumentException($"bits is between 0 and 8, got {bits}.", nameof(bits));
                using var mask = tensor((byte)(256 - (1 << (8 - bits)))).to(input.device);
                return input.bitwise_and(mask);
            }

            /// <summary>Inverts values at or above a threshold.</summary>
            public static Tensor solarize(Tensor input, double threshold)
            {
                Pixels.Check(nameof(solarize), input);
                using var inverted = invert(input);
                using var dark = input.lt(threshold);
                return where(dark, input, inverted);
            }

            /// <summary>Shades of grey: 0.2989 red + 0.587 green + 0.114 blue.</summary>
            /// <param name="input">A colour image.</param>
            /// <param name="num_output_channels">1, or 3 for as many equal channels.</param>
            public static Tensor rgb_to_grayscale(Tensor input, int num_output_channels = 1)
            {
                Pixels.Check(nameof(rgb_to_grayscale), input, 1, 3);
                if (num_output_channels is not (1 or 3)) throw new ArgumentException($"num_output_channels is 1 or 3, got {num_output_channels}.", nameof(num_output_channels));
                using var scope = NewDisposeScope();
                var grey = input;
                if (input.shape[^3] == 3)
                {
                    var parts = input.unbind(-3);
                    grey = parts[0].mul(0.2989).add(parts[1].mul(0.587)).add(parts[2].mul(0.114)).to_type(input.dtype).unsqueeze(-3);
                }

                var shape = grey.shape;
                shape[^3] = num_output_channels;
                return (num_output_channels == 1 ? grey.alias() : grey.expand(shape)).MoveToOuterDisposeScope();
            }

            private static Tensor Floats(Tensor image) => image.is_floating_point() ? image : image.to_type(ScalarType.Float32);

            private static Tensor Scoped(Tensor image, double factor, Func<Tensor> compute)
            {
                Pixels.Check("An adjustment", image, 1, 3);
                ArgumentOutOfRangeException.ThrowIfNegative(factor);
                using var scope = NewDisposeScope();
                return compute().MoveToOuterDisposeScope();
            }

            private static void RequireBytes(string operation, Tensor image)
            {
                Pixels.Check(operation, image);
                if (image.dtype != ScalarType.Byte)
                    throw new ArgumentException($"{operation} expects an image of bytes, not of {image.dtype}: convert it with convert_image_dtype(image, ScalarType.Byte).", nameof(image));
            }

            private static Tensor Equalized(Tensor channel)
            {
                var counts = channel.flatten().@long().bincount(null, 256);
                var present = counts.masked_select(counts.ne(0));
                var step = present.slice(0, 0, present.shape[0] - 1, 1).sum().item<long>() / 255;
                if (step == 0) return channel;
                var table = counts.cumsum(0).add(step / 2).div(step, RoundingMode.floor);
                table = cat([zeros(1, ScalarType.Int64), table.narrow(0, 0, 255)]).clamp(0, 255);
                return table.index_select(0, channel.flatten().@long()).view(channel.shape).to_type(ScalarType.Byte);
            }

            private static (Tensor Hue, Tensor Saturation, Tensor Value) HueSaturationValue(Tensor image)
            {
                var (red, green, blue) = image.unbind(-3) is var parts ? (parts[0], parts[1], parts[2]) : default;
                var most = image.amax([-3]);
                var span = most.sub(image.amin([-3]));
                var grey = span.eq(0);
                var saturation = span.div(most.masked_fill(grey, 1));
                var divisor = span.masked_fill(grey, 1);
                Tensor Distance(Tensor colour) => most.sub(colour).div(divisor);
                var isRed = most.eq(red);
                var isGreen = most.eq(green).logical_and(isRed.logical_not());
                var isBlue = isRed.logical_or(most.eq(green)).logical_not();
                var hue = Distance(blue).sub(Distance(green)).mul(isRed)
                    .add(Distance(red).sub(Distance(blue)).add(2).mul(isGreen))
                    .add(Distance(green).sub(Distance(red)).add(4).mul(isBlue));
                return (hue.div(6).add(1).remainder(1), saturation, most);
            }

            private static Tensor FromHue(Tensor hue, Tensor saturation, Tensor value)
            {
                // Each colour is the value less a share of the saturation that depends on the hue alone.
                Tensor Colour(int offset)
                {
                    var sector = hue.mul(6).add(offset).remainder(6);
                    var share = sector.minimum(sector.neg().add(4)).clamp(0, 1);
                    return value.sub(value.mul(saturation).mul(share)).clamp(0, 1);
                }

                return stack([Colour(5), Colour(3), Colour(1)], -3);
            }
        }
    }
}
