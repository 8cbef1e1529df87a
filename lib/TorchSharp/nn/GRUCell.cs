using TorchSharp.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>One step of a gated recurrent unit; the rows of the weights are reset, update, candidate.</summary>
public sealed class GRUCell : Module<Tensor, Tensor?, Tensor>
{
    private readonly long hiddenSize;

    internal GRUCell(long inputSize, long hiddenSize, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(GRUCell))
    {
        this.hiddenSize = hiddenSize;
        (weight_ih, weight_hh, bias_ih, bias_hh) = RecurrentCell.Weights((inputSize, hiddenSize, 3), bias, device, dtype);
    }

    /// <summary>The weights on the input, <c>[gates × hidden, features]</c>.</summary>
    public Parameter weight_ih
    {
        get;
        set => ConditionallyRegisterParameter(nameof(weight_ih), field = value);
    }

    /// <summary>The weights on the state, <c>[gates × hidden, hidden]</c>.</summary>
    public Parameter weight_hh
    {
        get;
        set => ConditionallyRegisterParameter(nameof(weight_hh), field = value);
    }

    /// <summary>The bias added to the input; null for none.</summary>
    public Parameter? bias_ih
    {
        get;
        set => ConditionallyRegisterParameter(nameof(bias_ih), field = value);
    }

    /// <summary>The bias added to the state; null for none.</summary>
    public Parameter? bias_hh
    {
        get;
        set => ConditionallyRegisterParameter(nameof(bias_hh), field = value);
    }

    /// <summary>One step.</summary>
    /// <param name="input">The inputs, <c>[batch, features]</c>.</param>
    /// <param name="h0">The states before, <c>[batch, hidden]</c>; null for zeros.</param>
    /// <returns>The states after.</returns>
    public override Tensor forward(Tensor input, Tensor? h0 = null) =>
        RecurrentCell.Step(GetName(), input, [h0], hiddenSize, (batch, start) =>
            [Aten.Cell.Call(batch, start[0], weight_ih, weight_hh, bias_ih, bias_hh)])[0];
}

file static class Aten
{
    internal static readonly Operator Cell = new("gru_cell");
}
