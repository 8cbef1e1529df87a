using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torchvision;

namespace TorchSharp.Tests;

// The default generator is the whole process's.
[Collection("memory")]
public class TransformTests
{
    private static Tensor Picture() => arange(48).view(3, 4, 4).mul(5).to_type(ScalarType.Byte);

    [Fact]
    public void Flips_are_undone_by_themselves()
    {
        var image = Picture();
        Assert.Equal(image[0, 0, 3].item<byte>(), transforms.HorizontalFlip().call(image)[0, 0, 0].item<byte>());
        Assert.True(transforms.HorizontalFlip().call(transforms.HorizontalFlip().call(image)).allclose(image, 0, 0));
        Assert.True(transforms.VerticalFlip().call(transforms.VerticalFlip().call(image)).allclose(image, 0, 0));
    }

    [Fact]
    public void A_crop_over_the_edge_is_filled_with_zeros()
    {
        var part = transforms.Crop(-1, 2, 3, 4).call(Picture());
        Assert.Equal(new long[] { 3, 3, 4 }, part.shape);
        Assert.Equal(0, part[0, 0].@long().sum().item<long>());
        Assert.Equal(10, part[0, 1, 0].item<byte>());
        Assert.Equal(0, part[0, 1, 2].item<byte>());
        Assert.Equal(new long[] { 3, 6, 6 }, transforms.CenterCrop(6).call(Picture()).shape);
    }

    [Fact]
    public void Resizing_keeps_proportions_when_one_size_is_given()
    {
        var image = zeros(3, 10, 20);
        Assert.Equal(new long[] { 3, 5, 10 }, transforms.Resize(5).call(image).shape);
        Assert.Equal(new long[] { 3, 4, 8 }, transforms.Resize(5, maxSize: 8).call(image).shape);
        Assert.Equal(new long[] { 3, 7, 3 }, transforms.Resize(7, 3).call(image).shape);
    }

    [Fact]
    public void Types_convert_with_their_ranges()
    {
        var floats = transforms.ConvertImageDtype(ScalarType.Float32).call(Picture());
        Assert.Equal(235.0 / 255, floats.max().item<float>(), 1e-6);
        Assert.True(transforms.ConvertImageDtype(ScalarType.Byte).call(floats).allclose(Picture(), 0, 0));
    }

    [Fact]
    public void Normalising_gives_mean_0_and_deviation_1()
    {
        var image = rand(3, 8, 8);
        double[] means = [.. image.mean([1, 2]).data<float>().ToArray().Select(static value => (double)value)];
        var result = transforms.Normalize(means, [1, 1, 1]).call(image);
        Assert.Equal(0, result.mean().item<float>(), 1e-5);
        Assert.Contains("3 channels", Assert.Throws<ArgumentException>(() => transforms.Normalize([0, 0], [1, 1]).call(image)).Message);
    }

    [Fact]
    public void A_quarter_turn_moves_every_pixel()
    {
        var image = arange(16).view(1, 4, 4).to_type(ScalarType.Float32);
        Assert.True(transforms.Rotate(90).call(image).allclose(image.rot90(1, (1, 2))));
        Assert.Equal(new long[] { 1, 6, 4 }, transforms.Rotate(90, expand: true).call(zeros(1, 4, 6)).shape);
        Assert.Equal(7, transforms.Rotate(45, fill: [7f]).call(image)[0, 0, 0].item<float>(), 1e-5);
    }

    [Fact]
    public void The_identity_map_changes_nothing()
    {
        var image = rand(3, 5, 7);
        Assert.True(transforms.functional.affine(image, [0, 0], interpolation: InterpolationMode.Bilinear).allclose(image, 1e-4, 1e-5));
        IList<IList<int>> corners = [[0, 0], [6, 0], [6, 4], [0, 4]];
        Assert.True(transforms.functional.perspective(image, corners, corners).allclose(image, 1e-4, 1e-5));
        Assert.True(transforms.functional.adjust_hue(image, 0).allclose(image, 1e-4, 1e-5));
    }

    [Fact]
    public void A_third_of_the_colour_circle_swaps_the_primaries()
    {
        var red = tensor(new[] { 1f, 0, 0 }).view(3, 1, 1);
        Assert.Equal([0f, 1, 0], transforms.functional.adjust_hue(red, 1.0 / 3).flatten().data<float>().ToArray().Select(static x => (float)Math.Round(x, 4)));
    }

