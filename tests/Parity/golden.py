#!/usr/bin/env python3
"""Writes the golden values that the tests in this folder compare with.

    /usr/bin/python3 tests/Parity/golden.py        # Debian's python3-torch; any PyTorch from 1.13 will do

The values lie in golden/*.json and are committed, so that the tests need no Python. Rerun the script after adding a case, and
look at the difference: values of cases that were there before must not change.

A case of a layer or loss records
  init      the state right after construction with seed SEED (checked: the same seed gives the same weights)
  state     the state used, which is init with noise added
  inputs    what goes in; those of floating type are learned too
  targets   what the outputs should be: the loss is half the sum of squared differences
  float64, float32: for each type
    outputs   of the first forward pass
    gradients of parameters and of floating inputs, in that order
    trained   parameters and floating inputs after ten steps of gradient descent
Random layers draw from a generator seeded with SEED before each forward pass.
"""
import json
import math
import os
import sys
import warnings

import numpy
import torch
from torch import nn
from torch.nn import functional

SEED = 7
RATE = 0.01
STEPS = 10
HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "golden")


def pack(tensor):
    """A tensor as JSON: its shape, its type, and its elements in row-major order with as many digits as tell them apart."""
    array = tensor.detach().numpy()
    if array.dtype == numpy.float32:
        values = [float(numpy.format_float_scientific(x)) for x in array.ravel()]
    else:
        values = array.ravel().tolist()
    values = [repr(x) if isinstance(x, float) and not math.isfinite(x) else x for x in values]
    return {"shape": list(array.shape), "type": str(tensor.dtype).split(".")[1], "values": values}


def flatten(output):
    """The tensors in nested tuples, in order."""
    if isinstance(output, torch.Tensor):
        return [output]
    return [tensor for part in output if part is not None for tensor in flatten(part)]


def is_float(tensor):
    return tensor.dtype.is_floating_point


class Random:
    """Inputs of a case, drawn one after the other."""

    def __init__(self, seed):
        self.generator = torch.Generator().manual_seed(seed)

    def normal(self, *shape):
        return torch.randn(shape, generator=self.generator, dtype=torch.float64)

    def uniform(self, *shape):
        return torch.rand(shape, generator=self.generator, dtype=torch.float64) * 0.9 + 0.05

    def integers(self, limit, *shape):
        return torch.randint(limit, shape, generator=self.generator)

    def signs(self, *shape):
        return torch.randint(2, shape, generator=self.generator).double() * 2 - 1


def run(module, inputs, targets, dtype):
    """Outputs, gradients and the result of ten steps, in one element type."""
    module = module.to(dtype)
    parameters = list(module.parameters())
    inputs = [x.clone().to(dtype).requires_grad_() if is_float(x) else x for x in inputs]
    learned = parameters + [x for x in inputs if is_float(x)]
    record = {}
    for step in range(STEPS):
        for tensor in learned:
            tensor.grad = None
        torch.manual_seed(SEED)
        outputs = flatten(module(*inputs))
        loss = sum(((y - t.to(dtype)) ** 2).sum() for y, t in zip(outputs, targets)) / 2
        loss.backward()
        if step == 0:
            record["outputs"] = [pack(y) for y in outputs]
            record["gradients"] = [pack(torch.zeros_like(p) if p.grad is None else p.grad) for p in learned]
        with torch.no_grad():
            for tensor in learned:
                if tensor.grad is not None:
                    tensor -= RATE * tensor.grad
    record["trained"] = [pack(p) for p in learned]
    return record


def layer(make, *inputs):
    """The record of a layer or loss."""
    torch.manual_seed(SEED)
    module = make()
    record = {"init": {name: pack(value) for name, value in module.state_dict().items()}}
    module = module.double()
    noise = Random(SEED + 1)
    with torch.no_grad():
        for parameter in module.parameters():
            parameter += 0.1 * noise.normal(*parameter.shape)
    state = {name: value.clone() for name, value in module.state_dict().items()}
    record["state"] = {name: pack(value) for name, value in state.items()}
    record["inputs"] = [pack(x) for x in inputs]
    torch.manual_seed(SEED)
    with torch.no_grad():
        shapes = [y.shape for y in flatten(module(*inputs))]
    targets = [noise.normal(*shape) for shape in shapes]
    record["targets"] = [pack(t) for t in targets]
    for dtype in (torch.float64, torch.float32):
        module = module.double()
        module.load_state_dict(state)
        record[str(dtype).split(".")[1]] = run(module, inputs, targets, dtype)
    return record


