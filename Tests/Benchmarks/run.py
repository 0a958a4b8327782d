#!/usr/bin/env python3
"""Races the engine against PyTorch, NumPy, libfann and plain C: same work, same start, one thread.

    python3 Tests/Benchmarks/run.py [--rounds N] [--avx2] [--json FILE] [-- SWIFT BUILD FLAGS]

With --avx2 nobody uses AVX-512: let the flags be -Xcc -march=x86-64-v3 -Xcc -fno-math-errno then.

All runners stay alive and take turns, round by round, so that a change of the machine's speed meets
all of them; the table shows medians of processor time. What is missing on the machine is said and left out.
"""

import argparse
import array
import importlib.metadata
import json
import math
import os
import pathlib
import platform
import random
import shutil
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SCRATCH = HERE.parent.parent / ".build" / "benchmarks"
BUILD = SCRATCH / "peers"
IMAGES, TABLE = BUILD / "images.f64", BUILD / "table.csv"
SECONDS = 0.25  # how long one turn should take
OURS = "gradus"

TASKS = {
    "xor": ("XOR 2-4-1 tanh/sigmoid, full batch", "epochs", 1),
    "xor2": ("XOR 2-2-1 tanh/sigmoid, full batch", "epochs", 1),
    "deep": ("XOR 2-8-8-1 tanh/sigmoid, full batch", "epochs", 1),
    "flowers": ("4-16-3 tanh/softmax, 150 examples, batch 15", "samples", 150),
    "images": ("784-128-10 ReLU/softmax, batch 32", "samples", 3200),
    "grid": ("2-8-8-1 tanh at 40,000 points", "pictures", 1),
    "digits": ("8 x 8 pixels, two convolutions and a dense layer, batch 32", "samples", 1600),
    "table": ("a CSV file of 100,000 rows: reading it, and 8-16-1 one epoch, batch 32", "rows", 100000),
}

# Whom we want to beat, and how far: (task, runners of which the fastest counts, factor).
PLAIN, FAST = "C -O3", "C -O3 -ffast-math"
# The same flags; other networks than XOR 2-4-1 and the grid.
NETWORKS, FAST_NETWORKS = "C networks -O3", "C networks -O3 -ffast-math"
FANN = ("libfann float", "libfann double", "libfann float, approximate", "libfann double, approximate")
TARGETS = [
    ("xor", (PLAIN, *FANN), 2), ("xor", (FAST,), 1), ("xor", ("PyTorch",), 500),
    ("xor2", (NETWORKS,), 2), ("deep", (NETWORKS,), 2), ("flowers", (NETWORKS,), 2),
    ("images", ("NumPy",), 1.5), ("images", ("PyTorch",), 2),
    ("grid", (FAST,), 1), ("grid", ("PyTorch",), 5),
    ("digits", ("PyTorch",), 3), ("table", ("NumPy",), 1),
]


# What makes a processor with AVX-512 do as one without it, in us and in every peer.
AVX2 = {
    "OPENBLAS_CORETYPE": "Haswell", "NPY_DISABLE_CPU_FEATURES": "X86_V4 AVX512_ICL AVX512_SPR",
    "ATEN_CPU_CAPABILITY": "avx2", "ONEDNN_MAX_CPU_ISA": "AVX2", "MKL_ENABLE_INSTRUCTIONS": "AVX2",
    "GLIBC_TUNABLES": "glibc.cpu.hwcaps=-AVX512F,-AVX512VL,-AVX512DQ,-AVX512BW,-AVX512CD",
}
PROCESSOR = {False: "-march=native", True: "-march=x86-64-v3"}


class Missing(Exception):
    """Something is not on this machine."""


class Runner:
    """A program that answers requests, one line each way."""

    def __init__(self, name, command, avx2, preload=None):
        self.name, self.units = name, {}
        environment = {**os.environ, **(AVX2 if avx2 else {}), "BENCHMARK_IMAGES": str(IMAGES),
                       "BENCHMARK_TABLE": str(TABLE)}
        for library in ("OMP", "OPENBLAS", "MKL", "NUMEXPR", "VECLIB"):
            environment[f"{library}_NUM_THREADS"] = "1"
        if preload:
            environment["LD_PRELOAD"] = str(preload)
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)

    def ask(self, request):
        try:
            print(request, file=self.process.stdin, flush=True)
            return json.loads(self.process.stdout.readline())
        except (BrokenPipeError, ValueError):
            raise Missing(f"no answer to '{request}'")

    def settle(self, task):
        """Finds how many units fill a turn, which also warms up. False if there is no such task."""
        units = 1
        while True:
            seconds = self.ask(f"time {task} {units}")["seconds"]
            if seconds is None:
                return False
            if seconds > SECONDS / 3:
                self.units[task] = max(1, round(units * SECONDS / seconds))
                return True
            units *= 2 if seconds > SECONDS / 30 else 10

    def rate(self, task):
        units = self.units[task]
        return units / self.ask(f"time {task} {units}")["seconds"]

    def end(self):
        self.process.stdin.close()
        self.process.wait()


