"""Writes Train/gradients.json: dL/d each parameter before training and after 10 epochs, as PyTorch 2.13.0 in float64
has them, for experiment files that make_train_fixtures.py wrote; the oracle of TrainGradientTests.swift.

    python3 make_gradient_fixtures.py

Networks and data are read from those YAML files by hand here (needs PyYAML), so no number of gradus is in it.
L is the mean loss of all examples, without penalties, in evaluation mode.
"""

import json
import os

import torch
import yaml
from torch import nn
from torch.nn import functional as F

torch.set_default_dtype(torch.float64)
HERE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "Train")
ACTIVATIONS = {"tanh": nn.Tanh, "sigmoid": nn.Sigmoid, "relu": nn.ReLU}


def linear(spec, inputs):
    layer = nn.Linear(inputs, spec["dense"])
    layer.weight.data = torch.tensor(spec["weights"], dtype=torch.float64).reshape(spec["dense"], inputs)
    layer.bias.data = torch.tensor(spec["bias"], dtype=torch.float64).reshape(-1)
    return layer


def network(specs, inputs):
    modules, learned = [], []
    for spec in specs:
        if isinstance(spec, str):
            modules.append(ACTIVATIONS[spec]())
            continue
        if "norm" in spec:
            learned.append(nn.BatchNorm1d(inputs, eps=spec["epsilon"], momentum=spec["momentum"]))
            modules.append(learned[-1])
            continue
        learned.append(linear(spec, inputs))
        modules.append(learned[-1])
        inputs = spec["dense"]
        if "activation" in spec:
            modules.append(ACTIVATIONS[spec["activation"]]())
    return nn.Sequential(*modules), learned


def gradients(net, learned, x, y, w):
    net.eval()
    net.zero_grad()
    loss = F.binary_cross_entropy(net(x), y, reduction="none").mean(1)
    ((w * loss).sum() / w.sum()).backward()
    return {
        f"layer{i}.{name}": p.grad.tolist()
        for i, module in enumerate(learned, 1)
        for name, p in module.named_parameters()
    }


def case(name):
    with open(os.path.join(HERE, name + ".yaml")) as file:
        spec = yaml.safe_load(file)
    if spec["data"] == "xor":
        x = torch.tensor([[0.0, 0], [0, 1], [1, 0], [1, 1]])
        y = torch.tensor([[0.0], [1], [1], [0]])
    else:
        rows = torch.tensor(spec["data"]["rows"], dtype=torch.float64)
        x, y = rows[:, :-1], rows[:, -1:]
    w = 1 + (spec["class_weights"][1] - 1) * y[:, 0] if "class_weights" in spec else torch.ones(len(x))
    net, learned = network(spec["network"], x.shape[1])
    optimizer = torch.optim.SGD(net.parameters(), spec["rate"], weight_decay=spec.get("l2", 0))
    out = {"0": gradients(net, learned, x, y, w)}
    batch = spec.get("batch", len(x))
    for _ in range(10):
        net.train()
        for i in range(0, len(x), batch):
            optimizer.zero_grad()
            loss = F.binary_cross_entropy(net(x[i : i + batch]), y[i : i + batch], reduction="none").mean(1)
            part = w[i : i + batch]
            ((part * loss).sum() / part.sum()).backward()
            optimizer.step()
    out["10"] = gradients(net, learned, x, y, w)
    return out


cases = {name: case(name) for name in ["xor", "penalty-l2", "class-weights", "batchnorm"]}
with open(os.path.join(HERE, "gradients.json"), "w") as file:
    json.dump({"oracle": "torch " + torch.__version__, "cases": cases}, file)
    file.write("\n")
