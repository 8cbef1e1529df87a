using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Tests;

// The count of live tensors is the whole process's.
[Collection("memory")]
public class ContainerTests
{
    [Fact]
    public void Sequential_is_indexed_by_position_and_range()
    {
        using var model = Sequential(Linear(2, 3), ReLU(), Linear(3, 1));
        Assert.Equal(3, model.Count);
        Assert.Same(model[2], model[-1]);
        Assert.Equal(["1", "2"], model[1..].named_children().Select(static item => item.name));
        Assert.Equal(2, model[(0, 2)].Count);
    }

    [Fact]
    public void Sequential_disposes_what_only_its_own_layers_saw()
    {
        using var model = Sequential(Linear(4, 4), Tanh(), Linear(4, 4), Tanh(), Linear(4, 1));
        using var input = ones(1, 4);
        var before = Tensor.TotalCount;
        using var output = model.call(input);
        Assert.Equal(before + 1, Tensor.TotalCount);
        output.sum().backward();
        Assert.NotNull(((Modules.Linear)model[0]).weight.grad);
    }

    [Fact]
    public void Sequential_never_disposes_its_input()
    {
        using var model = Sequential(Identity(), Dropout(0), ReLU(inplace: true));
        using var input = ones(2);
        model.call(input);
        Assert.False(input.IsInvalid);
    }

    [Fact]
    public void What_a_module_of_the_user_keeps_stays_alive()
    {
        var keeper = new Keeper();
        using var model = Sequential(("first", Linear(2, 2)), ("keeper", keeper), ("last", Linear(2, 1)));
        model.call(ones(1, 2));
        Assert.False(keeper.Input!.IsInvalid);
        Assert.False(keeper.Output!.IsInvalid);
    }

    [Fact]
    public void ModuleList_renames_by_position()
    {
        using var list = ModuleList<Module<Tensor, Tensor>>(Linear(1, 1), Linear(1, 2));
        list.Insert(0, Linear(1, 3));
        Assert.Equal(["0.weight", "0.bias", "1.weight", "1.bias", "2.weight", "2.bias"], list.state_dict().Keys);
        Assert.Equal(new long[] { 3, 1 }, list.get_parameter("0.weight").shape);
        list.RemoveAt(1);
        Assert.Equal(2, list.Count);
    }

    [Fact]
    public void ModuleDict_keeps_names_and_order()
    {
        using var dictionary = ModuleDict(("b", (Module)Linear(1, 1)), ("a", ReLU()));
        Assert.Equal(["b", "a"], dictionary.Keys);
        Assert.Equal(["b.weight", "b.bias"], dictionary.state_dict().Keys);
        Assert.True(dictionary.Remove("b"));
        Assert.Empty(dictionary.parameters());
    }

    [Fact]
    public void ParameterList_and_ParameterDict_register_their_parameters()
    {
        using var list = ParameterList(Parameter(zeros(1)), Parameter(ones(2)));
        using var dictionary = ParameterDict(("x", Parameter(zeros(3))));
        Assert.Equal(["0", "1"], list.named_parameters().Select(static item => item.name));
        Assert.Equal(new long[] { 3 }, dictionary["x"].shape);
        Assert.Equal(["x"], dictionary.state_dict().Keys);
    }

    private sealed class Keeper() : Module<Tensor, Tensor>("Keeper")
    {
        public Tensor? Input { get; private set; }

        public Tensor? Output { get; private set; }

        public override Tensor forward(Tensor input)
        {
            Input = input;
            return Output = input.mul(2);
        }
    }
}