class Function(nn.Module):
    """A function as a module."""

    def __init__(self, function):
        super().__init__()
        self.function = function

    def forward(self, *inputs):
        return self.function(*inputs)


class Packed(nn.Module):
    """A recurrent network over packed sequences."""

    def __init__(self, network, lengths):
        super().__init__()
        self.network = network
        self.lengths = lengths

    def forward(self, x):
        packed = nn.utils.rnn.pack_padded_sequence(x, self.lengths, enforce_sorted=False)
        output, states = self.network(packed)
        padded, _ = nn.utils.rnn.pad_packed_sequence(output)
        return padded, states


def layers():
    r = Random(1)
    n, u, i = r.normal, r.uniform, r.integers
    x2, x3, x4 = n(4, 3), n(2, 4, 6), n(1, 4, 4, 5)
    x5 = n(1, 2, 3, 4, 3)
    cases = {}

    def add(name, make, *inputs):
        cases[name] = layer(make, *inputs)

    add("Linear", lambda: nn.Linear(3, 4), x2)
    add("Linear_without_bias", lambda: nn.Linear(3, 4, bias=False), x3[..., :3])
    add("Bilinear", lambda: nn.Bilinear(3, 2, 4), x2, n(4, 2))
    add("Identity", nn.Identity, x2)
    add("Flatten", nn.Flatten, x3)
    add("Unflatten", lambda: nn.Unflatten(1, (2, 3)), n(2, 6))

    add("Conv1d", lambda: nn.Conv1d(4, 6, 3, stride=2, padding=1, groups=2), x3)
    add("Conv1d_same", lambda: nn.Conv1d(4, 3, 4, padding="same", dilation=1), x3)
    add("Conv2d", lambda: nn.Conv2d(4, 3, (3, 2), stride=(1, 2), padding=(1, 0)), x4)
    add("Conv2d_dilated", lambda: nn.Conv2d(4, 4, 3, dilation=2, padding=2, groups=4, bias=False), x4)
    add("Conv2d_reflect", lambda: nn.Conv2d(4, 2, 3, padding=1, padding_mode="reflect"), x4)
    add("Conv2d_circular_same", lambda: nn.Conv2d(4, 2, (2, 3), padding="same", padding_mode="circular"), x4)
    add("Conv3d", lambda: nn.Conv3d(2, 3, 2, stride=(1, 2, 1)), x5)
    add("ConvTranspose1d", lambda: nn.ConvTranspose1d(4, 3, 3, stride=2, padding=1, output_padding=1), x3)
    add("ConvTranspose2d", lambda: nn.ConvTranspose2d(4, 4, 3, stride=2, padding=1, output_padding=1, groups=2, dilation=1), x4)
    add("ConvTranspose3d", lambda: nn.ConvTranspose3d(2, 2, 2, stride=2), x5)
    add("Unfold", lambda: nn.Unfold((2, 3), dilation=1, padding=1, stride=2), x4)
    add("Fold", lambda: nn.Fold((4, 5), (2, 2), stride=1), n(1, 8, 12))

    add("MaxPool1d", lambda: nn.MaxPool1d(3, stride=2, padding=1), x3)
    add("MaxPool2d", lambda: nn.MaxPool2d((2, 3), ceil_mode=True), x4)
    add("MaxPool3d", lambda: nn.MaxPool3d(2), x5)
    add("AvgPool1d", lambda: nn.AvgPool1d(3, stride=2, padding=1), x3)
    add("AvgPool2d", lambda: nn.AvgPool2d((2, 3), padding=(1, 1), count_include_pad=False), x4)
    add("AvgPool3d", lambda: nn.AvgPool3d(2, divisor_override=3), x5)
    add("AdaptiveAvgPool1d", lambda: nn.AdaptiveAvgPool1d(4), x3)
    add("AdaptiveAvgPool2d", lambda: nn.AdaptiveAvgPool2d((2, 3)), x4)
    add("AdaptiveAvgPool3d", lambda: nn.AdaptiveAvgPool3d(2), x5)
    add("AdaptiveMaxPool1d", lambda: nn.AdaptiveMaxPool1d(4), x3)
    add("AdaptiveMaxPool2d", lambda: nn.AdaptiveMaxPool2d((2, 3)), x4)
    add("AdaptiveMaxPool3d", lambda: nn.AdaptiveMaxPool3d(2), x5)
    add("LPPool1d", lambda: nn.LPPool1d(2, 3, stride=2), u(2, 4, 6))
    add("LPPool2d", lambda: nn.LPPool2d(3, (2, 3)), u(2, 2, 4, 6))
    add("FractionalMaxPool2d", lambda: nn.FractionalMaxPool2d(2, output_size=(3, 4)), x4)
    add("FractionalMaxPool3d", lambda: nn.FractionalMaxPool3d(2, output_ratio=0.5), x5)
    add("MaxUnpool2d", lambda: Function(lambda x: functional.max_unpool2d(*functional.max_pool2d(x, 2, return_indices=True), 2)), n(1, 2, 4, 4))
    add("MaxUnpool1d", lambda: Function(lambda x: functional.max_unpool1d(*functional.max_pool1d(x, 2, return_indices=True), 2)), x3)

    add("BatchNorm1d", lambda: nn.BatchNorm1d(3), x2)
    add("BatchNorm1d_evaluating", lambda: nn.BatchNorm1d(3).eval(), x2)
    add("BatchNorm2d", lambda: nn.BatchNorm2d(4, momentum=0.3), x4)
    add("BatchNorm2d_plain", lambda: nn.BatchNorm2d(4, affine=False, track_running_stats=False), x4)
    add("BatchNorm3d", lambda: nn.BatchNorm3d(2), x5)
    add("InstanceNorm1d", lambda: nn.InstanceNorm1d(4, affine=True), x3)
    add("InstanceNorm2d", lambda: nn.InstanceNorm2d(4, track_running_stats=True), x4)
    add("InstanceNorm3d", lambda: nn.InstanceNorm3d(2), x5)
    add("LayerNorm", lambda: nn.LayerNorm((4, 6)), x3)
    add("LayerNorm_plain", lambda: nn.LayerNorm(6, elementwise_affine=False), x3)
    add("GroupNorm", lambda: nn.GroupNorm(2, 4), x4)
    add("LocalResponseNorm", lambda: nn.LocalResponseNorm(3, alpha=0.1), x4)

    add("Dropout", lambda: nn.Dropout(0.3), x2)
    add("Dropout1d", lambda: nn.Dropout1d(0.4), x3)
    add("Dropout2d", lambda: nn.Dropout2d(0.4), x4)
    add("Dropout3d", lambda: nn.Dropout3d(0.4), x5)
    add("AlphaDropout", lambda: nn.AlphaDropout(0.3), x2)
    add("FeatureAlphaDropout", lambda: nn.FeatureAlphaDropout(0.3), x4)
    add("Dropout_evaluating", lambda: nn.Dropout(0.3).eval(), x2)

    add("ConstantPad1d", lambda: nn.ConstantPad1d((1, 2), 0.5), x3)
    add("ConstantPad2d", lambda: nn.ConstantPad2d((1, 0, 2, 1), -1.0), x4)
    add("ConstantPad3d", lambda: nn.ConstantPad3d(1, 2.0), x5)
    add("ZeroPad2d", lambda: nn.ZeroPad2d(1), x4)
    add("ReflectionPad1d", lambda: nn.ReflectionPad1d((2, 1)), x3)
    add("ReflectionPad2d", lambda: nn.ReflectionPad2d((1, 0, 2, 1)), x4)
    add("ReflectionPad3d", lambda: nn.ReflectionPad3d(1), x5)
    add("ReplicationPad1d", lambda: nn.ReplicationPad1d((2, 1)), x3)
    add("ReplicationPad2d", lambda: nn.ReplicationPad2d((1, 0, 2, 1)), x4)
    add("ReplicationPad3d", lambda: nn.ReplicationPad3d(1), x5)

    add("Embedding", lambda: nn.Embedding(5, 3, padding_idx=1), i(5, 2, 4))
    add("Embedding_max_norm", lambda: nn.Embedding(5, 3, max_norm=1.0), i(5, 4))
    add("EmbeddingBag_mean", lambda: nn.EmbeddingBag(6, 3, mode="mean"), i(6, 2, 4))
    add("EmbeddingBag_max", lambda: nn.EmbeddingBag(6, 3, mode="max"), i(6, 2, 4))
    add("EmbeddingBag_sum_with_offsets", lambda: nn.EmbeddingBag(6, 3, mode="sum"), i(6, 7), torch.tensor([0, 3, 4]))

    add("PixelShuffle", lambda: nn.PixelShuffle(2), x4)
    add("PixelUnshuffle", lambda: nn.PixelUnshuffle(2), n(1, 2, 4, 6))
    add("ChannelShuffle", lambda: Function(lambda x: x.view(1, 2, 2, -1).transpose(1, 2).reshape(x.shape)), x4)  # 1.13 has no derivative for its own
    add("CosineSimilarity", lambda: nn.CosineSimilarity(dim=1), x2, n(4, 3))
    add("PairwiseDistance", lambda: nn.PairwiseDistance(p=3, keepdim=True), x2, n(4, 3))
    small = n(1, 2, 3, 4)
    add("Upsample_nearest", lambda: nn.Upsample(scale_factor=2), small)
    add("Upsample_bilinear", lambda: nn.Upsample(size=(5, 6), mode="bilinear", align_corners=True), small)
    add("Upsample_bicubic", lambda: nn.Upsample(scale_factor=(1.5, 2), mode="bicubic"), small)
    add("Upsample_linear", lambda: nn.Upsample(size=9, mode="linear"), n(1, 2, 4))
    add("Upsample_trilinear", lambda: nn.Upsample(scale_factor=2, mode="trilinear"), n(1, 1, 2, 3, 2))
    add("interpolate_area", lambda: Function(lambda x: functional.interpolate(x, size=(2, 3), mode="area")), small)
    add("interpolate_antialias", lambda: Function(lambda x: functional.interpolate(x, size=(2, 3), mode="bilinear", antialias=True)), small)
    add("grid_sample", lambda: Function(lambda x, g: functional.grid_sample(x, g, padding_mode="border", align_corners=False)), small, u(1, 2, 3, 2) * 2 - 1)
    add("affine_grid", lambda: Function(lambda t: functional.affine_grid(t, (1, 2, 3, 4), align_corners=False)), n(1, 2, 3))
    add("normalize", lambda: Function(lambda x: functional.normalize(x, p=3, dim=1)), x2)

    return cases


