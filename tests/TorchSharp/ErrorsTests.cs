using System.Runtime.InteropServices;
using Xunit;
using static TorchSharp.torch;

namespace TorchSharp.Tests;

public class ErrorsTests
{
    private static string Message(Action action) => Assert.Throws<ExternalException>(action).Message;

    [Fact]
    public void A_matrix_product_that_does_not_fit_names_operation_shapes_and_remedy()
    {
        var lines = Message(() => ones(2, 3).matmul(ones(2, 3))).Split(Environment.NewLine);
        Assert.Equal(
            [
                "mat1 and mat2 shapes cannot be multiplied (2x3 and 2x3)",
                "  in matmul(Float32[2x3], Float32[2x3])",
                "  A matrix product needs as many columns on the left (3) as rows on the right (2). Transpose one side (.T or .mT) or reshape it.",
            ],
            lines);
    }

    [Fact]
    public void Shapes_that_do_not_broadcast_are_explained()
    {
        var message = Message(() => _ = ones(2, 3) + ones(4));
        Assert.Contains("in add(Float32[2x3], Float32[4])", message);
        Assert.Contains("from the last dimension backwards", message);
    }

    [Fact]
    public void A_wrong_type_says_how_to_convert() =>
        Assert.Contains(".@float()", Message(() => arange(3).mean()));

    [Fact]
    public void Indices_of_the_wrong_type_say_how_to_convert() =>
        Assert.Contains(".@long()", Message(() => ones(2, 2).gather(0, ones(1, 1, ScalarType.Float32))));

    [Fact]
    public void A_shape_of_another_size_is_explained() =>
        Assert.Contains("as many elements", Message(() => ones(6).reshape(4, 2)));

    [Fact]
    public void A_view_of_scattered_memory_is_explained() =>
        Assert.Contains("reshape(...)", Message(() => ones(2, 3).T.view(6)));

    [Fact]
    public void Backward_of_several_elements_is_explained() =>
        Assert.Contains("loss.mean()", Message(() => ones(2, requires_grad: true).mul(2).backward()));

    [Fact]
    public void Backward_without_gradients_is_explained() =>
        Assert.Contains("requires_grad: true", Message(() => ones(1).sum().backward()));

    [Fact]
    public void A_second_backward_is_explained()
    {
        var x = ones(1, requires_grad: true);
        var loss = x.mul(x).sum();
        loss.backward();
        Assert.Contains("retain_graph: true", Message(() => loss.backward()));
    }

    [Fact]
    public void A_leaf_changed_in_place_is_explained() =>
        Assert.Contains("no_grad()", Message(() => ones(1, requires_grad: true).add_(1)));

    [Fact]
    public void Gradients_of_integers_are_refused() => Assert.Throws<ExternalException>(() => arange(3).requires_grad = true);

    [Fact]
    public void A_singular_matrix_is_explained() =>
        Assert.Contains("no inverse", Message(() => linalg.inv(zeros(2, 2))));

    [Fact]
    public void A_dimension_out_of_range_is_explained() => Assert.Contains("from -1 at the end", Message(() => ones(2).sum(3)));

    [Fact]
    public void A_tensor_that_is_null_is_named_with_the_call()
    {
        var error = Assert.Throws<ArgumentNullException>(() => _ = ones(2, 3) + (Tensor)null!);
        Assert.Equal("other", error.ParamName);
        Assert.Contains("in add(Float32[2x3], null)", error.Message);
        Assert.Equal("input", Assert.Throws<ArgumentNullException>(() => nn.Linear(2, 3).call(null!)).ParamName);
        Assert.Equal("target", Assert.Throws<ArgumentNullException>(() => nn.functional.nll_loss(ones(2, 3), null!)).ParamName);
    }

    [Fact]
    public void A_list_that_holds_null_is_refused()
    {
        var error = Assert.Throws<ArgumentNullException>(() => cat([ones(2), null!]));
        Assert.Equal("tensors", error.ParamName);
        Assert.Contains("in cat([Float32[2], null], 0)", error.Message);
    }

    [Fact]
    public void An_optimiser_without_parameters_says_what_to_pass() =>
        Assert.Contains("model.parameters()", Assert.Throws<ArgumentNullException>(() => optim.Adam((IEnumerable<Modules.Parameter>)null!)).Message);

    [Fact]
    public void A_class_number_out_of_range_is_explained() =>
        Assert.Contains("number of classes", Message(() => nn.functional.cross_entropy(ones(2, 3), tensor([0L, 3L]))));