# ---- what is on the machine

def compiled(name, source, *flags):
    compiler = shutil.which("cc") or shutil.which("gcc")
    if not compiler:
        raise Missing("no C compiler (cc)")
    target = BUILD / name.replace(" ", "-").replace(",", "")
    options = [flag for flag in flags if not flag.startswith("-l")]
    libraries = [flag for flag in flags if flag.startswith("-l")]
    command = [compiler, *options, "-o", target, HERE / "Peers" / source, *libraries, "-lm"]
    result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode:
        raise Missing(result.stderr.strip().splitlines()[0] if result.stderr else "does not compile")
    return target


def fann(name, flags):
    try:
        return compiled(name, "fann.c", *flags)
    except Missing as reason:
        raise Missing(f"{reason} (apt-get install libfann-dev)")


def script(module, file):
    try:
        importlib.metadata.version(module)
    except importlib.metadata.PackageNotFoundError:
        raise Missing(f"no Python package {module} (pip install {module})")
    return [sys.executable, str(HERE / "Peers" / file)]


def peers(processor):
    """Name and a function that gives the command or raises Missing."""
    yield "PyTorch", lambda: script("torch", "torch_peer.py")
    yield "NumPy", lambda: script("numpy", "numpy_peer.py")
    yield PLAIN, lambda: [compiled(PLAIN, "plain.c", "-O3", processor)]
    yield FAST, lambda: [compiled(FAST, "plain.c", "-O3", processor, "-ffast-math")]
    yield NETWORKS, lambda: [compiled(NETWORKS, "networks.c", "-O3", processor)]
    yield FAST_NETWORKS, lambda: [
        compiled(FAST_NETWORKS, "networks.c", "-O3", processor, "-ffast-math")]
    for name in FANN:
        flags = ["-O2", "-lfloatfann" if "float" in name else "-ldoublefann"]
        flags += [] if "float" in name else ["-DDOUBLE"]
        flags += ["-DSTEPWISE"] if "approximate" in name else []
        yield name, lambda name=name, flags=flags: [fann(name, flags)]


def build_ours(flags):
    command = ["swift", "build", "-c", "release", "--package-path", str(HERE),
               "--scratch-path", str(SCRATCH), *flags]
    subprocess.run(command, check=True, stdout=sys.stderr)
    shown = subprocess.run([*command, "--show-bin-path"], check=True, capture_output=True, text=True)
    return [str(pathlib.Path(shown.stdout.strip()) / "Benchmarks")]


def write_images():
    """Made-up images of variance 1, labels, and weights evenly within ±√(6 / inputs)."""
    draw = random.Random(0)

    def even(count, bound):
        return [draw.uniform(-bound, bound) for _ in range(count)]

    numbers = array.array("d", even(3200 * 784, math.sqrt(3)))
    numbers.extend(draw.randrange(10) for _ in range(3200))
    numbers.extend(even(784 * 128, math.sqrt(6 / 784)))
    numbers.extend(even(128 * 10, math.sqrt(6 / 128)))
    IMAGES.write_bytes(numbers.tobytes())


def write_table():
    """y is a bent function of x1 … x8; numbers with six digits, as tables have them."""
    draw = random.Random(1)
    with TABLE.open("w") as file:
        print(*(f"x{i}" for i in range(1, 9)), "y", sep=",", file=file)
        for _ in range(100_000):
            x = [draw.uniform(-1, 1) for _ in range(8)]
            y = math.sin(2 * x[0]) + x[1] * x[2] + 0.1 * draw.gauss(0, 1)
            print(*(f"{number:.6f}" for number in (*x, y)), sep=",", file=file)


# ---- the race

def start(swift_flags, avx2):
    runners, missing = [Runner(OURS, build_ours(swift_flags), avx2)], {}
    for name, command in peers(PROCESSOR[avx2]):
        try:
            runner = Runner(name, command(), avx2)
            runner.ask("check grid")
            runners.append(runner)
        except Missing as reason:
            missing[name] = str(reason)
    return runners, missing


def race(runners, rounds):
    """Rates in units per second: task, runner, a list with one rate per round."""
    rates = {task: {r.name: [] for r in runners if r.settle(task)} for task in TASKS}
    for _ in range(rounds):
        for task, of_task in rates.items():
            for runner in runners:
                if runner.name in of_task:
                    of_task[runner.name].append(runner.rate(task) * TASKS[task][2])
    return rates


