"""The loading workloads of Loading.cs in Python."""
import gzip
import os
import sys

import numpy as np
import torch
from torch.utils.data import DataLoader, Dataset

import peer

torch.set_num_threads(int(sys.argv[1]))
FOLDER = os.environ["COURSE_FASHION"]


def read(name, header):
    with gzip.open(os.path.join(FOLDER, name)) as file:
        return np.frombuffer(file.read(), np.uint8, offset=header)


def load():
    def run():
        images = torch.from_numpy(read("train-images-idx3-ubyte.gz", 16).copy()).view(-1, 1, 28, 28).float().div(255)
        labels = torch.from_numpy(read("train-labels-idx1-ubyte.gz", 8).copy()).long()
        return images, labels

    return run


class Images(Dataset):
    """One image at a time, converted and normalised as torchvision's transforms do."""

    def __init__(self):
        self.images = torch.from_numpy(read("train-images-idx3-ubyte.gz", 16).copy()).view(-1, 1, 28, 28)
        self.labels = torch.from_numpy(read("train-labels-idx1-ubyte.gz", 8).copy()).long()

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, index):
        return self.images[index].float().div(255).sub_(0.2860).div_(0.3530), int(self.labels[index])


class Batches(Images):
    """A batch at a time: what DataLoader does when its sampler gives whole batches."""

    def __getitem__(self, rows):
        return self.images[rows].float().div(255).sub_(0.2860).div_(0.3530), self.labels[rows]


def loader(workers):
    data = Images()

    def run():
        for _ in DataLoader(data, batch_size=64, shuffle=True, num_workers=workers):
            pass

    return run


def batched(workers):
    data = Batches()
    sampler = torch.utils.data.BatchSampler(torch.utils.data.RandomSampler(data), 64, drop_last=False)

    def run():
        for _ in DataLoader(data, sampler=sampler, batch_size=None, num_workers=workers):
            pass

    return run


WORKLOADS = {
    "gz to tensor": load,
    "one at a time, 1 worker": lambda: loader(1),
    "one at a time, 2 workers": lambda: loader(2),
    "by batches, 1 worker": lambda: batched(1),
    "by batches, 2 workers": lambda: batched(2),
}

peer.serve(WORKLOADS)
