"""Writes trajectories.json: whole trainings by PyTorch 2.13.0 in float64, the oracle of
TrajectoryTests.swift. Every case names its layers and rules by words that both sides read.

    python3 make_trajectories.py
"""

import json
import math
import os

import torch
from torch import nn
from torch.nn import functional as F

assert torch.__version__.startswith("2.13.0"), torch.__version__
torch.set_default_dtype(torch.float64)
torch.set_num_threads(1)
EPOCHS = 300
AT = [1, 2, 10, 100, 300]


class Maxout(nn.Module):
    def __init__(self, inputs, units, pieces):
        super().__init__()
        self.linear, self.pieces = nn.Linear(inputs, units * pieces), pieces

    def forward(self, x):
        z = self.linear(x)
        return z.reshape(len(x), -1, self.pieces).max(dim=2).values


class SumPool(nn.Module):
    def __init__(self, size, stride):
        super().__init__()
        self.size, self.stride = size, stride

    def forward(self, x):
        return F.avg_pool2d(x, self.size, self.stride) * self.size * self.size


class Branches(nn.Module):
    """Paths "a..b: layer, layer | layer": columns a..<b (all if not given), outputs joined."""

    def __init__(self, text, inputs):
        super().__init__()
        self.columns, self.paths = [], nn.ModuleList()
        for path in text.split("|"):
            head, _, body = path.rpartition(":")
            low, high = map(int, head.split("..")) if head else (0, inputs)
            self.columns.append((low, high))
            self.paths.append(network(body.split(","), (high - low,))[0])
        self.outputs = sum(p(torch.zeros(1, b - a)).shape[1] for p, (a, b) in zip(self.paths, self.columns))

    def forward(self, x):
        return torch.cat([p(x[:, a:b]) for p, (a, b) in zip(self.paths, self.columns)], dim=1)


ACTIVATIONS = {
    "identity": nn.Identity, "sigmoid": nn.Sigmoid, "tanh": nn.Tanh, "relu": nn.ReLU,
    "leaky-relu": lambda: nn.LeakyReLU(0.01), "elu": nn.ELU, "silu": nn.SiLU, "gelu": nn.GELU,
    "softplus": lambda: nn.Softplus(threshold=1e9), "softmax": lambda: nn.Softmax(dim=1),
}


