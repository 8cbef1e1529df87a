"""Writes the checkpoints beside this file with PyTorch: run it with a python3 that has torch, when a test needs another."""
import collections
import pathlib

import torch
from torch import nn

here = pathlib.Path(__file__).parent
torch.manual_seed(1)

model = nn.Sequential(nn.Linear(3, 2), nn.BatchNorm1d(2))
with torch.no_grad():
    for parameter in model.parameters():
        parameter.copy_(torch.arange(parameter.numel()).reshape(parameter.shape) / 4)
torch.save(model.state_dict(), here / "model.pt")
torch.save({"model": model.state_dict(), "epoch": 3, "rate": 0.5, "name": "tiny", "done": True, "losses": [1.0, 0.25]}, here / "training.pt")
torch.save(dict(model.named_parameters()), here / "parameters.pt", pickle_protocol=4)

whole = torch.arange(6.0).reshape(2, 3)
torch.save(
    collections.OrderedDict(
        double=whole.double(), half=whole.half(), brain=whole.bfloat16(), long=whole.long(), int=whole.int(), short=whole.short(),
        char=whole.to(torch.int8), byte=whole.byte(), bool=whole > 2, whole=whole, turned=whole.T, row=whole[1], empty=torch.zeros(0, 3),
        number=torch.tensor(7.0)),
    here / "types.pt")

# What must be refused: the whole model, of which the pickle names classes to import, and the format before PyTorch 1.6.
torch.save(model, here / "whole-model.pt")
torch.save(model.state_dict(), here / "legacy.pt", _use_new_zipfile_serialization=False)
