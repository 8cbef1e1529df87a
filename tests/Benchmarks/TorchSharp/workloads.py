"""The workloads of Workloads.cs in PyTorch.

    workloads.py THREADS              times on request (peer.py)
    workloads.py THREADS NAME STEPS   runs a loop of MemoryRuns.cs, writes resident megabytes after step 200, at the end, at most
"""
import sys

import torch
from torch import nn
from torch.nn import functional as F

import peer

torch.set_num_threads(int(sys.argv[1]))


def add():
    t = torch.ones(4)
    return lambda: t + t


def index_first():
    t = torch.ones(4, 4)
    return lambda: t[0]


def index_column():
    t = torch.ones(4, 4)
    return lambda: t[:, 1]


def training(model, inputs, targets, optimizer, loss):
    steps = optimizer(model.parameters())

    def step():
        steps.zero_grad()
        loss(model(inputs), targets).backward()
        steps.step()

    return step


def sgd(parameters):
    return torch.optim.SGD(parameters, lr=0.01)


def tiny(optimizer):
    model = nn.Sequential(nn.Linear(4, 8), nn.ReLU(), nn.Linear(8, 1))
    return training(model, torch.randn(4, 4), torch.randn(4, 1), optimizer, F.mse_loss)


def classifying(model, inputs):
    return training(model, inputs, torch.randint(10, (inputs.shape[0],)), sgd, F.cross_entropy)


def lenet():
    return nn.Sequential(
        nn.Conv2d(1, 6, 5, padding=2), nn.ReLU(), nn.MaxPool2d(2), nn.Conv2d(6, 16, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(400, 120), nn.ReLU(), nn.Linear(120, 84), nn.ReLU(), nn.Linear(84, 10))


class Block(nn.Module):
    def __init__(self, inputs, outputs, stride):
        super().__init__()
        self.residual = nn.Sequential(
            nn.Conv2d(inputs, outputs, 3, stride, 1, bias=False), nn.BatchNorm2d(outputs), nn.ReLU(),
            nn.Conv2d(outputs, outputs, 3, 1, 1, bias=False), nn.BatchNorm2d(outputs))
        self.shortcut = None
        if stride != 1 or inputs != outputs:
            self.shortcut = nn.Sequential(nn.Conv2d(inputs, outputs, 1, stride, bias=False), nn.BatchNorm2d(outputs))

    def forward(self, x):
        return F.relu(self.residual(x) + (x if self.shortcut is None else self.shortcut(x)))


def resnet18():
    return nn.Sequential(
        nn.Conv2d(3, 64, 3, padding=1, bias=False), nn.BatchNorm2d(64), nn.ReLU(),
        Block(64, 64, 1), Block(64, 64, 1), Block(64, 128, 2), Block(128, 128, 1),
        Block(128, 256, 2), Block(256, 256, 1), Block(256, 512, 2), Block(512, 512, 1),
        nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(512, 10))


def recurrent():
    model = nn.LSTM(64, 64, num_layers=2, batch_first=True)
    inputs = torch.randn(32, 30, 64)
    return training(model, inputs, None, sgd, lambda result, _: result[0].pow(2).mean())


def attention():
    model = nn.TransformerEncoderLayer(64, 4, 128, 0.0)
    return training(model, torch.randn(32, 16, 64), None, torch.optim.Adam, lambda result, _: result.pow(2).mean())


class Graph(nn.Module):
    def __init__(self):
        super().__init__()
        self.adjacency = (torch.rand(256, 256) < 0.05).float() / 12
        self.first, self.second = nn.Linear(32, 16), nn.Linear(16, 7)

    def forward(self, x):
        hidden = F.relu(self.adjacency.mm(self.first(x)))
        return self.adjacency.mm(self.second(hidden))


def graph():
    return training(Graph(), torch.randn(256, 32), torch.randint(7, (256,)), torch.optim.Adam, F.cross_entropy)


def images():
    data = torch.utils.data.TensorDataset(torch.randint(256, (60_000, 28, 28), dtype=torch.uint8), torch.randint(10, (60_000,)))

    def epoch():
        for batch, _ in torch.utils.data.DataLoader(data, 64, shuffle=True):
            (batch.float() / 255 - 0.1307) / 0.3081

    return epoch


WORKLOADS = {
    "add": add,
    "add, nothing disposed": add,
    "index t[0]": index_first,
    "index t[..,1]": index_column,
    "MLP 4-8-1, SGD step": lambda: tiny(sgd),
    "MLP 4-8-1, Adam step": lambda: tiny(torch.optim.Adam),
    "MLP 784-512-10, batch 64": lambda: classifying(
        nn.Sequential(nn.Linear(784, 512), nn.ReLU(), nn.Linear(512, 10)), torch.randn(64, 784)),
    "LeNet, batch 64": lambda: classifying(lenet(), torch.randn(64, 1, 28, 28)),
    "ResNet-18 32x32, batch 8": lambda: classifying(resnet18(), torch.randn(8, 3, 32, 32)),
    "LSTM 2x64, 30 steps, batch 32": recurrent,
    "Transformer encoder layer": attention,
    "GCN step": graph,
    "60,000 images, shuffled": images,
}


def four_megabytes():
    block = torch.zeros(1 << 20)
    return lambda: block + 1


def among_objects():
    crowd = [object() for _ in range(5_000_000)]
    step = four_megabytes()
    return lambda: (step(), crowd)


MEMORY = {
    "tiny MLP": lambda: tiny(sgd),
    "LeNet, batch 64": lambda: classifying(lenet(), torch.randn(64, 1, 28, 28)),
    "4 MB a step": four_megabytes,
    "4 MB a step, 5,000,000 objects": among_objects,
}


def megabytes(entry):
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith(entry)) / 1024


def measure_memory(name, steps):
    step = MEMORY[name]()
    for _ in range(200):
        step()
    settled = megabytes("VmRSS")
    for _ in range(200, steps):
        step()
    print(settled, megabytes("VmRSS"), megabytes("VmHWM"))


def main():
    if len(sys.argv) > 2:
        measure_memory(sys.argv[2], int(sys.argv[3]))
        return
    peer.serve(WORKLOADS)


main()