def layer(words, shape):
    kind, rest = words[0], words[1:]
    if kind == "dense":
        return [nn.Linear(math.prod(shape), int(rest[0])), ACTIVATIONS[rest[1]]()], (int(rest[0]),)
    if kind == "maxout":
        return [Maxout(shape[0], int(rest[0]), int(rest[1]))], (int(rest[0]),)
    if kind == "batchnorm":
        return [nn.BatchNorm1d(shape[0]) if len(shape) == 1 else nn.BatchNorm2d(shape[0])], shape
    if kind == "flatten":
        return [nn.Flatten()], (math.prod(shape),)
    if kind == "conv":
        filters, kernel, stride, padding = map(int, rest[:4])
        size = [(n - kernel + 2 * padding) // stride + 1 for n in shape[1:]]
        return [nn.Conv2d(shape[0], filters, kernel, stride, padding), ACTIVATIONS[rest[4]]()], (filters, *size)
    if kind == "pool":
        size, stride = int(rest[1]), int(rest[2])
        pool = {"max": nn.MaxPool2d, "average": nn.AvgPool2d, "sum": SumPool}[rest[0]]
        return [pool(size, stride)], (shape[0], *[(n - size) // stride + 1 for n in shape[1:]])
    raise ValueError(kind)


def network(layers, shape):
    modules = []
    for text in layers:
        if text.startswith("branches "):
            branches = Branches(text[len("branches "):], shape[0])
            modules.append(branches)
            shape = (branches.outputs,)
            continue
        added, shape = layer(text.split(), shape)
        modules += added
    return nn.Sequential(*modules), shape


def per_example(loss, out, y, pos):
    if loss == "mse":
        return ((out - y) ** 2).mean(1)
    if loss == "half-mse":
        return ((out - y) ** 2).mean(1) / 2
    if loss == "mae":
        return F.l1_loss(out, y, reduction="none").mean(1)
    if loss == "huber":
        return F.huber_loss(out, y, reduction="none", delta=1.0).mean(1)
    if loss == "hinge":
        return torch.relu(1 - y * out).mean(1)
    if loss == "perceptron":
        return torch.relu(-y * out).mean(1)
    if loss == "bce":
        return F.binary_cross_entropy(out, y, reduction="none").mean(1)
    if loss == "bce-logits":
        return F.binary_cross_entropy_with_logits(out, y, reduction="none").mean(1)
    if loss == "cce":
        return F.nll_loss(out.log(), y.argmax(1), reduction="none")
    if loss == "cce-logits":
        return F.cross_entropy(out, y, reduction="none")
    if loss == "kl":
        return F.kl_div(out.log(), y, reduction="none").sum(1)
    raise ValueError(loss)


def batch_loss(case, out, y, w):
    if "heads" in case:
        total, first = 0, 0
        for head in case["heads"]:
            columns = slice(first, first + head["outputs"])
            value = per_example(head["loss"], out[:, columns], y[:, columns], None)
            total = total + head["weight"] * (w * value).sum() / w.sum()
            first += head["outputs"]
        return total
    return (w * per_example(case["loss"], out, y, None)).sum() / w.sum()


def optimizer(case, parameters):
    rate, decay = case["rate"], case.get("l2", 0)
    name = case.get("optimizer", "sgd")
    return {
        "sgd": lambda: torch.optim.SGD(parameters, rate, weight_decay=decay),
        "momentum": lambda: torch.optim.SGD(parameters, rate, momentum=0.9, weight_decay=decay),
        "nesterov": lambda: torch.optim.SGD(parameters, rate, momentum=0.9, nesterov=True, weight_decay=decay),
        "adagrad": lambda: torch.optim.Adagrad(parameters, rate, weight_decay=decay),
        "rmsprop": lambda: torch.optim.RMSprop(parameters, rate, weight_decay=decay),
        "adam": lambda: torch.optim.Adam(parameters, rate, weight_decay=decay),
        "adamw": lambda: torch.optim.AdamW(parameters, rate),
    }[name]()


def schedule(case, o):
    s = case.get("schedule")
    rules = torch.optim.lr_scheduler
    return {
        None: lambda: None,
        "step": lambda: rules.StepLR(o, 40, 0.5),
        "exponential": lambda: rules.ExponentialLR(o, 0.99),
        "cosine": lambda: rules.CosineAnnealingLR(o, 300, eta_min=0.1 * case["rate"]),
        "warm-up": lambda: rules.LinearLR(o, 0.1, 1.0, 20),
    }[s]()


def flat(net):
    return torch.cat([p.detach().reshape(-1) for p in net.parameters()]).tolist()


def train(case, x, y):
    torch.manual_seed(7)
    shape = tuple(case.get("shape", [x.shape[1]]))
    net, _ = network(case["layers"], shape)
    case["initial"] = flat(net)
    case["trajectory"], case["losses"] = {}, {}
    o = optimizer(case, net.parameters())
    s = schedule(case, o)
    w = torch.tensor(case.get("weights", [1.0] * len(x)))
    x, size = x.reshape(len(x), *shape), case["batch"]
    net.train()
    for epoch in range(1, EPOCHS + 1):
        for i in range(0, len(x), size):
            o.zero_grad()
            loss = batch_loss(case, net(x[i:i + size]), y[i:i + size], w[i:i + size])
            loss.backward()
            if "l1" in case:
                for p in net.parameters():
                    p.grad += case["l1"] * p.detach().sign()
            if case.get("clip") == "norm":
                nn.utils.clip_grad_norm_(net.parameters(), 0.05)
            if case.get("clip") == "value":
                nn.utils.clip_grad_value_(net.parameters(), 0.01)
            o.step()
            if i == 0 and epoch in AT:
                case["losses"][epoch] = loss.item()
        if s:
            s.step()
        if epoch in AT:
            case["trajectory"][epoch] = flat(net)
    net.eval()
    case["outputs"] = net(x).detach().reshape(-1).tolist()
    return case


def main():
    g = torch.Generator().manual_seed(20)
    n = 25
    plain = torch.randn(n, 3, generator=g)
    image = torch.randn(n, 2 * 5 * 6, generator=g)
    one = torch.sin(plain.sum(1, keepdim=True)) + 0.1 * torch.randn(n, 1, generator=g)
    bit = (one > 0).double()
    classes = F.one_hot(torch.randint(3, (n,), generator=g), 3).double()
    spread = torch.softmax(torch.randn(n, 3, generator=g), 1)
    sign = 2 * bit - 1
    data = {
        "one": (plain, one), "bit": (plain, bit), "sign": (plain, sign), "classes": (plain, classes),
        "spread": (plain, spread), "image": (image, classes), "mixed": (plain, torch.cat([one, classes], 1)),
    }
    tanh, cases = ["dense 5 tanh"], []

    def case(name, d, layers, loss, rate=0.1, batch=8, **more):
        cases.append(dict(name=name, data=d, layers=layers, loss=loss, rate=rate, batch=batch, **more))

    for a in ACTIVATIONS:
        if a not in ("identity", "softmax"):
            case("activation " + a, "one", [f"dense 6 {a}", f"dense 4 {a}", "dense 1 identity"], "mse", 0.05)
    case("activation softmax inside", "one", ["dense 4 softmax", "dense 1 identity"], "mse")
    for loss in ("mse", "half-mse", "mae", "huber"):
        case("loss " + loss, "mixed", tanh + ["dense 4 identity"], loss, 0.05)
    for loss in ("hinge", "perceptron"):
        case("loss " + loss, "sign", tanh + ["dense 1 identity"], loss, 0.05)
    case("loss bce", "bit", tanh + ["dense 1 sigmoid"], "bce")
    case("loss bce unfused", "bit", tanh + ["dense 1 sigmoid", "branches 0..1: dense 1 sigmoid"], "bce")
    case("loss bce-logits", "bit", tanh + ["dense 1 identity"], "bce-logits")
    case("loss cce", "classes", tanh + ["dense 3 softmax"], "cce")
    case("loss cce-logits", "spread", tanh + ["dense 3 identity"], "cce-logits")
    case("loss kl", "spread", tanh + ["dense 3 softmax"], "kl")
    case("loss kl one-hot", "classes", tanh + ["dense 3 softmax"], "kl")
    for o, rate in dict(sgd=0.1, momentum=0.05, nesterov=0.05, adagrad=0.1, rmsprop=0.01, adam=0.01, adamw=0.01).items():
        case("optimizer " + o, "bit", tanh + ["dense 1 sigmoid"], "bce", rate, 7, optimizer=o)
    for s in ("step", "exponential", "cosine", "warm-up"):
        case("schedule " + s, "bit", tanh + ["dense 1 sigmoid"], "bce", 0.05, optimizer="momentum", schedule=s)
    case("full batch", "bit", tanh + ["dense 1 sigmoid"], "bce", 0.5, 25)
    case("penalty l2", "bit", tanh + ["dense 1 sigmoid"], "bce", l2=0.01)
    case("penalty l1", "bit", tanh + ["dense 1 sigmoid"], "bce", 0.01, l1=0.001, optimizer="momentum")
    case("clip norm", "one", tanh + ["dense 1 identity"], "mse", clip="norm")
    case("clip value", "one", tanh + ["dense 1 identity"], "mse", clip="value")
    weights = [1 + 2 * b for b in bit.reshape(-1).tolist()]
    case("weights", "bit", tanh + ["dense 1 sigmoid"], "bce", weights=weights)
    case("maxout", "one", ["maxout 4 3", "dense 1 identity"], "mse", 0.05)
    # At a rate of 0.01 this one amplifies rounding: PyTorch itself, started 3e-16 away, is 0.1 away
    # after 300 epochs.
    case("batchnorm", "bit", ["dense 6 identity", "batchnorm", "dense 4 tanh", "batchnorm", "dense 1 sigmoid"], "bce", 0.002, 9)
    shape = [2, 5, 6]
    for kind in ("max", "average", "sum"):
        case("convolution pool " + kind, "image",
             ["conv 3 3 1 1 tanh", f"pool {kind} 2 2", "flatten", "dense 3 softmax"], "cce", 0.02, shape=shape)
    case("convolution stride", "image", ["conv 4 2 2 1 silu", "conv 3 2 1 0 tanh", "flatten", "dense 3 softmax"], "cce", 0.05, shape=shape)
    case("convolution batchnorm", "image",
         ["conv 3 3 2 0 identity", "batchnorm", "flatten", "dense 3 softmax"], "cce", 0.05, shape=shape)
    heads = [dict(outputs=1, loss="mse", weight=1.0), dict(outputs=3, loss="cce", weight=0.5)]
    case("heads", "mixed", tanh + ["branches dense 4 tanh, dense 1 identity|dense 3 softmax"], "heads", 0.05, heads=heads)
    case("inputs", "bit", ["branches 0..1: dense 2 tanh|1..3: dense 3 tanh", "dense 1 sigmoid"], "bce")

    for c in cases:
        train(c, *data[c["data"]])
    out = dict(
        oracle="torch " + torch.__version__,
        data={k: dict(inputs=x.tolist(), targets=y.tolist()) for k, (x, y) in data.items()}, cases=cases)
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "trajectories.json")
    with open(path, "w") as f:
        json.dump(out, f)
        f.write("\n")


main()