def activations():
    r = Random(2)
    x, image = r.normal(3, 4) * 2, r.normal(1, 4, 2, 3)
    makers = {
        "ReLU": nn.ReLU, "ReLU6": nn.ReLU6, "LeakyReLU": lambda: nn.LeakyReLU(0.2), "RReLU": nn.RReLU, "RReLU_evaluating": lambda: nn.RReLU().eval(),
        "ELU": lambda: nn.ELU(1.3), "CELU": lambda: nn.CELU(0.7), "SELU": nn.SELU, "GELU": nn.GELU, "GELU_tanh": lambda: nn.GELU("tanh"),
        "GLU": nn.GLU, "Sigmoid": nn.Sigmoid, "LogSigmoid": nn.LogSigmoid, "Tanh": nn.Tanh, "Tanhshrink": nn.Tanhshrink, "SiLU": nn.SiLU, "Mish": nn.Mish,
        "Softplus": lambda: nn.Softplus(2, 3), "Softsign": nn.Softsign, "Softshrink": lambda: nn.Softshrink(0.4), "Hardshrink": lambda: nn.Hardshrink(0.4),
        "Hardsigmoid": nn.Hardsigmoid, "Hardswish": nn.Hardswish, "Hardtanh": lambda: nn.Hardtanh(-0.5, 1.5), "Threshold": lambda: nn.Threshold(0.1, -2.0),
        "Softmax": lambda: nn.Softmax(1), "Softmin": lambda: nn.Softmin(0), "LogSoftmax": lambda: nn.LogSoftmax(1), "PReLU": nn.PReLU,
    }
    cases = {name: layer(make, x) for name, make in makers.items()}
    cases["Softmax2d"] = layer(nn.Softmax2d, image)
    cases["PReLU_per_channel"] = layer(lambda: nn.PReLU(4, 0.1), image)
    return cases


