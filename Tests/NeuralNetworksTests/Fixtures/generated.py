"""Writes generated.json: the data of TensorFlow Playground and of scikit-learn 1.9.1 from our random
numbers.

The Playground functions follow src/dataset.ts of tensorflow/playground line by line; the random
numbers are xoshiro256** seeded by SplitMix64 (Blackman and Vigna 2021), uniform from the upper 53
bits, normal by the cosine of Box and Muller. moons and circles without noise are scikit-learn's own.

    python3 generated.py
"""

import json
import math
import pathlib

import sklearn
from sklearn import datasets

MASK = 2**64 - 1


def rotated(x, k):
    return ((x << k) | (x >> (64 - k))) & MASK


class Generator:
    def __init__(self, seed):
        self.s = []
        for _ in range(4):
            seed = (seed + 0x9E3779B97F4A7C15) & MASK
            z = seed
            z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
            z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
            self.s.append(z ^ (z >> 31))

    def next(self):
        s = self.s
        result = (rotated((s[1] * 5) & MASK, 7) * 9) & MASK
        t = (s[1] << 17) & MASK
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = rotated(s[3], 45)
        return result

    def random(self):
        return (self.next() >> 11) * 2.0**-53

    def uniform(self, a, b):
        return self.random() * (b - a) + a

    def normal(self, mean, variance):
        radius = math.sqrt(-2 * math.log(1 - self.random()))
        return mean + math.sqrt(variance) * radius * math.cos(2 * math.pi * self.random())


def gauss(n, noise, g):
    variance = 0.5 + (4 - 0.5) * noise / 0.5
    return [[g.normal(c, variance), g.normal(c, variance), label]
            for c, label in ((2, 1), (-2, -1)) for _ in range(n // 2)]


def regression(n, noise, g, label):
    points = []
    for _ in range(n):
        x, y = g.uniform(-6, 6), g.uniform(-6, 6)
        dx, dy = g.uniform(-6, 6) * noise, g.uniform(-6, 6) * noise
        points.append([x, y, label(x + dx, y + dy)])
    return points


def plane(n, noise, g):
    return regression(n, noise, g, lambda x, y: -1 + 2 * (x + y + 10) / 20)


def hills(n, noise, g):
    peaks = [(-4, 2.5, 1), (0, 2.5, -1), (4, 2.5, 1), (-4, -2.5, -1), (0, -2.5, 1), (4, -2.5, -1)]

    def label(x, y):
        best = 0
        for cx, cy, sign in peaks:
            new = sign * max(0, min(1, 1 - math.hypot(x - cx, y - cy) / 2))
            if abs(new) > abs(best):
                best = new
        return best
    return regression(n, noise, g, label)


def spiral(n, noise, g):
    points, half = [], n / 2
    for delta, label in ((0, 1), (math.pi, -1)):
        for i in range(n // 2):
            r, t = i / half * 5, 1.75 * i / half * 2 * math.pi + delta
            x = r * math.sin(t) + g.uniform(-1, 1) * noise
            y = r * math.cos(t) + g.uniform(-1, 1) * noise
            points.append([x, y, label])
    return points


def disc(n, noise, g):
    points = []
    for low, high in ((0, 2.5), (3.5, 5)):
        for _ in range(n // 2):
            r, angle = g.uniform(low, high), g.uniform(0, 2 * math.pi)
            x, y = r * math.sin(angle), r * math.cos(angle)
            dx, dy = g.uniform(-5, 5) * noise, g.uniform(-5, 5) * noise
            points.append([x, y, 1 if math.hypot(x + dx, y + dy) < 2.5 else -1])
    return points


def quadrants(n, noise, g):
    points = []
    for _ in range(n):
        x = g.uniform(-5, 5)
        x += 0.3 if x > 0 else -0.3
        y = g.uniform(-5, 5)
        y += 0.3 if y > 0 else -0.3
        dx, dy = g.uniform(-5, 5) * noise, g.uniform(-5, 5) * noise
        points.append([x, y, 1 if (x + dx) * (y + dy) >= 0 else -1])
    return points


def library(make, n, **options):
    inputs, labels = make(n, shuffle=False, **options)
    return [[*map(float, x), 2 * int(label) - 1] for x, label in zip(inputs, labels)]


cases = [
    {"kind": f.__name__, "count": 20, "noise": noise, "seed": seed,
     "points": f(20, noise, Generator(seed))}
    for f in (gauss, plane, hills, spiral, disc, quadrants) for noise, seed in ((0, 1), (0.3, 7))]
for n in (10, 11):
    for name, make, options in (
            ("moons", datasets.make_moons, {}), ("circles", datasets.make_circles, {"factor": 0.5})):
        cases.append({"kind": name, "count": n, "noise": 0, "seed": 1,
                      "points": library(make, n, **options)})
text = ",\n".join(json.dumps(case) for case in cases)
oracle = json.dumps(f"scikit-learn {sklearn.__version__}; tensorflow/playground 2c87f3d dataset.ts")
file = pathlib.Path(__file__).parent / "generated.json"
file.write_text(f'{{"oracle": {oracle}, "cases": [\n{text}\n]}}\n')
