"""PyTorch, float64, one thread, as its tutorials write it: modules, a loss, SGD."""

import torch
from torch import nn

import peer

torch.set_num_threads(1)
torch.set_default_dtype(torch.float64)


def started(net, parts):
    with torch.no_grad():
        for parameter, part in zip(net.parameters(), parts):
            parameter.copy_(torch.as_tensor(part))
    return net


def train_xor(epochs):
    x, y = torch.tensor(peer.XOR_INPUTS).double(), torch.tensor(peer.XOR_TARGETS).double()
    net = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1), nn.Sigmoid())
    started(net, peer.XOR_START)
    criterion, optimizer = nn.BCELoss(), torch.optim.SGD(net.parameters(), lr=0.5)
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = criterion(net(x), y)
        loss.backward()
        optimizer.step()
    return criterion(net(x), y).item()


class Images:
    def __init__(self):
        x, labels, w1, w2 = (torch.tensor(part) for part in peer.image_numbers())
        self.x, self.y = x.reshape(-1, peer.PIXELS), labels.long()
        self.start = (
            w1.reshape(peer.HIDDEN, -1), torch.zeros(peer.HIDDEN),
            w2.reshape(peer.CLASSES, -1), torch.zeros(peer.CLASSES))
        self.net = nn.Sequential(
            nn.Linear(peer.PIXELS, peer.HIDDEN), nn.ReLU(), nn.Linear(peer.HIDDEN, peer.CLASSES))

    def run(self, epochs):
        started(self.net, self.start)
        criterion = nn.CrossEntropyLoss()
        optimizer = torch.optim.SGD(self.net.parameters(), lr=0.01)
        for _ in range(epochs):
            losses = 0.0
            for start in range(0, peer.IMAGES, peer.BATCH):
                batch = slice(start, start + peer.BATCH)
                optimizer.zero_grad()
                loss = criterion(self.net(self.x[batch]), self.y[batch])
                loss.backward()
                optimizer.step()
                losses += loss.item()
        return losses / (peer.IMAGES // peer.BATCH)


GRID = started(
    nn.Sequential(
        nn.Linear(2, 8), nn.Tanh(), nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 1), nn.Sigmoid()),
    peer.grid_start())


def draw_grids(count):
    with torch.no_grad():
        for _ in range(count):
            line = torch.linspace(-2, 2, peer.SIDE)
            y, x = torch.meshgrid(line, line, indexing="ij")
            out = GRID(torch.stack([x.reshape(-1), y.reshape(-1)], 1))
    return out.mean().item()


class Digits:
    def __init__(self):
        x, labels, w, _ = (torch.tensor(part) for part in peer.image_numbers())
        self.x = x[:1600 * 64].reshape(-1, 1, 8, 8)
        self.y = labels[:1600].long()
        first, second, third = w[:72], w[72:1224], w[1224:1864]
        self.start = (
            first.reshape(8, 1, 3, 3), torch.zeros(8), second.reshape(16, 8, 3, 3), torch.zeros(16),
            third.reshape(10, 64), torch.zeros(10))
        self.net = nn.Sequential(
            nn.Conv2d(1, 8, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2),
            nn.Conv2d(8, 16, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten(),
            nn.Linear(64, 10))

    def run(self, epochs):
        started(self.net, self.start)
        criterion = nn.CrossEntropyLoss()
        optimizer = torch.optim.SGD(self.net.parameters(), lr=0.05)
        for _ in range(epochs):
            losses = 0.0
            for start in range(0, 1600, 32):
                optimizer.zero_grad()
                loss = criterion(self.net(self.x[start:start + 32]), self.y[start:start + 32])
                loss.backward()
                optimizer.step()
                losses += loss.item()
        return losses / 50


images, digits = Images(), Digits()
peer.serve({
    "xor": (train_xor, lambda: train_xor(2000)),
    "images": (images.run, lambda: images.run(1)),
    "grid": (draw_grids, lambda: draw_grids(1)),
    "digits": (digits.run, lambda: digits.run(1)),
})