    [Fact]
    public void Probabilities_out_of_range_say_what_to_put_before() =>
        Assert.Contains("sigmoid", Message(() => nn.functional.binary_cross_entropy(full(2, 2f), ones(2))));

    [Fact]
    public void More_than_there_are_cannot_be_asked_for() => Assert.Contains("k may be at most", Message(() => ones(2, 3).topk(9)));

    [Fact]
    public void Images_of_integers_say_how_to_convert() =>
        Assert.Contains("ScalarType.Float32", Message(() => nn.Conv2d(1, 1, 2).call(ones(1, 1, 4, 4, ScalarType.Int64))));

    [Fact]
    public void A_step_backwards_is_shown_as_it_was_written() =>
        Assert.Contains("[0:2:-1]", Message(() => _ = ones(3)[TensorIndex.Slice(0, 2, -1)]));

    [Fact]
    public void An_operator_without_kernel_is_explained() =>
        Assert.Contains("bitwise_left_shift has no kernel for this element type", Message(() => tensor(new[] { true }).bitwise_left_shift(tensor(new[] { true }))));

    [Fact]
    public void A_disposed_tensor_is_named()
    {
        var disposed = ones(2);
        disposed.Dispose();
        Assert.StartsWith("Tensor invalid -- empty handle. Argument 2 of add", Assert.Throws<InvalidOperationException>(() => ones(2) + disposed).Message);
        Assert.Throws<InvalidOperationException>(() => disposed.shape);
        Assert.Throws<InvalidOperationException>(() => disposed.item<float>());
        Assert.Throws<InvalidOperationException>(() => disposed[0]);
        Assert.True(disposed.IsInvalid);
        Assert.Equal("disposed tensor", disposed.ToString());
    }

    [Fact]
    public void Null_is_refused_by_name()
    {
        Assert.Throws<ArgumentNullException>(() => ones(2)[0] = null!);
        Assert.Throws<ArgumentNullException>(() => cat((IList<Tensor>)null!));
        Assert.Throws<ArgumentNullException>(() => ones(2).to((Device)null!));
    }

    [Fact]
    public void Joining_nothing_or_what_does_not_fit_is_refused()
    {
        Assert.Contains("non-empty", Message(() => cat(Array.Empty<Tensor>())));
        Assert.Contains("[Float32[2x2], Float32[3x3]]", Message(() => cat([ones(2, 2), ones(3, 3)])));
    }

    [Fact]
    public void A_device_that_is_not_there_is_refused()
    {
        if (cuda.is_available()) Assert.Skip("There is a GPU here.");
        Assert.Contains("torch.cuda.is_available()", Assert.Throws<InvalidOperationException>(() => ones(2).cuda()).Message);
        Assert.Throws<ArgumentException>(() => device("gpu"));
        Assert.Throws<ArgumentException>(() => device("cuda:x"));
    }

    [Fact]
    public void An_allocation_beyond_memory_is_explained()
    {
        var message = Message(() => empty(1L << 50));
        Assert.Contains("not enough memory", message);
        Assert.Contains("smaller batch", message);
    }

    [Fact]
    public void A_negative_length_is_refused() => Assert.Throws<ExternalException>(() => zeros(-1L));

    [Fact]
    public void No_message_carries_a_native_trace()
    {
        Action[] mistakes =
        [
            () => ones(2, 3).matmul(ones(2, 3)), () => ones(2).reshape(3), () => _ = ones(2)[5], () => linalg.inv(ones(2, 3)),
            () => ones(2).to_sparse().relu().softmax(0).unfold(9, 1, 1), () => einsum("ij,jk", ones(2, 3)),
        ];
        foreach (var mistake in mistakes)
        {
            var message = Message(mistake);
            Assert.DoesNotContain("frame #", message);
            Assert.DoesNotContain("Exception raised from", message);
            Assert.DoesNotContain(".cpp", message);
        }
    }

    [Fact]
    public void Not_a_number_passes_through_quietly()
    {
        Assert.True(float.IsNaN(tensor(float.NaN).add(1).item<float>()));
        Assert.Equal([0f, 1], tensor(new[] { float.NaN, 1 }).nan_to_num().data<float>().ToArray());
    }

    [Fact]
    public void Empty_tensors_reduce_to_the_neutral_element_or_say_why_not()
    {
        Assert.Equal(0f, zeros(0).sum().item<float>());
        Assert.Contains("Float32[0]", Message(() => zeros(0).max()));
    }
}
