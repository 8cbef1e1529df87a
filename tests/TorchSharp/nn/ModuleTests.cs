using TorchSharp.Modules;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

public class ModuleTests
{
    [Fact]
    public void Fields_are_registered_under_their_names_in_order()
    {
        using var model = new Model();
        Assert.Equal(["scale", "steps", "hidden.weight", "hidden.bias", "output.weight"], model.state_dict().Keys);
        Assert.Equal(["scale", "hidden.weight", "hidden.bias", "output.weight"], model.named_parameters().Select(static item => item.name));
        Assert.Equal(["steps"], model.named_buffers().Select(static item => item.name));
        Assert.Equal(["hidden", "output"], model.named_children().Select(static item => item.name));
    }

    [Fact]
    public void Automatic_properties_are_registered_under_their_names()
    {
        using var model = new PropertyModel();
        Assert.Equal(["Inner.weight", "Inner.bias"], model.state_dict().Keys);
    }

    [Fact]
    public void A_name_is_taken_once_and_has_no_dot()
    {
        using var model = new Model();
        Assert.Contains("already has", Assert.Throws<InvalidOperationException>(() => model.register_parameter("scale", Parameter(zeros(1)))).Message);
        Assert.Contains("underscore", Assert.Throws<ArgumentException>(() => model.register_module("a.b", ReLU())).Message);
        Assert.Throws<ArgumentException>(() => model.register_buffer("", zeros(1)));
    }

    [Fact]
    public void Named_modules_come_depth_first_with_dotted_paths()
    {
        using var model = Sequential(("a", Sequential(("b", Linear(2, 2)), ("c", ReLU()))), ("d", Tanh()));
        Assert.Equal(["a", "a.b", "a.c", "d"], model.named_modules().Select(static item => item.name));
    }

    [Fact]
    public void A_parameter_shared_by_two_modules_is_listed_once()
    {
        var shared = Linear(2, 2);
        using var model = Sequential(shared, ReLU(), Linear(shared.weight));
        Assert.Equal(2, model.parameters().Count());
    }

    [Fact]
    public void Parameters_are_found_by_path()
    {
        using var model = new Model();
        Assert.Same(model.hidden.weight, model.get_parameter("hidden.weight"));
        Assert.True(model.has_buffer("steps"));
        Assert.False(model.has_parameter("hidden.missing"));
        Assert.Contains("hidden.bias", Assert.Throws<ArgumentException>(() => model.get_parameter("hidden.b")).Message);
    }

    [Fact]
    public void Train_and_eval_reach_all_modules_below()
    {
        using var model = Sequential(Sequential(Dropout(0.5)), BatchNorm1d(2));
        model.eval();
        Assert.All(model.modules(), static module => Assert.False(module.training));
        model.train();
        Assert.All(model.modules(), static module => Assert.True(module.training));
    }

    [Fact]
    public void Apply_visits_children_before_their_parent()
    {
        using var model = Sequential(Linear(1, 1), ReLU());
        List<string> seen = [];
        model.apply(module => seen.Add(module.GetName()));
        Assert.Equal(["Linear", "ReLU", "Sequential"], seen);
    }

    [Fact]
    public void Converting_keeps_the_parameter_objects_so_that_optimisers_still_hold_them()
    {
        using var model = Linear(2, 2);
        var before = model.weight;
        using var optimiser = optim.SGD(model.parameters(), 0.1);
        model.to(ScalarType.Float64);
        Assert.Same(before, model.weight);
        Assert.Equal(ScalarType.Float64, model.weight.dtype);
        var start = model.weight.detach().clone();
        model.call(ones(1, 2, ScalarType.Float64)).sum().backward();
        optimiser.step();
        Assert.False(start.allclose(model.weight));
    }

    [Fact]
    public void Converting_leaves_counts_as_integers_and_refuses_integer_parameters()
    {
        using var norm = BatchNorm1d(2);
        norm.@double();
        Assert.Equal(ScalarType.Float64, norm.running_mean!.dtype);
        Assert.Equal(ScalarType.Int64, norm.num_batches_tracked!.dtype);
        Assert.Contains("gradients need fractions", Assert.Throws<ArgumentException>(() => norm.to(ScalarType.Int32)).Message);
    }

    [Fact]
    public void Parameters_outlive_the_dispose_scope_they_were_made_in()
    {
        Linear model;
        using (NewDisposeScope()) model = Linear(2, 2);
        Assert.False(model.weight.IsInvalid);
        model.Dispose();
        Assert.True(model.weight.IsInvalid);
    }

    [Fact]
    public void Zero_grad_forgets_gradients_or_writes_zeros()
    {
        using var model = Linear(2, 1);
        model.call(ones(1, 2)).sum().backward();
        model.zero_grad(set_to_none: false);
        Assert.Equal(0, model.weight.grad!.abs().sum().item<float>());
        model.zero_grad();
        Assert.Null(model.weight.grad);
    }

    private sealed class Model : Module<Tensor, Tensor>
    {
        public readonly Parameter scale = Parameter(ones(1));
        public readonly Linear hidden = Linear(3, 4);
        private readonly Linear output = Linear(4, 2, hasBias: false);
        private readonly Tensor steps = zeros(1);

        public Model()
            : base(nameof(Model)) => RegisterComponents();

        public override Tensor forward(Tensor input) => output.call(hidden.call(input)).mul(scale).add(steps);
    }

    private sealed class PropertyModel : Module<Tensor, Tensor>
    {
        public PropertyModel()
            : base(nameof(PropertyModel)) => RegisterComponents();

        public Linear Inner { get; } = Linear(2, 2);

        public override Tensor forward(Tensor input) => Inner.call(input);
    }
}
