using System.Reflection;
using System.Runtime.InteropServices;
using TorchSharp.Native;
using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class OperatorTests
{
    public static TheoryData<string> Declared => [.. Operators().Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Declared))]
    public void Every_declared_operator_is_in_libtorch(string name) => Assert.True(Operators()[name].Exists, name);

    [Fact]
    public void Arguments_follow_the_schema()
    {
        var full = new Operator("full");
        // An integer serves as a float, one integer as int[1], a string as a device, and missing arguments take defaults.
        Assert.Equal([3], full.Call(new[] { 3L }, 1.5).shape);
        Assert.Equal([1f, 1.5f, 2], new Operator("linspace").Call(1, 2, 3, Argument.None, Argument.None, "cpu").data<float>().ToArray());
        Assert.Equal([2, 1], new Operator("sum", "dim_IntList").Call(ones(2, 3), 1, true).shape);
        Assert.Equal(6f, new Operator("add", "Tensor").Call(tensor(2f), tensor(2f), 2).item<float>());
        Assert.Equal(3f, new Operator("add", "Tensor").Call(tensor(2f), 1).item<float>());
    }

    [Fact]
    public void Lists_of_optional_tensors_may_hold_none() =>
        Assert.Equal([2, 1], new Operator("index", "Tensor").Call(arange(6).reshape(2, 3), new[] { null, tensor(new[] { 1L }) }).shape);

    [Fact]
    public void Results_come_in_every_form()
    {
        Assert.Equal(2, new Operator("unbind", "int").CallList(ones(2, 3)).Length);
        Assert.True(new Operator("equal").CallBoolean(ones(2), ones(2)));
        Assert.Equal(2.5, new Operator("item").CallReal(tensor(2.5)));
        Assert.Equal(4, new Operator("size", "int").CallInteger(ones(4), 0));
        var (values, indices) = new Operator("max", "dim").Call2(ones(2, 3), 1);
        Assert.Equal((2, 2), (values.numel(), indices.numel()));
    }

    [Fact]
    public void An_operator_that_is_not_there_says_so()
    {
        var missing = new Operator("no_such_operator");
        Assert.False(missing.Exists);
        Assert.Contains("no_such_operator", Assert.Throws<NotSupportedException>(() => missing.Call(ones(1))).Message);
    }

    [Fact]
    public void Arguments_that_do_not_fit_the_schema_are_named()
    {
        var sum = new Operator("sum", "dim_IntList");
        Assert.Contains("'dim'", Assert.Throws<ExternalException>(() => sum.Call(ones(2), "first")).Message);
        Assert.Contains("'other'", Assert.Throws<ExternalException>(() => new Operator("add", "Tensor").Call(ones(1))).Message);
        Assert.Contains("takes", Assert.Throws<ExternalException>(() => new Operator("relu").Call(ones(1), 1, 2, 3)).Message);
    }

    private static Dictionary<string, Operator> Operators() => typeof(Op)
        .GetFields(BindingFlags.Static | BindingFlags.NonPublic)
        .Where(field => field.FieldType == typeof(Operator))
        .ToDictionary(field => field.Name, field => (Operator)field.GetValue(null)!);
}
