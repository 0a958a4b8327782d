"""NumPy by hand, float64. XOR and the grid as everybody writes them, the images with buffers kept."""

import numpy as np

import peer


def train_xor(epochs):
    x, y = np.array(peer.XOR_INPUTS, float), np.array(peer.XOR_TARGETS, float)
    w1, b1, w2, b2 = (np.array(part) for part in peer.XOR_START)
    for epoch in range(epochs + 1):
        h = np.tanh(x @ w1.T + b1)
        p = 1 / (1 + np.exp(-(h @ w2.T + b2)))
        loss = -(y * np.log(p) + (1 - y) * np.log(1 - p)).mean()
        if epoch == epochs:
            return float(loss)
        d2 = (p - y) * 0.25
        d1 = (d2 @ w2) * (1 - h * h)
        w2 -= 0.5 * (d2.T @ h)
        b2 -= 0.5 * d2.sum(0)
        w1 -= 0.5 * (d1.T @ x)
        b1 -= 0.5 * d1.sum(0)


class Images:
    """784-128-10 with every array made once."""

    def __init__(self):
        x, labels, w1, w2 = (np.array(part) for part in peer.image_numbers())
        self.x, self.y = x.reshape(-1, peer.PIXELS), np.eye(peer.CLASSES)[labels.astype(int)]
        self.start = w1.reshape(peer.HIDDEN, -1).T.copy(), w2.reshape(peer.CLASSES, -1).T.copy()
        hidden, outputs = (peer.BATCH, peer.HIDDEN), (peer.BATCH, peer.CLASSES)
        self.z, self.h, self.d1 = np.empty(hidden), np.empty(hidden), np.empty(hidden)
        self.mask, self.o = np.empty(hidden, bool), np.empty(outputs)
        self.g1, self.g2 = np.empty_like(self.start[0]), np.empty_like(self.start[1])

    def run(self, epochs):
        self.w1, self.w2 = self.start[0].copy(), self.start[1].copy()
        self.b1, self.b2 = np.zeros(peer.HIDDEN), np.zeros(peer.CLASSES)
        for _ in range(epochs):
            loss = self.epoch()
        return loss

    def epoch(self):
        losses = 0.0
        for start in range(0, peer.IMAGES, peer.BATCH):
            batch = slice(start, start + peer.BATCH)
            losses += self.step(self.x[batch], self.y[batch])
        return float(losses / (peer.IMAGES // peer.BATCH))

    def step(self, x, y):
        z, h, o, d1 = self.z, self.h, self.o, self.d1
        np.matmul(x, self.w1, out=z)
        np.add(z, self.b1, out=z)
        np.maximum(z, 0, out=h)
        np.matmul(h, self.w2, out=o)
        np.add(o, self.b2, out=o)
        np.subtract(o, o.max(axis=1, keepdims=True), out=o)
        np.exp(o, out=o)
        np.divide(o, o.sum(axis=1, keepdims=True), out=o)
        loss = -np.log((o * y).sum(axis=1)).mean()
        np.subtract(o, y, out=o)
        np.multiply(o, 0.01 / peer.BATCH, out=o)  # the rate travels with the error
        np.matmul(o, self.w2.T, out=d1)
        np.greater(z, 0, out=self.mask)
        np.multiply(d1, self.mask, out=d1)
        np.matmul(h.T, o, out=self.g2)
        np.subtract(self.w2, self.g2, out=self.w2)
        np.subtract(self.b2, o.sum(axis=0), out=self.b2)
        np.matmul(x.T, d1, out=self.g1)
        np.subtract(self.w1, self.g1, out=self.w1)
        np.subtract(self.b1, d1.sum(axis=0), out=self.b1)
        return loss


GRID = [np.array(part) for part in peer.grid_start()]


def draw_grids(count):
    w1, b1, w2, b2, w3, b3 = GRID
    for _ in range(count):
        line = np.linspace(-2, 2, peer.SIDE)
        x, y = np.meshgrid(line, line)
        h = np.tanh(np.stack([x.ravel(), y.ravel()], 1) @ w1.T + b1)
        h = np.tanh(h @ w2.T + b2)
        out = 1 / (1 + np.exp(-(h @ w3.T + b3)))
    return float(out.mean())


def train_on_table(count):
    """np.loadtxt is NumPy's reader in C."""
    for _ in range(count):
        table = np.loadtxt(peer.TABLE, delimiter=",", skiprows=1)
        x, y = table[:, :8].copy(), table[:, 8:].copy()
        w1, b1, w2, b2 = (np.array(part) for part in peer.table_start())
        losses = 0.0
        for start in range(0, len(x), 32):
            part, target = x[start:start + 32], y[start:start + 32]
            h = np.tanh(part @ w1.T + b1)
            error = h @ w2.T + b2 - target
            losses += (error * error).mean()
            d2 = error * (2 / len(part))
            d1 = (d2 @ w2) * (1 - h * h)
            w2 -= 0.01 * (d2.T @ h)
            b2 -= 0.01 * d2.sum(0)
            w1 -= 0.01 * (d1.T @ part)
            b1 -= 0.01 * d1.sum(0)
    return float(losses / (len(x) // 32))


images = Images()
peer.serve({
    "xor": (train_xor, lambda: train_xor(2000)),
    "images": (images.run, lambda: images.run(1)),
    "grid": (draw_grids, lambda: draw_grids(1)),
    "table": (train_on_table, lambda: train_on_table(1)),
})