def checks(runners):
    return {task: {r.name: r.ask(f"check {task}")["value"] for r in runners} for task in TASKS}


def allocations(command, avx2):
    try:
        library = compiled("allocations.so", "allocations.c", "-O2", "-shared", "-fPIC")
    except Missing:
        return None
    runner = Runner(OURS, command, avx2, preload=library)
    count = runner.ask("allocations").get("count")
    runner.end()
    return count


# ---- the table

def agreement(value, ours):
    if value is None or ours is None:
        return "other work"
    return "same" if math.isclose(value, ours, rel_tol=1e-9) else f"DIFFERS: {value!r}"


def table(task, rates, values):
    title, unit, _ = TASKS[task]
    lines = [f"\n{title}", f"  {'':34}{unit + '/s':>14}{'ours/theirs':>13}{'spread':>8}  result"]
    medians = {name: statistics.median(each) for name, each in rates.items()}
    for name, rate in sorted(medians.items(), key=lambda pair: -pair[1]):
        spread = (max(rates[name]) - min(rates[name])) / rate
        ratio = medians[OURS] / rate
        lines.append(
            f"  {name:34}{rate:14,.0f}{ratio:13.3g}{spread:8.0%}  "
            + agreement(values.get(name), values.get(OURS)))
    return "\n".join(lines)


def judgement(rates):
    lines = ["\nTargets"]
    for task, names, factor in TARGETS:
        medians = {n: statistics.median(e) for n, e in rates[task].items()}
        rivals = {name: medians[name] for name in names if name in medians}
        absent = "" if len(rivals) == len(names) else " (some of the peers are missing)"
        if not rivals:
            lines.append(f"  ?      {task}: {factor:g} x {names[0]}: missing")
            continue
        rival = max(rivals, key=rivals.get)
        ratio = medians[OURS] / rivals[rival]
        verdict = "met   " if ratio >= factor else "MISSED"
        lines.append(f"  {verdict} {task}: {ratio:.3g} x {rival}, target {factor:g}{absent}")
    return "\n".join(lines)


def version(module):
    try:
        return importlib.metadata.version(module)
    except importlib.metadata.PackageNotFoundError:
        return "missing"


def first_line(*command):
    if not shutil.which(command[0]):
        return f"{command[0]} missing"
    result = subprocess.run(command, capture_output=True, text=True)
    return (result.stdout or result.stderr).splitlines()[0]


def machine():
    model = platform.processor() or platform.machine()
    info = pathlib.Path("/proc/cpuinfo")
    if info.exists():
        names = [x.split(":", 1)[1].strip() for x in info.open() if x.startswith("model name")]
        model = names[0] if names else model
    return {
        "cpu": model, "cores": os.cpu_count(), "system": platform.platform(),
        "load": round(os.getloadavg()[0], 2), "python": platform.python_version(),
        "numpy": version("numpy"), "torch": version("torch"),
        "cc": first_line("cc", "--version"), "swift": first_line("swift", "--version")}


def arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=5, help="turns of each runner (default 5)")
    parser.add_argument("--avx2", action="store_true", help="use no AVX-512, nor let any peer")
    parser.add_argument("--json", help="also write every single measurement to this file")
    parser.add_argument("swift", nargs="*", help="after --: flags for swift build")
    return parser.parse_args()


def main():
    options = arguments()
    BUILD.mkdir(parents=True, exist_ok=True)
    write_images()
    write_table()
    runners, missing = start(options.swift, options.avx2)
    about = machine()
    values, rates = checks(runners), race(runners, options.rounds)
    count = allocations(runners[0].process.args, options.avx2)
    for runner in runners:
        runner.end()
    print("\n".join(f"{key}: {value}" for key, value in about.items()))
    print(f"swift build flags: {' '.join(options.swift) or 'none'}; C: {PROCESSOR[options.avx2]}; "
          f"one thread; processor time, median of {options.rounds} interleaved rounds")
    for name, reason in missing.items():
        print(f"missing: {name}: {reason}")
    for task in TASKS:
        print(table(task, rates[task], values[task]))
    print(judgement(rates))
    shown = "not counted (needs LD_PRELOAD and a C compiler)" if count is None else count
    verdict = "?     " if count is None else "met   " if count == 0 else "MISSED"
    print(f"  {verdict} allocations in 2,000 training steps after the first: {shown}, target 0")
    if options.json:
        report = {"machine": about, "flags": options.swift, "missing": missing, "rates": rates,
                  "checks": values, "allocations": count}
        pathlib.Path(options.json).write_text(json.dumps(report, indent=1) + "\n")


main()
