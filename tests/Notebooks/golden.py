#!/usr/bin/env python3
"""Writes golden.json: what PyTorch computes for cells of the chapters that compute by hand.

    /usr/bin/python3 tests/Notebooks/golden.py     # Debian's python3-torch; any PyTorch from 1.13 will do

The file is committed, so that the tests need no Python. An entry names a chapter and a piece of a cell's source; among the
numbers which that cell prints there must be each of "exact" (to the digits printed, at least four) and of "rough" (two digits).
"""
import gzip
import json
import os

import torch
from torch import nn
from torch.nn import functional as F

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(HERE, "..", "..", "datasets")
entries = []


def entry(chapter, cell, exact, rough=()):
    entries.append({"chapter": chapter, "cell": cell, "exact": [float(v) for v in exact], "rough": [float(v) for v in rough]})


def autograd():
    chapter = "02-autograd"
    x = torch.tensor([[1.0, 0.5]])
    hidden1 = torch.sigmoid(x @ torch.tensor([[0.2, -0.1, 0.4], [0.3, 0.5, -0.2]]) + torch.tensor([0.1, 0.2, 0.3]))
    hidden2 = torch.sigmoid(hidden1 @ torch.tensor([[0.1, 0.6], [-0.4, 0.2], [0.5, 0.3]]) + torch.tensor([0.1, -0.1]))
    output = hidden2 @ torch.tensor([[1.0, -0.5], [0.25, 0.75]])
    entry(chapter, "var hidden1 = Sigma(", [*hidden1[0], *hidden2[0], *output[0]])
    at = torch.ones(2, requires_grad=True)
    (at.pow(2).sum() + at.prod()).backward()
    entry(chapter, "NumericalGradient(Tilted, oneOne)", at.grad)
    weight = torch.tensor([0.8, 0.3], requires_grad=True)
    bias = torch.tensor(0.1, requires_grad=True)
    z = torch.tensor([0.5, -1.0]) @ weight + bias
    F.binary_cross_entropy(torch.sigmoid(z), torch.tensor(1.0)).backward()
    entry(chapter, "unitLoss.backward();", [z, torch.sigmoid(z), *weight.grad, bias.grad])


def walk(create, steps=60):
    x = nn.Parameter(torch.tensor([-7.0, 2.0]))
    optimiser = create([x])
    height = lambda: (torch.tensor([0.05, 1.0]) * x * x).sum()
    first = None
    for step in range(steps):
        optimiser.zero_grad()
        height().backward()
        optimiser.step()
        first = x.detach().clone() if step == 0 else first
    return first, height()


def optimisers():
    for name, create in {
        "SGD, η = 0.9": lambda p: torch.optim.SGD(p, 0.9),
        "Momentum, η = 0.15": lambda p: torch.optim.SGD(p, 0.15, momentum=0.8),
        "AdaGrad, η = 1": lambda p: torch.optim.Adagrad(p, lr=1),
        "RMSProp, η = 0.3": lambda p: torch.optim.RMSprop(p, lr=0.3, alpha=0.9),
        "Adam, η = 0.3": lambda p: torch.optim.Adam(p, lr=0.3),
        "AdamW, η = 0.3": lambda p: torch.optim.AdamW(p, lr=0.3, weight_decay=0.1),
    }.items():
        first, height = walk(create)
        entry("03-linear-regression", f'Compare("{name}', first, [height])


def schedules():
    scheduler = torch.optim.lr_scheduler
    values = []
    for create in [
        lambda sgd: scheduler.StepLR(sgd, 20, gamma=0.5),
        lambda sgd: scheduler.MultiStepLR(sgd, [40, 70], gamma=0.3),
        lambda sgd: scheduler.ExponentialLR(sgd, gamma=0.97),
        lambda sgd: scheduler.CosineAnnealingLR(sgd, T_max=100),
    ]:
        sgd = torch.optim.SGD([nn.Parameter(torch.zeros(1))], lr=0.9)
        schedule = create(sgd)
        rates = []
        for _ in range(100):
            rates.append(sgd.param_groups[0]["lr"])
            sgd.step()
            schedule.step()
        values += [rates[k] for k in (0, 10, 50, 99)]
    entry("03-linear-regression", "var scheduled = byLibrary", values)


def losses():
    chapter = "04-classification"
    said, truths = torch.tensor([0.2, 0.8, 0.3, 0.7]), torch.tensor([1.0, 1, 0, 0])
    entry(chapter, "var each = -(truths", [*F.binary_cross_entropy(said, truths, reduction="none"), F.binary_cross_entropy(said, truths)])
    classes = torch.tensor([2, 0, 1])
    good = torch.tensor([[0.1, 0.2, 0.9], [1.1, 0.1, 0.2], [0.2, 2.1, 0.1]])
    bad = torch.tensor([[0.8, 0.2, 0.3], [0.2, 0.3, 0.5], [0.2, 0.2, 0.5]])
    entry(chapter, "object[] ThreeWays", [F.cross_entropy(good, classes), F.cross_entropy(bad, classes)])
    entry(chapter, "var soft = 0.9", [F.cross_entropy(good, classes), F.cross_entropy(good, classes, label_smoothing=0.1)])
    entry(chapter, "Tensor StableSoftmax", F.softmax(torch.tensor([1.0, 3, 5, 10]), 0)[2:])
    certain = torch.zeros(1, 10)
    certain[0, 3] = 1
    entry(chapter, "certain[0, 3] = 1", [F.cross_entropy(certain, torch.tensor([3]))])


def perceptron():
    images = gzip.open(os.path.join(DATA, "fashion-mini", "train-images-idx3-ubyte.gz")).read()[16:]
    labels = gzip.open(os.path.join(DATA, "fashion-mini", "train-labels-idx1-ubyte.gz")).read()[8:]
    x = torch.tensor(list(images[: 128 * 784]), dtype=torch.float32).view(128, 784) / 255
    y = torch.tensor(list(labels[:128]))
    torch.manual_seed(2)
    net = nn.Sequential(nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 32), nn.ReLU(), nn.Linear(32, 10))
    loss = F.cross_entropy(net(x), y)
    loss.backward()
    entry("05-multilayer-perceptrons", "= ByHand([all[0]", [loss, *(p.grad.abs().max() for p in net.parameters())])


autograd()
optimisers()
schedules()
losses()
perceptron()
with open(os.path.join(HERE, "golden.json"), "w", encoding="utf-8") as file:
    json.dump(entries, file, indent=1, ensure_ascii=False)
    file.write("\n")