def recurrent():
    r = Random(3)
    n = r.normal
    x = n(4, 2, 3)
    lengths = torch.tensor([2, 4])
    return {
        "RNN": layer(lambda: nn.RNN(3, 2), x),
        "RNN_relu": layer(lambda: nn.RNN(3, 2, 2, nonlinearity="relu", bias=False, batch_first=True), n(2, 4, 3), n(2, 2, 2)),
        "LSTM": layer(lambda: nn.LSTM(3, 2), x),
        "LSTM_deep": layer(lambda: nn.LSTM(3, 2, 2, bidirectional=True, batch_first=True, dropout=0.3), n(2, 3, 3)),
        "LSTM_packed": layer(lambda: Packed(nn.LSTM(3, 2, bidirectional=True), lengths), x),
        "LSTM_unbatched": layer(lambda: nn.LSTM(3, 2), n(4, 3)),
        "GRU": layer(lambda: nn.GRU(3, 2), x, n(1, 2, 2)),
        "GRU_deep": layer(lambda: nn.GRU(3, 2, 2, bidirectional=True), x),
        "GRU_packed": layer(lambda: Packed(nn.GRU(3, 2), lengths), x),
        "RNN_packed": layer(lambda: Packed(nn.RNN(3, 2), lengths), x),
        "RNNCell": layer(lambda: nn.RNNCell(3, 2), n(4, 3), n(4, 2)),
        "RNNCell_relu": layer(lambda: nn.RNNCell(3, 2, nonlinearity="relu"), n(3)),
        "GRUCell": layer(lambda: nn.GRUCell(3, 2), n(4, 3), n(4, 2)),
        "LSTMCell": layer(lambda: nn.LSTMCell(3, 2), n(4, 3)),
    }


