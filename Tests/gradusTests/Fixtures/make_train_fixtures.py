"""Writes Train/*.yaml and Train/expected.json: experiment files with explicit weights, and what PyTorch 2.13.0
in float64 makes of them; the oracle of TrainTests.swift. `gradus train` must print the same parameters.

    python3 make_train_fixtures.py

Every case states its network twice, once in YAML and once in PyTorch, so that a mistake in reading the file
cannot be made on both sides. Examples stay in the file's order.
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
EPOCHS, AT = 300, [0, 1, 10, 300]
HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Train")
g = torch.Generator().manual_seed(1986)


def randn(*shape):
    return torch.randn(*shape, generator=g)


def rounded(tensor, digits=3):
    """Short decimals, which YAML and PyTorch read alike."""
    scale = 10**digits
    return torch.round(tensor * scale) / scale


class Maxout(nn.Linear):
    def __init__(self, inputs, units, pieces):
        super().__init__(inputs, units * pieces)
        self.pieces = pieces

    def forward(self, x):
        return super().forward(x).reshape(len(x), -1, self.pieces).max(dim=2).values


class SumPool(nn.AvgPool2d):
    def forward(self, x):
        return super().forward(x) * self.kernel_size * self.kernel_size


class Paths(nn.Module):
    """Paths side by side; (first, last) counted from 1, or None for all columns."""

    def __init__(self, *paths):
        super().__init__()
        self.ends = [ends for ends, _ in paths]
        self.paths = nn.ModuleList(path for _, path in paths)

    def forward(self, x):
        seen = [x if e is None else x[:, e[0] - 1 : e[1]] for e in self.ends]
        return torch.cat([path(part) for path, part in zip(self.paths, seen)], dim=1)


def learned(net):
    return [m for m in net.modules() if isinstance(m, (nn.Linear, nn.Conv2d, nn.BatchNorm1d, nn.BatchNorm2d))]


def tensors(net):
    """The names gradus prints."""
    out = {}
    for number, module in enumerate(learned(net), 1):
        for name, value in module.state_dict().items():
            if name != "num_batches_tracked":
                out[f"layer{number}.{name}"] = value.tolist()
    return out


def start(net):
    """Weights of three decimals, so that both sides begin with the same bits."""
    for module in learned(net):
        if isinstance(module, (nn.Linear, nn.Conv2d)):
            fan = module.weight[0].numel()
            module.weight.data = rounded(randn(*module.weight.shape) / math.sqrt(fan))
            module.bias.data = rounded(0.1 * randn(*module.bias.shape))


def bce(out, y):
    return F.binary_cross_entropy(out, y, reduction="none").mean(1)


def cce(out, y):
    return -(y * out.log()).sum(1)


def squared(out, y):
    return ((out - y) ** 2).mean(1)


def evaluated(net, loss, x, y, w):
    net.eval()
    with torch.no_grad():
        value = ((w * loss(net(x), y)).sum() / w.sum()).item()
    net.train()
    return value


def train(net, loss, x, y, optimizer, batch=None, scheduler=None, weights=None, l1=0, after=None, held=None):
    """The mean loss after each epoch (at 0 before training), and the parameters at AT; held: validation data."""
    w = torch.ones(len(x)) if weights is None else weights
    batch = batch or len(x)
    out = {"loss": [evaluated(net, loss, x, y, w)], "running_loss": [], "parameters": {"0": tensors(net)}}
    if held:
        out["validation_loss"] = [evaluated(net, loss, *held, torch.ones(len(held[0])))]
    net.train()
    for epoch in range(1, EPOCHS + 1):
        running = 0
        for i in range(0, len(x), batch):
            xb, yb, wb = x[i : i + batch], y[i : i + batch], w[i : i + batch]
            optimizer.zero_grad()
            value = (wb * loss(net(xb), yb)).sum() / wb.sum()
            value.backward()
            running += value.item() * len(xb)
            for p in net.parameters():
                if l1:
                    p.grad += l1 * p.detach().sign()
            if after:
                after()
            optimizer.step()
        if scheduler:
            scheduler.step()
        out["running_loss"].append(running / len(x))
        out["loss"].append(evaluated(net, loss, x, y, w))
        if held:
            out["validation_loss"].append(evaluated(net, loss, *held, torch.ones(len(held[0]))))
        if epoch in AT:
            out["parameters"][str(epoch)] = tensors(net)
    return out


def listed(tensor):
    return json.dumps(tensor.tolist())


def layer(head, module):
    """A layer of the YAML with its weights."""
    return "  - {" + head + ", weights: " + listed(module.weight.data) + ", bias: " + listed(module.bias.data) + "}\n"


def rows(x, y):
    return "".join(f"    - {listed(row)}\n" for row in torch.cat([x, y], 1))


expected = {}


def case(name, yaml, result):
    with open(os.path.join(HERE, name + ".yaml"), "w") as f:
        f.write(yaml)
    expected[name] = result


def data(x, y, more=""):
    targets = [f"y{i + 1}" for i in range(y.shape[1])]
    return f"data:\n  targets: [{', '.join(targets)}]\n{more}  rows:\n{rows(x, y)}"


def tail(**keys):
    return "shuffle: false\nepochs: 300\n" + "".join(f"{k}: {v}\n" for k, v in keys.items())


def main():
    os.makedirs(HERE, exist_ok=True)
    n = 22
    x = rounded(randn(n, 3))
    number = rounded(torch.sin(x.sum(1, keepdim=True)) + 0.1 * randn(n, 1))
    bit = (number > 0).double()
    classes = F.one_hot(torch.randint(3, (n,), generator=g), 3).double()
    sign = 2 * bit - 1

    # 1. The lecture's XOR: full batch, plain descent.
    xx = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
    xy = torch.tensor([[0.0], [1], [1], [0]])
    a, b = nn.Linear(2, 3), nn.Linear(3, 1)
    net = nn.Sequential(a, nn.Tanh(), b, nn.Sigmoid())
    start(net)
    yaml = "data: xor\nnetwork:\n" + layer("dense: 3, activation: tanh", a) + layer("dense: 1, activation: sigmoid", b)
    yaml += tail(rate=0.5)
    case("xor", yaml, train(net, bce, xx, xy, torch.optim.SGD(net.parameters(), 0.5)))

    # 2. – 6. One network, one data set, every optimizer with constants of its own, short last batches.
    def two_layers(first="tanh", act=nn.Tanh(), units=4):
        a, b = nn.Linear(3, units), nn.Linear(units, 1)
        net = nn.Sequential(a, act, b, nn.Sigmoid())
        start(net)
        return net, data(x, bit) + "network:\n" + layer(f"dense: {units}, activation: {first}", a) + layer(
            "dense: 1, activation: sigmoid", b)

    O = torch.optim
    for name, text, rate, make in [
        ("momentum", "{momentum: {momentum: 0.8}}", 0.05, lambda p: O.SGD(p, 0.05, momentum=0.8)),
        ("nesterov", "nesterov", 0.05, lambda p: O.SGD(p, 0.05, momentum=0.9, nesterov=True)),
        ("adagrad", "{adagrad: {epsilon: 1.0e-8}}", 0.1, lambda p: O.Adagrad(p, 0.1, eps=1e-8)),
        ("rmsprop", "{rmsprop: {decay: 0.9, epsilon: 1.0e-6}}", 0.01, lambda p: O.RMSprop(p, 0.01, alpha=0.9, eps=1e-6)),
        ("adam", "{adam: {beta1: 0.8, beta2: 0.95, epsilon: 1.0e-7}}", 0.01, lambda p: O.Adam(p, 0.01, (0.8, 0.95), 1e-7)),
        ("adamw", "{adamw: {decay: 0.02}}", 0.01, lambda p: O.AdamW(p, 0.01, weight_decay=0.02)),
    ]:
        net, yaml = two_layers()
        yaml += tail(optimizer=text, rate=rate, batch=8)
        case("optimizer-" + name, yaml, train(net, bce, x, bit, make(net.parameters()), 8))

    # Schedules with momentum, which remembers earlier rates.
    S = torch.optim.lr_scheduler
    for name, text, make in [
        ("step", "{every: 40, gamma: 0.5}", lambda o: S.StepLR(o, 40, 0.5)),
        ("exponential", "{exponential: 0.99}", lambda o: S.ExponentialLR(o, 0.99)),
        ("cosine", "{cosine: 300, floor: 0.1}", lambda o: S.CosineAnnealingLR(o, 300, eta_min=0.005)),
        ("warm-up", "{warm_up: 20, start: 0.25, then: {every: 50, gamma: 0.5}}",
         lambda o: S.SequentialLR(o, [S.LinearLR(o, 0.25, 1.0, 20), S.StepLR(o, 50, 0.5)], [20])),
    ]:
        net, yaml = two_layers("silu", nn.SiLU())
        yaml += tail(optimizer="momentum", rate=0.05, batch=5, schedule=text)
        o = O.SGD(net.parameters(), 0.05, momentum=0.9)
        case("schedule-" + name, yaml, train(net, bce, x, bit, o, 5, make(o)))

    # Activations with their numbers, losses with theirs.
    for name, text, act in [
        ("leaky", "{leaky-relu: 0.2}", nn.LeakyReLU(0.2)), ("elu", "{elu: 0.7}", nn.ELU(0.7)),
        ("gelu", "gelu", nn.GELU()), ("softplus", "softplus", nn.Softplus(threshold=1e9)), ("relu", "relu", nn.ReLU()),
    ]:
        a, b = nn.Linear(3, 5), nn.Linear(5, 1)
        net = nn.Sequential(a, act, b)
        start(net)
        yaml = data(x, number) + "network:\n" + layer(f"dense: 5, activation: {text}", a) + layer("dense: 1", b)
        yaml += tail(loss="mse", rate=0.05, batch=6)
        case("activation-" + name, yaml, train(net, squared, x, number, O.SGD(net.parameters(), 0.05), 6))
    for name, text, loss, y in [
        ("half-mse", "half-mse", lambda o, t: squared(o, t) / 2, number),
        ("mae", "mae", lambda o, t: (o - t).abs().mean(1), number),
        ("huber", "{huber: 0.4}", lambda o, t: F.huber_loss(o, t, reduction="none", delta=0.4).mean(1), number),
        ("hinge", "hinge", lambda o, t: torch.relu(1 - o * t).mean(1), sign),
        ("perceptron", "perceptron", lambda o, t: torch.relu(-o * t).mean(1), sign),
        ("bce-logits", "bce-logits", lambda o, t: F.binary_cross_entropy_with_logits(o, t, reduction="none").mean(1), bit),
    ]:
        a, b = nn.Linear(3, 4), nn.Linear(4, 1)
        net = nn.Sequential(a, nn.Tanh(), b)
        start(net)
        yaml = data(x, y) + "network:\n" + layer("dense: 4, activation: tanh", a) + layer("dense: 1", b)
        yaml += tail(loss=text, rate=0.03, batch=7)
        case("loss-" + name, yaml, train(net, loss, x, y, O.SGD(net.parameters(), 0.03), 7))
    spread = rounded(torch.softmax(randn(n, 3), 1), 2)
    for name, loss, y, act in [
        ("cce", cce, classes, nn.Softmax(1)),
        ("cce-logits", lambda o, t: F.cross_entropy(o, t, reduction="none"), spread, nn.Identity()),
        ("kl", lambda o, t: F.kl_div(o.log(), t, reduction="none").sum(1), spread, nn.Softmax(1)),
    ]:
        a, b = nn.Linear(3, 4), nn.Linear(4, 3)
        net = nn.Sequential(a, nn.Sigmoid(), b, act)
        start(net)
        last = "linear" if name == "cce-logits" else "softmax"
        yaml = data(x, y) + "network:\n" + layer("dense: 4, activation: sigmoid", a)
        yaml += layer(f"dense: 3, activation: {last}", b) + tail(loss=name, rate=0.1, batch=4)
        case("loss-" + name, yaml, train(net, loss, x, y, O.SGD(net.parameters(), 0.1), 4))

    # Penalties, clipping, weights.
    net, yaml = two_layers()
    yaml += tail(rate=0.1, batch=8, l2=0.01)
    case("penalty-l2", yaml, train(net, bce, x, bit, O.SGD(net.parameters(), 0.1, weight_decay=0.01), 8))
    net, yaml = two_layers()
    yaml += tail(rate=0.1, batch=8, l2=0.02, spare_biases="true")
    split = [dict(params=[p for p in net.parameters() if p.dim() > 1], weight_decay=0.02),
             dict(params=[p for p in net.parameters() if p.dim() == 1], weight_decay=0)]
    case("penalty-spare-biases", yaml, train(net, bce, x, bit, O.SGD(split, 0.1), 8))
    net, yaml = two_layers()
    yaml += tail(rate=0.02, batch=8, l1=0.0005)
    case("penalty-l1", yaml, train(net, bce, x, bit, O.SGD(net.parameters(), 0.02), 8, l1=0.0005))
    net, yaml = two_layers()
    yaml += tail(rate=0.2, batch=8, clip="{norm: 0.05}")
    clip = lambda: nn.utils.clip_grad_norm_(net.parameters(), 0.05)
    case("clip-norm", yaml, train(net, bce, x, bit, O.SGD(net.parameters(), 0.2), 8, after=clip))
    net, yaml = two_layers()
    yaml += tail(rate=0.2, batch=8, clip="{value: 0.02}")
    clip_value = lambda: nn.utils.clip_grad_value_(net.parameters(), 0.02)
    case("clip-value", yaml, train(net, bce, x, bit, O.SGD(net.parameters(), 0.2), 8, after=clip_value))
    net, yaml = two_layers()
    yaml += tail(rate=0.1, batch=8, class_weights="[1, 3]")
    case("class-weights", yaml, train(net, bce, x, bit, O.SGD(net.parameters(), 0.1), 8, weights=1 + 2 * bit[:, 0]))
    a, b = nn.Linear(3, 4), nn.Linear(4, 1)
    net = nn.Sequential(a, nn.Tanh(), b)
    start(net)
    w = rounded(torch.rand(n, generator=g) + 0.2, 2)
    yaml = data(x, number, f"  sample_weights: {listed(w)}\n") + "network:\n" + layer("dense: 4, activation: tanh", a)
    yaml += layer("dense: 1", b) + tail(rate=0.05, batch=5)
    case("sample-weights", yaml, train(net, squared, x, number, O.SGD(net.parameters(), 0.05), 5, weights=w))

    # A CSV file: words to one-hot, standardised as scikit-learn does, three classes in alphabetical order.
    town = torch.randint(3, (n,), generator=g)
    names, kinds = ["Bonn", "Aachen", "Celle"], ["oak", "ash", "elm"]
    kind = classes.argmax(1)
    with open(os.path.join(HERE, "trees.csv"), "w") as f:
        f.write("height,town,width,kind\n")
        for i in range(n):
            f.write(f"{x[i, 0].item()},{names[town[i]]},{x[i, 1].item()},{kinds[kind[i]]}\n")
    order = [1, 0, 2]  # Aachen, Bonn, Celle
    one_hot = F.one_hot(town, 3).double()[:, order]
    inputs = torch.cat([x[:, :1], one_hot, x[:, 1:2]], 1)
    inputs = (inputs - inputs.mean(0)) / inputs.std(0, correction=0)
    targets = classes[:, [1, 2, 0]]  # ash, elm, oak
    a, b = nn.Linear(5, 4), nn.Linear(4, 3)
    net = nn.Sequential(a, nn.ReLU(), b, nn.Softmax(1))
    start(net)
    yaml = "data: {file: trees.csv, target: kind, scale: standard}\nnetwork:\n" + layer("dense: 4, activation: relu", a)
    yaml += layer("dense: 3, activation: softmax", b) + tail(rate=0.1, batch=10)
    case("csv", yaml, train(net, cce, inputs, targets, O.SGD(net.parameters(), 0.1), 10))

    # The last quarter held back; scaled to 0 … 1 by the rest.
    cut = n - math.floor(0.25 * n + 0.5)
    low, high = x[:cut].amin(0), x[:cut].amax(0)
    scaled = (x - low) / (high - low)
    a, b = nn.Linear(3, 4), nn.Linear(4, 1)
    net = nn.Sequential(a, nn.Tanh(), b)
    start(net)
    yaml = data(x, number, "  scale: minmax\n") + "network:\n" + layer("dense: 4, activation: tanh", a) + layer("dense: 1", b)
    yaml += tail(rate=0.05, batch=5, split="{validation: 0.25, shuffle: false}")
    o = O.SGD(net.parameters(), 0.05)
    held = (scaled[cut:], number[cut:])
    case("validation", yaml, train(net, squared, scaled[:cut], number[:cut], o, 5, held=held))

    # Maxout, batch normalization, images, heads, several inputs.
    a, b = Maxout(3, 4, 3), nn.Linear(4, 1)
    net = nn.Sequential(a, b)
    start(net)
    yaml = data(x, number) + "network:\n" + layer("maxout: 4, pieces: 3", a) + layer("dense: 1", b)
    case("maxout", yaml + tail(rate=0.03, batch=8), train(net, squared, x, number, O.SGD(net.parameters(), 0.03), 8))
    a, b = nn.Linear(3, 5), nn.Linear(5, 1)
    net = nn.Sequential(a, nn.BatchNorm1d(5, eps=1e-4, momentum=0.2), nn.Tanh(), b, nn.Sigmoid())
    start(net)
    yaml = data(x, bit) + "network:\n" + layer("dense: 5", a) + "  - {norm: batch, momentum: 0.2, epsilon: 1.0e-4}\n  - tanh\n"
    yaml += layer("dense: 1, activation: sigmoid", b) + tail(rate=0.02, batch=11)
    case("batchnorm", yaml, train(net, bce, x, bit, O.SGD(net.parameters(), 0.02), 11))
    image = rounded(randn(n, 2 * 6 * 5), 2)
    for kind, pool in [("max", nn.MaxPool2d(2)), ("average", nn.AvgPool2d(2, 1)), ("sum", SumPool(2))]:
        stride = 1 if kind == "average" else 2
        conv = nn.Conv2d(2, 3, (3, 2), padding=1)
        size = nn.Sequential(conv, pool, nn.Flatten())(image.reshape(n, 2, 6, 5)).shape[1]
        b = nn.Linear(size, 3)
        net = nn.Sequential(nn.Unflatten(1, (2, 6, 5)), conv, nn.Tanh(), pool, nn.Flatten(), b, nn.Softmax(1))
        start(net)
        yaml = data(image, classes) + "image: [2, 6, 5]\nnetwork:\n"
        yaml += layer("conv: 3, kernel: [3, 2], padding: 1, activation: tanh", conv)
        yaml += f"  - {{pool: {kind}, size: 2, stride: {stride}}}\n  - flatten\n" + layer("dense: 3, activation: softmax", b)
        rate = 0.005 if kind == "sum" else 0.02
        case("conv-" + kind, yaml + tail(rate=rate, batch=9), train(net, cce, image, classes, O.SGD(net.parameters(), rate), 9))
    conv = nn.Conv2d(2, 4, 3, stride=2)
    b = nn.Linear(4 * 2 * 2, 3)
    net = nn.Sequential(nn.Unflatten(1, (2, 6, 5)), conv, nn.BatchNorm2d(4), nn.ReLU(), nn.Flatten(), b, nn.Softmax(1))
    start(net)
    yaml = data(image, classes) + "image: [2, 6, 5]\nnetwork:\n" + layer("conv: 4, kernel: 3, stride: 2", conv)
    yaml += "  - batch-norm\n  - relu\n  - flatten\n" + layer("dense: 3, activation: softmax", b)
    yaml += tail(rate=0.01, batch=11)
    case("conv-batchnorm", yaml, train(net, cce, image, classes, O.SGD(net.parameters(), 0.01), 11))

    mixed = torch.cat([number, classes], 1)
    a, b, c, d = nn.Linear(3, 5), nn.Linear(5, 4), nn.Linear(4, 1), nn.Linear(5, 3)
    left, right = nn.Sequential(b, nn.Tanh(), c), nn.Sequential(d, nn.Softmax(1))
    net = nn.Sequential(a, nn.Tanh(), Paths((None, left), (None, right)))
    start(net)
    heads = lambda o, t: squared(o[:, :1], t[:, :1]) + 0.5 * cce(o[:, 1:], t[:, 1:])
    inner = lambda *all: "[" + ", ".join(t.strip()[2:] for t in all) + "]"
    yaml = data(x, mixed) + "network:\n" + layer("dense: 5, activation: tanh", a) + "  - branches:\n    - "
    yaml += inner(layer("dense: 4, activation: tanh", b), layer("dense: 1", c)) + "\n    - "
    yaml += inner(layer("dense: 3, activation: softmax", d)) + "\n"
    yaml += tail(loss="{heads: [{outputs: 1, loss: mse}, {outputs: 3, loss: cce, weight: 0.5}]}", rate=0.05, batch=8)
    case("heads", yaml, train(net, heads, x, mixed, O.SGD(net.parameters(), 0.05), 8))
    a, b, c = nn.Linear(1, 2), nn.Linear(2, 3), nn.Linear(5, 1)
    net = nn.Sequential(Paths(((1, 1), nn.Sequential(a, nn.Tanh())), ((2, 3), nn.Sequential(b, nn.Tanh()))), c, nn.Sigmoid())
    start(net)
    yaml = data(x, bit) + "network:\n  - branches:\n"
    yaml += "    - {columns: [1, 1], layers: " + inner(layer("dense: 2, activation: tanh", a)) + "}\n"
    yaml += "    - {columns: [2, 3], layers: " + inner(layer("dense: 3, activation: tanh", b)) + "}\n"
    yaml += layer("dense: 1, activation: sigmoid", c) + tail(rate=0.1, batch=8)
    case("inputs", yaml, train(net, bce, x, bit, O.SGD(net.parameters(), 0.1), 8))

    out = dict(oracle="torch " + torch.__version__, cases=expected)
    with open(os.path.join(HERE, "expected.json"), "w") as f:
        json.dump(out, f)
        f.write("\n")


main()
