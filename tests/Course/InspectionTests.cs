using static TorchSharp.torch.nn;

namespace Course.Tests;

public class InspectionTests
{
    [Fact]
    public void Receptive_fields_of_a_chain_follow_the_formula()
    {
        var model = Sequential(
            ("conv1", Conv2d(1, 4, 5)),         // 5
            ("relu1", ReLU()),
            ("pool1", MaxPool2d(2)),            // 5 + 1 = 6, steps of 2
            ("conv2", Conv2d(4, 4, 3, dilation: 2)), // 6 + 2 * 4 = 14
            ("pool2", AvgPool2d(2)));           // 14 + 2 = 16
        var fields = ReceptiveField.Of(model, 1, 40, 32);
        Assert.Equal(["conv1", "relu1", "pool1", "conv2", "pool2"], fields.Layers);
        Assert.Equal([(5, 5), (5, 5), (6, 6), (14, 14), (16, 16)], fields.Layers.Select(fields.Size));
    }

    [Fact]
    public void A_unit_at_the_border_sees_less()
    {
        var fields = ReceptiveField.Of(Sequential(("a", Conv2d(1, 1, 3, padding: 1)), ("b", Conv2d(1, 1, 3, padding: 1))), 1, 8, 8);
        Assert.Equal((0, 0, 3, 3), fields.Region("b", 0, 0));
        Assert.Equal((2, 1, 5, 5), fields.Region("b", 4, 3));
    }

    [Fact]
    public void A_branch_past_a_layer_does_not_widen_what_it_sees()
    {
        // A chain of all layers in order would count the shortcut's kernel too.
        var fields = ReceptiveField.Of(new Residual(), 1, 16, 16);
        Assert.Equal((5, 5), fields.Size("after"));
    }

    [Fact]
    public void Layers_that_give_no_images_have_no_field_to_ask_for()
    {
        var fields = ReceptiveField.Of(Sequential(("conv", Conv2d(1, 1, 3)), ("flat", Flatten()), ("out", Linear(36, 2))), 1, 8, 8);
        Assert.Equal(["conv"], fields.Layers);
        Assert.Contains("conv", Assert.Throws<ArgumentException>(() => fields.Region("out", 0, 0)).Message);
    }

    [Fact]
    public void Outputs_of_layers_come_in_order_and_leave_the_mode()
    {
        var model = Sequential(("first", Linear(3, 4)), ("relu", ReLU()), ("second", Linear(4, 2)));
        model.train();
        var x = rand(5, 3);
        var outputs = LayerOutputs.Of(model, x);
        Assert.Equal(["first", "relu", "second"], outputs.Select(pair => pair.Name));
        Assert.True(outputs[2].Output.allclose(model.call(x)));
        Assert.True(model.training);
    }

    [Fact]
    public void Statistics_tell_silent_units()
    {
        var model = Sequential(("linear", Linear(2, 4)), ("relu", ReLU()));
        using (no_grad()) ((TorchSharp.Modules.Linear)model[0]).bias!.copy_(tensor([-100f, -100f, -100f, 100f]));
        var statistics = ModelStatistics.Activations(model, rand(8, 2));
        Assert.Equal(0.75, statistics.Layers[1].Zeros, 6);
        Assert.Contains("relu", statistics.ToString());
    }

    [Fact]
    public void Statistics_of_gradients_need_a_backward_pass()
    {
        var model = Linear(2, 1);
        Assert.Contains("backward()", Assert.Throws<InvalidOperationException>(() => ModelStatistics.Gradients(model)).Message);
        model.call(ones(3, 2)).sum().backward();
        Assert.Equal(3, ModelStatistics.Gradients(model).Layers.Single(layer => layer.Name == "bias").Mean, 6);
    }

    [Fact]
    public void Statistics_are_those_of_the_values()
    {
        var statistics = TensorStatistics.Of("x", tensor([0f, 0, 3, 5]));
        Assert.Equal((2.0, 0.0, 5.0, 0.5), (statistics.Mean, statistics.Minimum, statistics.Maximum, statistics.Zeros));
        Assert.Equal(Math.Sqrt(4.5), statistics.Deviation, 9);
    }

    [Fact]
    public void Grad_CAM_points_at_the_only_place_that_matters()
    {
        // The one channel copies the image; the score is the sum over its upper left quarter.
        var model = new UpperLeft();
        var cam = GradCam.Of(model, ones(1, 8, 8), "conv", 0);
        Assert.Equal([8, 8], cam.Heat.shape);
        Assert.Equal(1, cam.Heat.max().item<float>(), 5);
        var named = Assert.Throws<ArgumentException>(() => GradCam.Of(model, ones(1, 8, 8), "convolution"));
        Assert.Contains("'conv'", named.Message);
    }

    [Fact]
    public void Grad_CAM_weighs_channels_by_their_gradients()
    {
        var model = new UpperLeft();
        var image = zeros(1, 8, 8);
        image[0, 2, 5] = 1f;
        var heat = GradCam.Of(model, image, "conv", 1).Heat;
        Assert.Equal(2 * 8 + 5, heat.argmax().item<long>());
        Assert.Equal(1, heat.gt(0).sum().item<long>());
    }

    [Fact]
    public void Feature_maps_and_filters_are_one_picture_a_channel()
    {
        var model = Sequential(("conv", Conv2d(3, 5, 3)), ("relu", ReLU()));
        Assert.StartsWith("5 images of 6 x 6", FeatureMaps.Of(model, rand(3, 8, 8), "relu").ToString());
        Assert.StartsWith("5 images of 3 x 3", Filters.Of(model, "conv").ToString());
        Assert.Contains("no filters", Assert.Throws<ArgumentException>(() => Filters.Of(Linear(2, 2))).Message);
    }

    private sealed class Residual : Module<Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> first = Conv2d(1, 1, 3, padding: 1);
        private readonly Module<Tensor, Tensor> second = Conv2d(1, 1, 3, padding: 1);
        private readonly Module<Tensor, Tensor> shortcut = Conv2d(1, 1, 1);
        private readonly Module<Tensor, Tensor> after = ReLU();

        public Residual() : base("residual") => RegisterComponents();

        public override Tensor forward(Tensor x) => after.call(second.call(first.call(x)) + shortcut.call(x));
    }

    private sealed class UpperLeft : Module<Tensor, Tensor>
    {
        private readonly Module<Tensor, Tensor> conv = Conv2d(1, 1, 1, bias: false);

        public UpperLeft() : base("upper left")
        {
            RegisterComponents();
            using var _ = no_grad();
            foreach (var weight in parameters()) weight.fill_(1);
        }

        public override Tensor forward(Tensor x)
        {
            var channel = conv.call(x);
            return stack([channel[.., .., ..4, ..4].sum([1, 2, 3]), channel.sum([1, 2, 3])], 1);
        }
    }
}