def attention():
    r = Random(4)
    n = r.normal
    x, memory = n(3, 2, 4), n(5, 2, 4)
    causal = torch.triu(torch.full((3, 3), float("-inf")), diagonal=1)
    padding = torch.tensor([[False, False, True], [False, False, False]])
    sdpa = lambda q, k, v, mask: torch.softmax(q @ k.transpose(-2, -1) / math.sqrt(q.shape[-1]) + mask, -1) @ v

    def plain(make):
        return lambda: make().eval()

    cases = {
        "MultiheadAttention": layer(lambda: nn.MultiheadAttention(4, 2), x, memory, memory.clone()),
        "MultiheadAttention_self": layer(lambda: Function2(nn.MultiheadAttention(4, 2), lambda m, a: m(a, a, a, attn_mask=causal.to(a.dtype), key_padding_mask=padding)), x),
        "MultiheadAttention_sizes": layer(lambda: nn.MultiheadAttention(4, 2, bias=False, kdim=3, vdim=5), x, n(5, 2, 3), n(5, 2, 5)),
        "MultiheadAttention_extra": layer(lambda: nn.MultiheadAttention(4, 2, dropout=0.2, add_bias_kv=True, add_zero_attn=True), x, memory, memory.clone()),
        "MultiheadAttention_unbatched": layer(lambda: nn.MultiheadAttention(4, 2), n(3, 4), n(5, 4), n(5, 4)),
        "scaled_dot_product_attention": layer(lambda: Function(lambda q, k, v: sdpa(q, k, v, causal.to(q.dtype))), n(2, 3, 4), n(2, 3, 4), n(2, 3, 4)),
        "TransformerEncoderLayer": layer(lambda: nn.TransformerEncoderLayer(4, 2, 6, dropout=0), x),
        "TransformerEncoderLayer_gelu": layer(lambda: Function2(nn.TransformerEncoderLayer(4, 2, 6, dropout=0, activation="gelu"), lambda m, a: m(a, causal.to(a.dtype), padding)), x),
        "TransformerEncoder": layer(lambda: nn.TransformerEncoder(nn.TransformerEncoderLayer(4, 2, 6, dropout=0), 2), x),
        "TransformerDecoderLayer": layer(lambda: nn.TransformerDecoderLayer(4, 2, 6, dropout=0), x, memory),
        "TransformerDecoder": layer(lambda: Function2(nn.TransformerDecoder(nn.TransformerDecoderLayer(4, 2, 6, dropout=0), 2), lambda m, a, b: m(a, b, causal.to(a.dtype))), x, memory),
        "Transformer": layer(lambda: nn.Transformer(4, 2, 1, 1, 6, dropout=0), memory, x),
    }
    return cases


class Function2(nn.Module):
    """A module applied in a way of one's own."""

    def __init__(self, module, function):
        super().__init__()
        self.module = module
        self.function = function

    def forward(self, *inputs):
        return self.function(self.module, *inputs)


