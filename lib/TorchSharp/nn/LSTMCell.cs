using TorchSharp.Native;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace TorchSharp.Modules;

/// <summary>One step of a long short-term memory; the rows of the weights are input, forget, candidate, output.</summary>
public sealed class LSTMCell : Module<Tensor, (Tensor, Tensor)?, (Tensor, Tensor)>, IModule<Tensor, (Tensor, Tensor)>
{
    private readonly long hiddenSize;

    internal LSTMCell(long inputSize, long hiddenSize, bool bias, Device? device, ScalarType? dtype)
        : base(nameof(LSTMCell))
    {
        this.hiddenSize = hiddenSize;
        (weight_ih, weight_hh, bias_ih, bias_hh) = RecurrentCell.Weights((inputSize, hiddenSize, 4), bias, device, dtype);
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

    /// <summary>One step from zero state.</summary>
    (Tensor, Tensor) IModule<Tensor, (Tensor, Tensor)>.call(Tensor input) => call(input, null);

    /// <summary>One step.</summary>
    /// <param name="input">The inputs, <c>[batch, features]</c>.</param>
    /// <param name="h0_c0">The states and memories before, <c>[batch, hidden]</c> each; null for zeros.</param>
    /// <returns>The states and memories after.</returns>
    public new (Tensor, Tensor) call(Tensor input, (Tensor, Tensor)? h0_c0 = null) => base.call(input, h0_c0);

    /// <inheritdoc/>
    public override (Tensor, Tensor) forward(Tensor input, (Tensor, Tensor)? h0_c0)
    {
        var results = RecurrentCell.Step(GetName(), input, [h0_c0?.Item1, h0_c0?.Item2], hiddenSize, (batch, start) =>
        {
            var (state, memory) = Aten.Cell.Call2(batch, start, weight_ih, weight_hh, bias_ih, bias_hh);
            return [state, memory];
        });
        return (results[0], results[1]);
    }
}

file static class Aten
{
    internal static readonly Operator Cell = new("lstm_cell");
}
