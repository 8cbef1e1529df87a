using TorchSharp;
using Xunit;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Parity.Tests;

/// <summary>Recurrent networks and cells.</summary>
public class RecurrentNetworks
{
    [Fact]
    public void RNN_matches_PyTorch() =>
        Parity.Check("recurrent", "RNN", () => RNN(3, 2), (module, inputs) => Pair(module.call(inputs[0], inputs.ElementAtOrDefault(1))));

    [Fact]
    public void RNN_relu_matches_PyTorch() =>
        Parity.Check("recurrent", "RNN_relu", () => RNN(3, 2, 2, NonLinearities.ReLU, bias: false, batchFirst: true), (module, inputs) => Pair(module.call(inputs[0], inputs.ElementAtOrDefault(1))));

    [Fact]
    public void LSTM_matches_PyTorch() =>
        Parity.Check("recurrent", "LSTM", () => LSTM(3, 2), (module, inputs) => Triple(module.call(inputs[0])));

    [Fact]
    public void LSTM_deep_matches_PyTorch() =>
        Parity.Check("recurrent", "LSTM_deep", () => LSTM(3, 2, 2, bidirectional: true, batchFirst: true, dropout: 0.3), (module, inputs) => Triple(module.call(inputs[0])));

    [Fact]
    public void LSTM_unbatched_matches_PyTorch() =>
        Parity.Check("recurrent", "LSTM_unbatched", () => LSTM(3, 2), (module, inputs) => Triple(module.call(inputs[0])));

    [Fact]
    public void LSTM_packed_matches_PyTorch() =>
        Parity.Check("recurrent", "LSTM_packed", () => LSTM(3, 2, bidirectional: true), (module, inputs) => Padded(module.call(Packed(inputs[0]))), "network.");

    [Fact]
    public void GRU_matches_PyTorch() =>
        Parity.Check("recurrent", "GRU", () => GRU(3, 2), (module, inputs) => Pair(module.call(inputs[0], inputs.ElementAtOrDefault(1))));

    [Fact]
    public void GRU_deep_matches_PyTorch() =>
        Parity.Check("recurrent", "GRU_deep", () => GRU(3, 2, 2, bidirectional: true), (module, inputs) => Pair(module.call(inputs[0], inputs.ElementAtOrDefault(1))));

    [Fact]
    public void GRU_packed_matches_PyTorch() =>
        Parity.Check("recurrent", "GRU_packed", () => GRU(3, 2), (module, inputs) => Padded(module.call(Packed(inputs[0]))), "network.");

    [Fact]
    public void RNN_packed_matches_PyTorch() =>
        Parity.Check("recurrent", "RNN_packed", () => RNN(3, 2), (module, inputs) => Padded(module.call(Packed(inputs[0]))), "network.");

    [Fact]
    public void RNNCell_matches_PyTorch() =>
        Parity.Check("recurrent", "RNNCell", () => RNNCell(3, 2), (module, inputs) => [module.call(inputs[0], inputs[1])]);

    [Fact]
    public void RNNCell_relu_matches_PyTorch() =>
        Parity.Check("recurrent", "RNNCell_relu", () => RNNCell(3, 2, NonLinearities.ReLU), (module, inputs) => [module.call(inputs[0], null)]);

    [Fact]
    public void GRUCell_matches_PyTorch() =>
        Parity.Check("recurrent", "GRUCell", () => GRUCell(3, 2), (module, inputs) => [module.call(inputs[0], inputs[1])]);

    [Fact]
    public void LSTMCell_matches_PyTorch() =>
        Parity.Check("recurrent", "LSTMCell", () => LSTMCell(3, 2), (module, inputs) => Pair(module.call(inputs[0])));

    private static nn.utils.rnn.PackedSequence Packed(Tensor input) =>
        nn.utils.rnn.pack_padded_sequence(input, tensor(new long[] { 2, 4 }), enforce_sorted: false);

    private static Tensor[] Padded((nn.utils.rnn.PackedSequence Output, Tensor State) result) =>
        [nn.utils.rnn.pad_packed_sequence(result.Output).Item1, result.State];

    private static Tensor[] Padded((nn.utils.rnn.PackedSequence Output, Tensor State, Tensor Memory) result) =>
        [nn.utils.rnn.pad_packed_sequence(result.Output).Item1, result.State, result.Memory];

    private static Tensor[] Pair((Tensor, Tensor) result) => [result.Item1, result.Item2];

    private static Tensor[] Triple((Tensor, Tensor, Tensor) result) => [result.Item1, result.Item2, result.Item3];
}
