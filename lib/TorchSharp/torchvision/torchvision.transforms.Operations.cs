using static TorchSharp.torch;

namespace TorchSharp;

public static partial class torchvision
{
    // The operations that learned and random augmentation choose from, each with the strengths it may have.
    public static partial class transforms
    {
        private readonly record struct Operation(string Name, double Weakest, double Strongest, bool Signed);

        private static readonly Operation[] randAugmentOperations =
        [
            new("Identity", 0, 0, false), new("ShearX", 0, 0.3, true), new("ShearY", 0, 0.3, true), new("TranslateX", 0, 150.0 / 331, true),
            new("TranslateY", 0, 150.0 / 331, true), new("Rotate", 0, 30, true), new("Brightness", 0, 0.9, true), new("Color", 0, 0.9, true),
            new("Contrast", 0, 0.9, true), new("Sharpness", 0, 0.9, true), new("Posterize", 8, 4, false), new("Solarize", 1, 0, false),
            new("AutoContrast", 0, 0, false), new("Equalize", 0, 0, false),
        ];

        private static readonly Operation[] trivialOperations =
        [
            new("Identity", 0, 0, false), new("ShearX", 0, 0.99, true), new("ShearY", 0, 0.99, true), new("TranslateX", 0, 32, true),
            new("TranslateY", 0, 32, true), new("Rotate", 0, 135, true), new("Brightness", 0, 0.99, true), new("Color", 0, 0.99, true),
            new("Contrast", 0, 0.99, true), new("Sharpness", 0, 0.99, true), new("Posterize", 8, 2, false), new("Solarize", 1, 0, false),
            new("AutoContrast", 0, 0, false), new("Equalize", 0, 0, false),
        ];

        private static Tensor RandAugmented(
            Tensor image, (int Count, int Magnitude, int Bins) size, InterpolationMode interpolation, (IList<float>? Fill, Generator? Generator) more)
        {
            using var scope = NewDisposeScope();
            var current = image.alias();
            for (var i = 0; i < size.Count; i++)
            {
                var operation = randAugmentOperations[Chance.Below(randAugmentOperations.Length, more.Generator)];
                current = Apply(current, operation, Strength(operation, (double)size.Magnitude / (size.Bins - 1), image, more.Generator), (interpolation, more.Fill));
            }

            return current.MoveToOuterDisposeScope();
        }

        private static Tensor TriviallyAugmented(Tensor image, int bins, InterpolationMode interpolation, (IList<float>? Fill, Generator? Generator) more)
        {
            using var scope = NewDisposeScope();
            var operation = trivialOperations[Chance.Below(trivialOperations.Length, more.Generator)];
            var share = (double)Chance.Below(bins, more.Generator) / (bins - 1);
            return Apply(image, operation, Strength(operation, share, null, more.Generator), (interpolation, more.Fill)).MoveToOuterDisposeScope();
        }

        private static Tensor Mixed(
            Tensor image, (int Severity, int Width, int Depth, double Alpha, bool AllOperations) how, InterpolationMode interpolation, (IList<float>? Fill, Generator? Generator) more)
        {
            const int Severities = 10;
            using var scope = NewDisposeScope();
            var operations = how.AllOperations ? randAugmentOperations : [.. randAugmentOperations.Where(static operation => operation.Name is not ("Brightness" or "Color" or "Contrast" or "Sharpness"))];
            var weights = Dirichlet(how.Width, how.Alpha);
            var original = Dirichlet(2, how.Alpha)[0];
            var result = image.to_type(ScalarType.Float32).mul(original);
            foreach (var weight in weights)
            {
                var chain = image;
                var depth = how.Depth > 0 ? how.Depth : 1 + Chance.Below(3, more.Generator);
                for (var i = 0; i < depth; i++)
                {
                    var operation = operations[Chance.Below(operations.Length, more.Generator)];
                    var share = (double)Chance.Below(how.Severity, more.Generator) / (Severities - 1);
                    chain = Apply(chain, operation, Strength(operation, share, image, more.Generator), (interpolation, more.Fill));
                }

                result = result.add(chain.mul((1 - original) * weight));
            }

            return result.to_type(image.dtype).MoveToOuterDisposeScope();
        }

        private static double[] Dirichlet(int count, double alpha)
        {
            using var parameters = full(count, alpha, ScalarType.Float64);
            using var gammas = Aten.Gamma.Call(parameters);
            var values = gammas.data<double>().ToArray();
            var sum = values.Sum();
            return Array.ConvertAll(values, value => value / sum);
        }

        private static double Strength(Operation operation, double share, Tensor? image, Generator? generator)
        {
            var strength = operation.Weakest + ((operation.Strongest - operation.Weakest) * share);
            // Shifts are shares of the image's size where a size is given, pixels elsewhere.
            if (image is not null && operation.Name == "TranslateX") strength *= image.shape[^1];
            if (image is not null && operation.Name == "TranslateY") strength *= image.shape[^2];
            return operation.Signed && Chance.Happens(0.5, generator) ? -strength : strength;
        }

        private static Tensor Apply(Tensor image, Operation operation, double strength, (InterpolationMode Interpolation, IList<float>? Fill) how)
        {
            float? fill = how.Fill is { Count: > 0 } values ? values[0] : null;
            var degrees = (float)double.RadiansToDegrees(Math.Atan(strength));
            return operation.Name switch
            {
                "ShearX" => functional.affine(image, [degrees, 0], interpolation: how.Interpolation, fill: fill),
                "ShearY" => functional.affine(image, [0, degrees], interpolation: how.Interpolation, fill: fill),
                "TranslateX" => functional.affine(image, [0, 0], translate: [(int)strength, 0], interpolation: how.Interpolation, fill: fill),
                "TranslateY" => functional.affine(image, [0, 0], translate: [0, (int)strength], interpolation: how.Interpolation, fill: fill),
                "Rotate" => functional.rotate(image, (float)strength, how.Interpolation, fill: how.Fill),
                "Brightness" => functional.adjust_brightness(image, 1 + strength),
                "Color" => functional.adjust_saturation(image, 1 + strength),
                "Contrast" => functional.adjust_contrast(image, 1 + strength),
                "Sharpness" => functional.adjust_sharpness(image, 1 + strength),
                "Posterize" => functional.posterize(image, (int)Math.Round(strength)),
                "Solarize" => functional.solarize(image, strength * Pixels.Greatest(image.dtype)),
                "AutoContrast" => functional.autocontrast(image),
                "Equalize" => functional.equalize(image),
                _ => image.alias(),
            };
        }
    }
}

file static class Aten
{
    internal static readonly Native.Operator Gamma = new("_standard_gamma");
}