def losses():
    r = Random(5)
    n, u, i, s = r.normal, r.uniform, r.integers, r.signs
    x, y = n(3, 4), n(3, 4)
    weight, classes = u(4), i(4, 3)
    image_scores, image_classes = n(2, 4, 2, 2), i(4, 2, 2, 2)
    image_classes[0, 0, 0] = 2
    labels = torch.tensor([[1, 3, -1, 0], [0, -1, 2, 1], [3, 1, 2, 0]])
    log_probs = torch.log_softmax(n(6, 2, 4), -1)
    cases = {}

    def fixed(make, *rest):
        """A loss whose other arguments are not learned."""
        def convert(p):
            return [t.to(p.dtype) if is_float(t) else t for t in rest]
        return lambda: Function(lambda p: make().to(p.dtype)(p, *convert(p)))

    def add(name, make, prediction, *rest):
        cases[name] = layer(fixed(make, *rest), prediction)
        cases[name]["others"] = [pack(t) for t in rest]

    for reduction in ("mean", "sum", "none"):
        end = "" if reduction == "mean" else "_" + reduction
        add("MSELoss" + end, lambda: nn.MSELoss(reduction=reduction), x, y)
        add("CrossEntropyLoss" + end, lambda: nn.CrossEntropyLoss(reduction=reduction), x, classes)
    add("L1Loss", nn.L1Loss, x, y)
    add("SmoothL1Loss", lambda: nn.SmoothL1Loss(beta=0.5), x, y)
    add("HuberLoss", lambda: nn.HuberLoss(delta=0.7), x, y)
    add("BCELoss", lambda: nn.BCELoss(weight=weight), u(3, 4), u(3, 4))
    add("BCEWithLogitsLoss", lambda: nn.BCEWithLogitsLoss(weight=weight, pos_weight=weight + 1), x, u(3, 4))
    add("CrossEntropyLoss_weighted", lambda: nn.CrossEntropyLoss(weight=weight, ignore_index=2), image_scores, image_classes)
    add("CrossEntropyLoss_smoothed", lambda: nn.CrossEntropyLoss(label_smoothing=0.1), x, classes)
    add("CrossEntropyLoss_of_probabilities", nn.CrossEntropyLoss, x, torch.softmax(y, -1))
    add("NLLLoss", lambda: nn.NLLLoss(weight=weight), torch.log_softmax(x, -1), classes)
    add("KLDivLoss", lambda: nn.KLDivLoss(log_target=True), torch.log_softmax(x, -1), torch.log_softmax(y, -1))
    add("KLDivLoss_of_probabilities", lambda: nn.KLDivLoss(reduction="sum"), torch.log_softmax(x, -1), torch.softmax(y, -1))
    add("PoissonNLLLoss", lambda: nn.PoissonNLLLoss(full=True), x, i(5, 3, 4).double())
    add("PoissonNLLLoss_of_rates", lambda: nn.PoissonNLLLoss(log_input=False), u(3, 4), i(5, 3, 4).double())
    add("GaussianNLLLoss", lambda: nn.GaussianNLLLoss(full=True), x, y, u(3, 4))
    add("HingeEmbeddingLoss", nn.HingeEmbeddingLoss, x, s(3, 4))
    add("SoftMarginLoss", nn.SoftMarginLoss, x, s(3, 4))
    add("MultiMarginLoss", lambda: nn.MultiMarginLoss(p=2, margin=0.8, weight=weight), x, classes)
    add("MultiLabelMarginLoss", nn.MultiLabelMarginLoss, x, labels)
    add("MultiLabelSoftMarginLoss", lambda: nn.MultiLabelSoftMarginLoss(weight=weight), x, i(2, 3, 4).double())
    add("CosineEmbeddingLoss", lambda: nn.CosineEmbeddingLoss(margin=0.1), x, y, s(3))
    add("MarginRankingLoss", lambda: nn.MarginRankingLoss(margin=0.3), x, y, s(3, 4))
    add("TripletMarginLoss", lambda: nn.TripletMarginLoss(swap=True), x, y, n(3, 4))
    add("TripletMarginWithDistanceLoss", lambda: nn.TripletMarginWithDistanceLoss(distance_function=lambda a, b: (a - b).abs().sum(-1), margin=2.0), x, y, n(3, 4))
    add("CTCLoss", nn.CTCLoss, log_probs, torch.tensor([[1, 2, 2], [3, 1, 0]]), torch.tensor([6, 5]), torch.tensor([3, 2]))
    cases["weight"] = pack(weight)
    return cases


def corrected_nadam(params, grads, exp_avgs, exp_avg_sqs, mu_products, state_steps, *, beta1, beta2, lr, weight_decay, momentum_decay, eps, **_):
    """NAdam as PyTorch has it from 2.0 on: before, the product of momenta held the present one twice."""
    for p, g, m, v, product, count in zip(params, grads, exp_avgs, exp_avg_sqs, mu_products, state_steps):
        count += 1
        step = count.item()
        g = g.add(p, alpha=weight_decay)
        mu = beta1 * (1 - 0.5 * 0.96 ** (step * momentum_decay))
        following = beta1 * (1 - 0.5 * 0.96 ** ((step + 1) * momentum_decay))
        product *= mu
        m.mul_(beta1).add_(g, alpha=1 - beta1)
        v.mul_(beta2).addcmul_(g, g, value=1 - beta2)
        root = v.div(1 - beta2 ** step).sqrt().add_(eps)
        p.addcdiv_(g, root, value=-lr * (1 - mu) / (1 - product.item()))
        p.addcdiv_(m, root, value=-lr * following / (1 - product.item() * following))


