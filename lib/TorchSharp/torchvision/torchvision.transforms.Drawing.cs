using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    // How random transforms draw.
    public static partial class transforms
    {
        private static Tensor Blurred(Tensor image, IList<long> kernel, float least, float most)
        {
            var sigma = least == most ? least : (float)Chance.Between(least, most);
            return functional.gaussian_blur(image, kernel, [sigma, sigma]);
        }

        private static (float, float) Around(float amount)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(amount);
            return (Math.Max(0, 1 - amount), 1 + amount);
        }

        private static int[] Shuffled(int count)
        {
            using var order = randperm(count);
            return Array.ConvertAll(order.data<long>().ToArray(), static index => (int)index);
        }

        private static Tensor Jittered(
            Tensor image, ((float, float) Brightness, (float, float) Contrast, (float, float) Saturation, (float, float) Hue) range)
        {
            using var scope = NewDisposeScope();
            static double Draw((float, float) bounds) => Chance.Between(bounds.Item1, bounds.Item2);
            Func<Tensor, Tensor>[] changes =
            [
                current => functional.adjust_brightness(current, Draw(range.Brightness)),
                current => functional.adjust_contrast(current, Draw(range.Contrast)),
                current => functional.adjust_saturation(current, Draw(range.Saturation)),
                current => range.Hue == (0, 0) ? current : functional.adjust_hue(current, Draw(range.Hue)),
            ];
            return Shuffled(changes.Length).Aggregate(image.alias(), (current, i) => changes[i](current)).MoveToOuterDisposeScope();
        }

        private static Tensor RandomPerspectiveOf(Tensor image, double distortion)
        {
            var (_, rows, columns) = functional.get_dimensions(image);
            var (right, bottom) = ((int)columns - 1, (int)rows - 1);
            int Moved(long length) => Chance.Below((int)(distortion * (length / 2)) + 1);
            IList<IList<int>> start = [[0, 0], [right, 0], [right, bottom], [0, bottom]];
            IList<IList<int>> end =
            [
                [Moved(columns), Moved(rows)],
                [right - Moved(columns), Moved(rows)],
                [right - Moved(columns), bottom - Moved(rows)],
                [Moved(columns), bottom - Moved(rows)],
            ];
            return functional.perspective(image, start, end);
        }

        private static Tensor RandomlyCropped(Tensor image, (int Height, int Width) size, (double Least, double Most) scale, (double Least, double Most) ratio)
        {
            const int Attempts = 10;
            var (_, rows, columns) = functional.get_dimensions(image);
            for (var attempt = 0; attempt < Attempts; attempt++)
            {
                var area = rows * columns * Chance.Between(scale.Least, scale.Most);
                var proportion = Math.Exp(Chance.Between(Math.Log(ratio.Least), Math.Log(ratio.Most)));
                var (width, height) = ((int)Math.Round(Math.Sqrt(area * proportion)), (int)Math.Round(Math.Sqrt(area / proportion)));
                if (width <= 0 || height <= 0 || width > columns || height > rows) continue;
                var (top, left) = (Chance.Below((int)rows - height + 1), Chance.Below((int)columns - width + 1));
                return Cut(image, (top, left, height, width), size);
            }

            // The whole image, or its middle where its shape is out of bounds.
            var shape = (double)columns / rows;
            var (cutHeight, cutWidth) = shape < ratio.Least ? ((int)Math.Round(columns / ratio.Least), (int)columns)
                : shape > ratio.Most ? ((int)rows, (int)Math.Round(rows * ratio.Most)) : ((int)rows, (int)columns);
            return Cut(image, ((int)(rows - cutHeight) / 2, (int)(columns - cutWidth) / 2, cutHeight, cutWidth), size);
        }

        private static Tensor Cut(Tensor image, (int Top, int Left, int Height, int Width) part, (int Height, int Width) size)
        {
            using var cut = functional.crop(image, part.Top, part.Left, part.Height, part.Width);
            return functional.resize(cut, size.Height, size.Width, InterpolationMode.Bilinear);
        }
    }
}
