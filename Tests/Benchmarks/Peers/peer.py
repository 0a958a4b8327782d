"""What the Python peers share: the requests (see Benchmarks.swift), the start of each task, a clock."""

import array
import json
import os
import sys
import time

XOR_INPUTS = [[0, 0], [0, 1], [1, 0], [1, 1]]
XOR_TARGETS = [[0], [1], [1], [0]]
XOR_START = (
    [[0.6, -0.7], [-0.8, 0.5], [0.9, 0.4], [-0.3, -0.95]], [0.05, -0.1, 0.2, 0.15],
    [[0.7, 0.85, -0.6, -0.45]], [0.1])

IMAGES, PIXELS, HIDDEN, CLASSES, BATCH = 3200, 784, 128, 10, 32
SIDE = 200
TABLE = os.environ["BENCHMARK_TABLE"]


def image_numbers():
    """Inputs, labels and both weight matrices (a row per output unit), as flat arrays."""
    numbers = array.array("d")
    with open(os.environ["BENCHMARK_IMAGES"], "rb") as file:
        numbers.frombytes(file.read())
    parts, start = [], 0
    for size in (IMAGES * PIXELS, IMAGES, PIXELS * HIDDEN, HIDDEN * CLASSES):
        parts.append(numbers[start:start + size])
        start += size
    return parts


def simple_weights():
    """A function that gives arrays of numbers that only look random."""
    seed = 1

    def take(*shape):
        nonlocal seed
        if shape:
            return [take(*shape[1:]) for _ in range(shape[0])]
        seed = (seed * 37 + 11) % 101
        return (seed - 50) / 50

    return take


def grid_start():
    """Weights and biases of 2-8-8-1, layer by layer."""
    take = simple_weights()
    return [take(8, 2), take(8), take(8, 8), take(8), take(1, 8), take(1)]


def table_start():
    """Weights and biases of 8-16-1."""
    take = simple_weights()
    return [take(16, 8), take(16), take(1, 16), take(1)]


def serve(tasks):
    """Answers requests; `tasks` maps a name to (run, check)."""
    for line in sys.stdin:
        request, name, *count = line.split()
        if name not in tasks:
            answer = {"seconds": None, "value": None}
        elif request == "check":
            answer = {"value": tasks[name][1]()}
        else:
            start = time.process_time()
            tasks[name][0](int(count[0]))
            answer = {"seconds": time.process_time() - start}
        print(json.dumps(answer), flush=True)