def optimisers():
    # Numbers that optimisers keep, such as ASGD's rate, would be of single precision otherwise.
    torch.set_default_dtype(torch.float64)
    if torch.__version__.startswith("1."):
        sys.modules["torch.optim.nadam"]._single_tensor_nadam = corrected_nadam
    r = Random(6)
    x, y = r.normal(5, 3), r.normal(5, 2)
    torch.manual_seed(SEED)
    start = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2)).double()
    record = {"inputs": pack(x), "targets": pack(y), "state": {k: pack(v.clone()) for k, v in start.state_dict().items()}, "cases": {}}
    makers = {
        "SGD": lambda p: torch.optim.SGD(p, 0.1),
        "SGD_momentum": lambda p: torch.optim.SGD(p, 0.1, momentum=0.9, dampening=0.1, weight_decay=0.01),
        "SGD_nesterov": lambda p: torch.optim.SGD(p, 0.05, momentum=0.8, nesterov=True),
        "SGD_maximize": lambda p: torch.optim.SGD(p, 0.01, momentum=0.5, maximize=True),
        "Adam": lambda p: torch.optim.Adam(p, 0.01),
        "Adam_amsgrad": lambda p: torch.optim.Adam(p, 0.02, betas=(0.8, 0.95), weight_decay=0.1, amsgrad=True),
        "AdamW": lambda p: torch.optim.AdamW(p, 0.01, weight_decay=0.05),
        "AdamW_amsgrad": lambda p: torch.optim.AdamW(p, 0.01, weight_decay=0.05, amsgrad=True, maximize=True),
        "Adagrad": lambda p: torch.optim.Adagrad(p, 0.1, lr_decay=0.1, weight_decay=0.01, initial_accumulator_value=0.2),
        "Adadelta": lambda p: torch.optim.Adadelta(p, 1.0, weight_decay=0.01),
        "Adamax": lambda p: torch.optim.Adamax(p, 0.02, weight_decay=0.01),
        "NAdam": lambda p: torch.optim.NAdam(p, 0.02, weight_decay=0.01),
        "RAdam": lambda p: torch.optim.RAdam(p, 0.02, betas=(0.9, 0.99), weight_decay=0.01),
        "RMSProp": lambda p: torch.optim.RMSprop(p, 0.01, weight_decay=0.01),
        "RMSProp_centered": lambda p: torch.optim.RMSprop(p, 0.01, alpha=0.9, momentum=0.5, centered=True),
        "Rprop": lambda p: torch.optim.Rprop(p, 0.01),
        "ASGD": lambda p: torch.optim.ASGD(p, 0.05, lambd=0.01, t0=3, weight_decay=0.01),
        "LBFGS": lambda p: torch.optim.LBFGS(p, 0.5, max_iter=4, history_size=3, tolerance_grad=1e-5),
    }
    for name, make in makers.items():
        model = nn.Sequential(nn.Linear(3, 4), nn.Tanh(), nn.Linear(4, 2)).double()
        model.load_state_dict(start.state_dict())
        optimiser = make(model.parameters())

        def closure():
            optimiser.zero_grad()
            loss = functional.mse_loss(model(x), y)
            loss.backward()
            return loss

        steps, seen = [], []
        for step in range(STEPS):
            seen.append(float(optimiser.step(closure)))
            if step in (0, 1, STEPS - 1):
                steps.append([pack(p) for p in model.parameters()])
        record["cases"][name] = {"losses": seen, "after_1_2_10": steps}
    torch.set_default_dtype(torch.float32)
    return record