    [Fact]
    public void Grey_is_the_weighted_sum_of_colours()
    {
        var image = stack([full(new long[] { 2, 2 }, 1f), zeros(2, 2), zeros(2, 2)]);
        Assert.Equal(0.2989, transforms.Grayscale().call(image).max().item<float>(), 1e-6);
        Assert.Equal(new long[] { 3, 2, 2 }, transforms.Grayscale(3).call(image).shape);
    }

    [Fact]
    public void Colour_operations_on_bytes()
    {
        var image = Picture();
        Assert.Equal(255, transforms.Invert().call(image)[0, 0, 0].item<byte>());
        Assert.Equal(128, transforms.Posterize(1).call(tensor(new byte[] { 200 }).view(1, 1, 1)).item<byte>());
        Assert.Equal(55, transforms.Solarize(128).call(tensor(new byte[] { 200 }).view(1, 1, 1)).item<byte>());
        var spread = transforms.AutoContrast().call(image);
        Assert.Equal(0, spread.min().item<byte>());
        Assert.Equal(255, spread.max().item<byte>());
        Assert.Equal(image.shape, transforms.Equalize().call(image).shape);
        Assert.True(transforms.AdjustBrightness(1).call(image).allclose(image, 0, 0));
        Assert.True(transforms.AdjustSharpness(1).call(image).allclose(image, 0, 0));
    }

    [Fact]
    public void A_blur_keeps_the_mean_of_a_plain_image_and_spreads_a_dot()
    {
        Assert.True(transforms.GaussianBlur(3, 1f).call(ones(1, 5, 5)).allclose(ones(1, 5, 5)));
        var dot = zeros(1, 5, 5);
        dot[0, 2, 2] = tensor(1f);
        var blurred = transforms.GaussianBlur(3, 1f).call(dot);
        Assert.Equal(1, blurred.sum().item<float>(), 1e-5);
        Assert.InRange(blurred[0, 2, 2].item<float>(), 0.1f, 0.5f);
    }

    [Fact]
    public void Random_transforms_are_repeated_by_the_seed()
    {
        var image = Picture();
        ITransform[] all =
        [
            transforms.RandomHorizontalFlip(), transforms.RandomResizedCrop(3), transforms.RandomRotation(30), transforms.ColorJitter(0.5f, 0.5f, 0.5f, 0.2f),
            transforms.RandAugment(), transforms.TrivialAugmentWide(), transforms.AugMix(), transforms.RandomPerspective(p: 1), transforms.GaussianBlur(3, 0.1f, 2),
            transforms.RandomOrder(transforms.Invert(), transforms.HorizontalFlip()), transforms.RandomChoice(transforms.Invert(), transforms.HorizontalFlip()),
        ];
        foreach (var (i, transform) in all.Index())
        {
            for (var seed = 0; seed < 8; seed++)
            {
                manual_seed(seed);
                var first = transform.call(image);
                manual_seed(seed);
                var second = transform.call(image);
                Assert.True(first.allclose(second, 0, 0), $"Transform {i}, seed {seed}: {first.@long().sub(second.@long()).abs().max().item<long>()}");
                Assert.Equal(ScalarType.Byte, first.dtype);
            }
        }
    }

    [Fact]
    public void Transforms_compose_in_order()
    {
        var both = transforms.Compose(transforms.Lambda(static x => x.add(1)), transforms.Lambda(static x => x.mul(2)));
        Assert.Equal(4, both.call(ones(1)).item<float>());
    }

    [Fact]
    public void Images_are_arranged_in_a_grid()
    {
        var grid = torchvision.utils.make_grid(ones(5, 1, 2, 3), nrow: 3, padding: 1, pad_value: 0.5);
        Assert.Equal(new long[] { 3, 7, 13 }, grid.shape);
        Assert.Equal(0.5f, grid[0, 0, 0].item<float>());
        Assert.Equal(1f, grid[0, 1, 1].item<float>());
    }

    [Fact]
    public void Without_an_imager_the_message_says_how_to_choose_one() =>
        Assert.Contains("DefaultImager", Assert.Throws<NotImplementedException>(() => torchvision.io.read_image(new MemoryStream())).Message);
}
