"""Writes what the Python package safetensors 0.8.0 makes of a few tensors: float64.safetensors and
float32.safetensors.

    python3 tensors.py            write the two files
    python3 tensors.py FILE       print what the package reads in FILE
"""

import pathlib
import sys

import numpy as np
from safetensors.numpy import load_file, save_file

HERE = pathlib.Path(__file__).parent


def write():
    wide = {
        "dense1.weight": np.array([[0.1, -2.5, 1 / 3], [1e300, 5e-324, -0.0]]),
        "dense1.bias": np.array([np.pi, np.e]),
        "scalar": np.array(7.25),
        "empty": np.zeros((0, 4)),
        'strange "\\ \n\x01é日😀': np.array([1.0]),
    }
    save_file(wide, HERE / "float64.safetensors", metadata={"written by": "Python \t\"0.8\""})
    narrow = {"w": np.array([[0.1, 0.5], [-3e38, 1e-45]], np.float32), "b": np.array([2.0])}
    save_file(narrow, HERE / "float32.safetensors")


if len(sys.argv) > 1:
    for name, tensor in sorted(load_file(sys.argv[1]).items()):
        print(repr(name), tensor.dtype, tensor.shape, tensor.tolist())
else:
    write()