def schedules():
    lr = torch.optim.lr_scheduler

    def sequence(o):
        return lr.SequentialLR(o, [lr.ConstantLR(o, 0.1, 2), lr.ExponentialLR(o, 0.9)], [3])

    makers = {
        "LambdaLR": lambda o: lr.LambdaLR(o, lambda epoch: 0.9 ** epoch + 0.1),
        "MultiplicativeLR": lambda o: lr.MultiplicativeLR(o, lambda epoch: 1 - 0.02 * epoch),
        "StepLR": lambda o: lr.StepLR(o, 4, 0.5),
        "MultiStepLR": lambda o: lr.MultiStepLR(o, [3, 8, 8, 12], 0.3),
        "ConstantLR": lambda o: lr.ConstantLR(o, 0.25, 4),
        "LinearLR": lambda o: lr.LinearLR(o, 0.2, 0.9, 6),
        "ExponentialLR": lambda o: lr.ExponentialLR(o, 0.8),
        "PolynomialLR": lambda o: lr.PolynomialLR(o, 10, 2.0),
        "CosineAnnealingLR": lambda o: lr.CosineAnnealingLR(o, 7, 0.01),
        "CyclicLR": lambda o: lr.CyclicLR(o, 0.02, 0.2, 3, 5, mode="triangular2"),
        "CyclicLR_exp_range": lambda o: lr.CyclicLR(o, 0.02, 0.2, 4, mode="exp_range", gamma=0.95, cycle_momentum=False),
        "OneCycleLR": lambda o: lr.OneCycleLR(o, 0.5, total_steps=20),
        "OneCycleLR_three_phase": lambda o: lr.OneCycleLR(o, 0.5, epochs=4, steps_per_epoch=5, anneal_strategy="linear", three_phase=True),
        "SequentialLR": sequence,
        "ChainedLR": lambda o: lr.ChainedScheduler([lr.ConstantLR(o, 0.5, 5), lr.ExponentialLR(o, 0.9)]),
    }
    cases = {}
    for name, make in makers.items():
        optimiser = torch.optim.SGD([nn.Parameter(torch.zeros(1))], 0.1, momentum=0.9)
        schedule = make(optimiser)
        group = optimiser.param_groups[0]
        rates, momenta = [group["lr"]], [group["momentum"]]
        for _ in range(19):
            optimiser.step()
            schedule.step()
            rates.append(group["lr"])
            momenta.append(group["momentum"])
        cases[name] = {"rates": rates, "momenta": momenta}
    optimiser = torch.optim.SGD([nn.Parameter(torch.zeros(1))], 0.1, momentum=0.9)
    schedule = lr.ReduceLROnPlateau(optimiser, "min", 0.5, patience=2, cooldown=1, min_lr=0.01)
    metrics = [1.0, 0.9, 0.91, 0.92, 0.93, 0.94, 0.8, 0.81, 0.82, 0.83, 0.84, 0.85, 0.86, 0.87, 0.88, 0.89, 0.9, 0.91, 0.92]
    rates = [0.1]
    for metric in metrics:
        schedule.step(metric)
        rates.append(optimiser.param_groups[0]["lr"])
    cases["ReduceLROnPlateau"] = {"metrics": metrics, "rates": rates, "momenta": []}
    return cases


def initialisers():
    init = nn.init
    makers = {
        "uniform_": lambda t: init.uniform_(t, -1, 2), "normal_": lambda t: init.normal_(t, 1, 0.5), "constant_": lambda t: init.constant_(t, 3),
        "ones_": init.ones_, "zeros_": init.zeros_, "eye_": init.eye_, "xavier_uniform_": lambda t: init.xavier_uniform_(t, 1.5),
        "xavier_normal_": init.xavier_normal_, "kaiming_uniform_": lambda t: init.kaiming_uniform_(t, nonlinearity="relu"),
        "kaiming_normal_": lambda t: init.kaiming_normal_(t, 0.2, mode="fan_out"), "orthogonal_": lambda t: init.orthogonal_(t, 2),
        "trunc_normal_": lambda t: init.trunc_normal_(t, 0.5, 2, -1, 1.5), "sparse_": lambda t: init.sparse_(t, 0.4),
    }
    cases = {}
    for name, make in makers.items():
        torch.manual_seed(SEED)
        cases[name] = pack(make(torch.empty(5, 3, dtype=torch.float64)))
    cases["dirac_"] = pack(init.dirac_(torch.empty(3, 2, 3, dtype=torch.float64)))
    torch.manual_seed(SEED)
    cases["orthogonal_wide"] = pack(init.orthogonal_(torch.empty(2, 4, dtype=torch.float64)))
    return cases


def write(name, content):
    os.makedirs(HERE, exist_ok=True)
    path = os.path.join(HERE, name + ".json")
    with open(path + ".part", "w") as file:
        # One case a line, so that differences can be read.
        lines = (f"{json.dumps(key)}:{json.dumps(value, separators=(',', ':'))}" for key, value in content.items())
        file.write("{\n" + ",\n".join(lines) + "\n}\n")
    os.replace(path + ".part", path)
    print(f"{name}: {os.path.getsize(path)} bytes")


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    torch.set_num_threads(1)
    print("PyTorch", torch.__version__, "Python", sys.version.split()[0])
    for part in (layers, activations, recurrent, attention, losses, optimisers, schedules, initialisers):
        write(part.__name__, part())
