using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>
        /// Gated recurrent units (Cho et al., 2014): reset r = σ(W_ir x + b_ir + W_hr h + b_hr), update z = σ(W_iz x + b_iz +
        /// W_hz h + b_hz), candidate n = tanh(W_in x + b_in + r (W_hn h + b_hn)), state h = (1 − z) n + z h. The rows of each
        /// weight are r, z, n. Sequences are <c>[length, batch, features]</c>, or <c>[batch, length, features]</c> when batch
        /// first, or without the batch; states are <c>[layers × directions, batch, hidden]</c>.
        /// </summary>
        public static GRU GRU(
            long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0,
            bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
            new(new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional), device, dtype);

        /// <summary>One step of a gated recurrent unit; the rows of the weights are reset, update, candidate.</summary>
        public static GRUCell GRUCell(long inputSize, long hiddenSize, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, hiddenSize, bias, device, dtype);

        /// <summary>
        /// Long short-term memory (Hochreiter and Schmidhuber, 1997): gates i, f, o = σ(W x + b + U h + c), candidate g =
        /// tanh(...), memory c = f c + i g, state h = o tanh(c). The rows of each weight are i, f, g, o. Sequences are
        /// <c>[length, batch, features]</c>, or <c>[batch, length, features]</c> when batch first, or without the batch; states
        /// and memories are <c>[layers × directions, batch, hidden]</c>.
        /// </summary>
        public static LSTM LSTM(
            long inputSize, long hiddenSize, long numLayers = 1, bool bias = true, bool batchFirst = false, double dropout = 0,
            bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
            new(new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional), device, dtype);

        /// <summary>One step of a long short-term memory; the rows of the weights are input, forget, candidate, output.</summary>
        public static LSTMCell LSTMCell(long inputSize, long hiddenSize, bool bias = true, Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, hiddenSize, bias, device, dtype);

        /// <summary>
        /// A plain recurrent network (Elman, 1990): h = tanh(W_ih x + b_ih + W_hh h + b_hh), or with a rectifier instead of tanh.
        /// Sequences are <c>[length, batch, features]</c>, or <c>[batch, length, features]</c> when batch first, or without the
        /// batch; states are <c>[layers × directions, batch, hidden]</c>.
        /// </summary>
        public static RNN RNN(
            long inputSize, long hiddenSize, long numLayers = 1, NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true,
            bool batchFirst = false, double dropout = 0, bool bidirectional = false, Device? device = null, ScalarType? dtype = null) =>
            new(new(inputSize, hiddenSize, numLayers, bias, batchFirst, dropout, bidirectional), nonLinearity, device, dtype);

        /// <summary>
        /// One step of a plain recurrent network: h = tanh(W_ih x + b_ih + W_hh h + b_hh), or with a rectifier.
        /// </summary>
        public static RNNCell RNNCell(
            long inputSize, long hiddenSize, NonLinearities nonLinearity = NonLinearities.Tanh, bool bias = true,
            Device? device = null, ScalarType? dtype = null) =>
            new(inputSize, hiddenSize, nonLinearity, bias, device, dtype);
    }
}
