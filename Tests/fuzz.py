#!/usr/bin/env python3
"""Breaks the course's lessons in many small ways and runs `gradus check` on each.

    python3 Tests/fuzz.py PROGRAM [COUNT [SEED]]

Whatever stands in a file, the answer is errors with a place within a second, or a proof within three, in 200 MB and without a character
that commands a terminal. The same seed breaks the same lessons in the same ways. Exits with 1 if something was found; the
files that did it are kept.
"""
import os
import random
import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SECONDS, MEGABYTES = 1.0, 200
# A break that leaves a lesson whole has it proved as a whole, walks and all.
PROOF_SECONDS = 3.0
COMMANDS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
PLACE = re.compile(r"^[^\n]*\.(md|csv):\d+:\d+: error: ", re.M)
NUMBERS = ["0", "-1", "1e308", "-1e308", "1e-320", "999999999999", "9223372036854775807", "9223372036854775808",
           "nan", "inf", "0x10", "1_000_000", "1,5", "٣", "1e9", "0.5.5", "1" * 400, "1000000"]
SIGNS = ["\x1b[2J", "\x00", "\u202e", "\u200b", "\u00a0", "\ufeff", "e" + "\u0301" * 500, "👩‍👩‍👧‍👦", "\u2028", "日本", "\ufffd",
         "{" * 60, "[" * 60, "(" * 200, "```", "---", "<!--", "$\\frac{a}{b}$", "|", "&x *x", "{{loss}}", "{loss:99}", "\t", "\r"]


def line_of(lines, rng):
    return rng.randrange(len(lines))


def flip(text, rng):
    data = bytearray(text.encode())
    for _ in range(rng.randint(1, 8)):
        data[rng.randrange(len(data))] = rng.randrange(256)
    return bytes(data)


def drop_lines(text, rng):
    lines = text.split("\n")
    at = line_of(lines, rng)
    del lines[at:at + rng.randint(1, 6)]
    return "\n".join(lines)


def double_line(text, rng):
    lines = text.split("\n")
    at = line_of(lines, rng)
    return "\n".join(lines[:at] + [lines[at]] * rng.choice([2, 2, 3, 500]) + lines[at + 1:])


def swap_lines(text, rng):
    lines = text.split("\n")
    a, b = line_of(lines, rng), line_of(lines, rng)
    lines[a], lines[b] = lines[b], lines[a]
    return "\n".join(lines)


def number(text, rng):
    places = [m.span() for m in re.finditer(r"\d+(\.\d+)?", text)]
    a, b = rng.choice(places)
    return text[:a] + rng.choice(NUMBERS) + text[b:]


def key_value(text, rng):
    places = [m.span(2) for m in re.finditer(r"^([a-z_]+): (.+)$", text, re.M)]
    a, b = rng.choice(places)
    return text[:a] + rng.choice(NUMBERS + SIGNS + ["", "[]", "{}", "null", "true", "- x", "[1, 2]", "{a: 1}"]) + text[b:]


def sign(text, rng):
    at = rng.randrange(len(text))
    return text[:at] + rng.choice(SIGNS) + text[at:]


def cut(text, rng):
    return text[:rng.randrange(len(text))]


def indent(text, rng):
    lines = text.split("\n")
    at = line_of(lines, rng)
    lines[at] = rng.choice([" ", "  ", "\t", "    ", "\u00a0"]) + lines[at]
    return "\n".join(lines)


def foreign_word(text, rng):
    words = [m.span() for m in re.finditer(r"[A-Za-z_]{3,}", text)]
    (a, b), (c, d) = rng.choice(words), rng.choice(words)
    return text[:a] + text[c:d] + text[b:]


def large(text, rng):
    """A key that makes an experiment large or long."""
    extra = rng.choice(["epochs: 1000000", "network: [3000 tanh, 3000 tanh, 1]", "batch: 1", "updates: 10000000",
                        "seeds: 1000", "budget: 1000000000", "network: [200 tanh, 200 tanh, 1 sigmoid]",
                        "data: {generate: moons, count: 100000}"])
    name = extra.split(":")[0]
    places = [m.span() for m in re.finditer(rf"^{name}: .*$", text, re.M)]
    if not places:
        return number(text, rng)
    a, b = rng.choice(places)
    return text[:a] + extra + text[b:]


WAYS = [flip, drop_lines, double_line, swap_lines, number, number, key_value, key_value, sign, cut, indent, foreign_word, large]


def run(program, path):
    start = time.time()
    process = subprocess.Popen([program, "check", "--course", str(ROOT), path], stdin=subprocess.DEVNULL,
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                               preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (20, 20)))
    output = process.stdout.read().decode("utf-8", "replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return os.waitstatus_to_exitcode(status), output, time.time() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    program = sys.argv[1]
    count = int(sys.argv[2]) if len(sys.argv) > 2 else 340
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1958)
    lessons = [p.read_text() for p in sorted((ROOT / "Lessons").glob("0*.md"))]
    folder = Path(tempfile.mkdtemp(prefix="gradus-fuzz-"))
    found, slowest, largest, refused = 0, 0.0, 0.0, 0
    for index in range(count):
        text = rng.choice(lessons)
        way = rng.choice(WAYS)
        broken = way(text, rng)
        path = folder / f"{index:03}-x.md"
        path.write_bytes(broken if isinstance(broken, bytes) else broken.encode("utf-8", "surrogatepass"))
        status, output, seconds, processor, megabytes = run(program, str(path))
        slowest, largest, refused = max(slowest, processor), max(largest, megabytes), refused + (status == 2)
        wrong = [name for name, isWrong in [
            (f"status {status}", status not in (0, 2)), ("a raw character", COMMANDS.search(output)),
            ("no place", status == 2 and not PLACE.search(output)), (f"{processor:.2f} s", processor > (SECONDS if "error: " in output else PROOF_SECONDS)),
            (f"{megabytes:.0f} MB", megabytes > MEGABYTES)] if isWrong]
        if wrong:
            found += 1
            print(f"{path} ({way.__name__}): {', '.join(wrong)}\n{output[:300]}")
        else:
            path.unlink()
    print(f"{count} broken lessons, {refused} refused, {found} answered badly; "
          f"slowest {slowest:.2f} s of processor time, largest {largest:.0f} MB")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
