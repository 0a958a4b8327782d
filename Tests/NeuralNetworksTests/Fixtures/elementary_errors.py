"""Measures the largest error of every function of Elementary, in units in the last place.

    python3 elementary_errors.py [arguments per function] [function ...]

Compiles the sources with elementary_evaluate.swift, draws the arguments (seed 1), and compares with the
exact value to 160 bits. The unit is that of the correctly rounded result, so 0.5 is the best possible.
Oracle: MPFR 4.2, through gmpy2 2.3.
"""

import os
import subprocess
import sys
import tempfile

import gmpy2
import numpy as np

gmpy2.get_context().precision = 160
gmpy2.get_context().emax = 10**9
gmpy2.get_context().emin = -(10**9)

HERE = os.path.dirname(os.path.abspath(__file__))
SOURCES = os.path.join(HERE, "../../../Sources/NeuralNetworks/Elementary")


def sigmoid(x):
    return 1 / (1 + gmpy2.exp(-x))


def softplus(x):
    return gmpy2.log1p(gmpy2.exp(x))


def draw(generator, count, low, high):
    """A third uniform in low...high, a third with uniform exponents, the rest with random bits in there."""
    uniform = generator.uniform(low, high, count)
    largest = max(abs(low), abs(high))
    exponents = np.exp2(generator.uniform(-60, np.log2(largest), count)) * generator.choice([-1.0, 1.0], count)
    bits = generator.integers(0, 2**64, 4 * count, dtype=np.uint64).view(np.float64)
    small = generator.uniform(-1, 1, count) * min(largest, 2)
    values = np.concatenate([uniform, exponents, bits, small])
    values = values[(values >= low) & (values <= high)]
    return generator.permutation(values)[:count]


def positive(generator, count, low, high):
    bits = generator.integers(1, 0x7FF0 << 48, count // 3, dtype=np.uint64).view(np.float64)
    near = 1 + generator.uniform(-0.5, 1, count // 3)
    closer = 1 + generator.choice([-1.0, 1.0], count // 3) * np.exp2(generator.uniform(-52, -1, count // 3))
    return np.concatenate([bits, near, closer])


def powers(generator, count, low, high):
    x = np.abs(positive(generator, count, 0, 0))
    target = generator.uniform(-745, 709.7, len(x))
    with np.errstate(all="ignore"):
        y = np.where(generator.random(len(x)) < 0.7, target / np.log(x), generator.integers(-40, 40, len(x)))
    pairs = np.stack([x, y], axis=1)
    return pairs[np.isfinite(pairs).all(axis=1)]


FUNCTIONS = {
    "exp": (gmpy2.exp, draw, -746, 709.78),
    "expm1": (gmpy2.expm1, draw, -60, 709.78),
    "log": (gmpy2.log, positive, 0, 0),
    "log1p": (gmpy2.log1p, draw, -1 + 2**-53, 1e308),
    "tanh": (gmpy2.tanh, draw, -22, 22),
    "sigmoid": (sigmoid, draw, -746, 60),
    "softplus": (softplus, draw, -746, 60),
    "sin": (gmpy2.sin, draw, -1e300, 1e300),
    "sin (small)": (gmpy2.sin, draw, -1000, 1000),
    "cos": (gmpy2.cos, draw, -1e300, 1e300),
    "cos (small)": (gmpy2.cos, draw, -1000, 1000),
    "erf": (gmpy2.erf, draw, -7, 7),
    "pow": (lambda x, y: gmpy2.exp(y * gmpy2.log(x)), powers, 0, 0),
}


def unit(value):
    """The distance of the doubles around an exact value."""
    return gmpy2.exp2(max(gmpy2.get_exp(value) - 53, -1074)) if value else gmpy2.exp2(-1074)


def measure(program, name, count):
    oracle, arguments, low, high = FUNCTIONS[name]
    values = arguments(np.random.default_rng(1), count, low, high)
    output = subprocess.run([program, name.split()[0]], input=values.tobytes(), stdout=subprocess.PIPE, check=True)
    results = np.frombuffer(output.stdout)
    worst, where, wrong = 0.0, None, 0
    for argument, result in zip(values.tolist(), results.tolist()):
        x = argument if isinstance(argument, list) else [argument]
        exact = oracle(*[gmpy2.mpfr(v) for v in x])
        if abs(exact) > 1.7976931348623157e308:
            assert result == float(exact), (name, x, result)
            continue
        error = float(abs(result - exact) / unit(exact))
        wrong += error > 0.5000001
        if not error <= worst:
            worst, where = error, x
    print(f"{name:12} {worst:.4f} ulp at {[v.hex() for v in where]}, {len(results)} arguments, "
          f"{100 * wrong / len(results):.2f}% not correctly rounded", flush=True)


with tempfile.TemporaryDirectory() as folder:
    program = os.path.join(folder, "evaluate")
    main = os.path.join(folder, "main.swift")
    os.symlink(os.path.join(HERE, "elementary_evaluate.swift"), main)
    sources = [os.path.join(SOURCES, file) for file in sorted(os.listdir(SOURCES))]
    subprocess.run(["swiftc", "-O", "-wmo", "-o", program, main, *sources], check=True)
    for name in sys.argv[2:] or FUNCTIONS:
        measure(program, name, int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
