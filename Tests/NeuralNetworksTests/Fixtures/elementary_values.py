"""Writes elementary_values.txt: arguments and correctly rounded results for every function of Elementary.

    python3 elementary_values.py > elementary_values.txt

Each line is a function's name alone, or the bits of one argument (two for pow) and of the result in hexadecimal.
The arguments are drawn with seed 1, or chosen where a function is likely to go wrong.
Oracle: mpmath 1.3.0 with 1400 bits, so that sin and cos of the largest numbers are exact too.
"""

import math
import random
import struct

import mpmath as mp

mp.mp.prec = 1400
random.seed(1)
DRAWN = 2000


def bits(value):
    return f"{struct.unpack('<Q', struct.pack('<d', value))[0]:016x}"


def rounded(value):
    """The nearest double, subnormal numbers included."""
    if value == 0 or mp.isinf(value):
        return float(value)
    scale = max(int(mp.floor(mp.log(abs(value), 2))) - 52, -1074)
    try:
        return math.ldexp(int(mp.nint(mp.ldexp(value, -scale))), scale)
    except OverflowError:
        return math.copysign(math.inf, value)


def around(*centres):
    """Every centre and a few doubles on each side."""
    values = []
    for centre in centres:
        below = above = centre
        for _ in range(4):
            values += [below, above]
            below, above = math.nextafter(below, -math.inf), math.nextafter(above, math.inf)
    return values


def spread(low, high):
    """Half of them uniform, half with uniform exponents down to 2^-60."""
    top = math.log2(max(abs(low), abs(high)))
    values = [random.uniform(low, high) for _ in range(DRAWN // 2)]
    while len(values) < DRAWN:
        value = random.choice((-1, 1)) * 2 ** random.uniform(-60, top)
        values += [value] if low <= value <= high else []
    return values


def positive():
    anywhere = [struct.unpack("<d", struct.pack("<Q", random.randrange(1, 0x7FF0 << 48)))[0] for _ in range(DRAWN // 2)]
    near_one = [1 + random.choice((-1, 1)) * 2 ** random.uniform(-52, -1) for _ in range(DRAWN // 2)]
    return anywhere + near_one


TINY = [5e-324, -5e-324, 1e-320, -1e-320, 2.0**-1022, -(2.0**-1022), 1e-300, -1e-300, 2.0**-54, -(2.0**-54), 2.0**-28]
HALF_LN2 = math.log(2) / 2
HUGE = [1e22, 1e300, 1.7976931348623157e308, 6381956970095103 * 2.0**797, 2.0**1023, 2.0**54, 2.0**200]
QUARTERS = [n * math.pi / 2 for n in (1, 2, 3, 4, 5, 11, 355, 1000, 100000, 1000000, 10**9)]

ANGLES = TINY + spread(-1000, 1000) + spread(-2.0**60, 2.0**60)[::4] + HUGE + around(math.pi / 4, 0.5, 2.0**20, *QUARTERS)

FUNCTIONS = {
    "exp": (mp.exp, TINY + spread(-746, 709.8) + around(709.782712893384, -745.1332191019411, -708.3964185322641, HALF_LN2)),
    "expm1": (mp.expm1, TINY + spread(-60, 709.8) + around(709.782712893384, HALF_LN2, -HALF_LN2, -36.7, -37.43)),
    "log": (mp.log, [abs(x) for x in TINY] + positive() + around(1, math.sqrt(0.5), math.sqrt(2)) + [1.7976931348623157e308]),
    "log1p": (mp.log1p, TINY + spread(-1 + 2**-53, 1e308) + around(-0.5, math.sqrt(2) - 1) + [-1 + 2**-53, 1.7e308]),
    "tanh": (mp.tanh, TINY + spread(-22, 22) + around(HALF_LN2 / 2, 18.02, 18.37, 18.7, 19.06154746539849, 22)),
    "sigmoid": (lambda x: 1 / (1 + mp.exp(-x)), TINY + spread(-746, 60) + around(-745.13, -708.4, -36.7, 36.7, 37.5)),
    "softplus": (lambda x: mp.log1p(mp.exp(x)), TINY + spread(-746, 60) + around(-745.13, -708.4, -36.7, 36.7)),
    "sin": (mp.sin, ANGLES),
    "cos": (mp.cos, ANGLES),
    "erf": (mp.erf, TINY + spread(-7, 7) + around(0.5, 1, 1.5, 5.92, 6, -1)),
}


def powers():
    """Pairs whose power is near any number of the range, or whose exponent is whole."""
    pairs = []
    for x in positive():
        if random.random() < 0.7:
            pairs.append((x, random.uniform(-745, 709.7) / math.log(x) if x != 1 else 3.5))
        else:
            pairs.append((random.choice((-1, 1)) * x, float(random.randrange(-40, 40))))
    return [(x, y) for x, y in pairs if math.isfinite(y)] + [(0.9, 1e4), (0.999, 1e6), (10.0, 308.0), (2.0, -1074.0)]


for name, (function, arguments) in FUNCTIONS.items():
    print(name)
    for x in arguments:
        print(bits(x), bits(rounded(function(mp.mpf(x)))))
print("pow")
for x, y in powers():
    print(bits(x), bits(y), bits(rounded(mp.power(mp.mpf(x), mp.mpf(y)).real)))
