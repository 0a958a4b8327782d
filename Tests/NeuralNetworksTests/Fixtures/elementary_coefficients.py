"""Prints the polynomial coefficients in Sources/NeuralNetworks/Elementary, constant term first.

Each is a Chebyshev fit (close to the polynomial with the smallest largest error) computed with 80 digits and
then rounded to the nearest double. Oracle: mpmath 1.3.0.
"""

import mpmath as mp

mp.mp.dps = 80


def show(name, function, interval, count):
    coefficients, error = mp.chebyfit(function, interval, count, error=True)
    print(f"{name}: largest error of the fit {mp.nstr(error, 3)}")
    for coefficient in reversed(coefficients):
        print(f"  {float(coefficient).hex()}")


def away_from_zero(function, limit):
    """The same function with the removable singularity at 0 filled in."""
    return lambda x: function(x) if abs(x) > mp.mpf(10) ** -12 else limit


half_ln2 = mp.log(2) / 2 * (1 + mp.mpf(2) ** -30)
show("exp, (e^r - 1 - r - r²/2) / r³",
     away_from_zero(lambda r: (mp.expm1(r) - r - r * r / 2) / r**3, mp.mpf(1) / 6), [-half_ln2, half_ln2], 10)

s = mp.sqrt(2) - 1
s = (s / (2 + s) * (1 + mp.mpf(2) ** -30)) ** 2
show("log, (2 artanh(s) / s - 2) / s² in s²",
     away_from_zero(lambda z: (2 * mp.atanh(mp.sqrt(z)) / mp.sqrt(z) - 2) / z, mp.mpf(2) / 3), [0, s], 7)
show("pow, (2 artanh(s) / s - 2 - 2s²/3) / s⁴ in s²",
     away_from_zero(lambda z: (2 * mp.atanh(mp.sqrt(z)) / mp.sqrt(z) - 2 - 2 * z / 3) / z**2, mp.mpf(2) / 5), [0, s], 8)

q = (mp.pi / 4 * (1 + mp.mpf(2) ** -30)) ** 2
show("sin, (sin(x)/x - 1) / x² in x²",
     away_from_zero(lambda z: (mp.sin(mp.sqrt(z)) / mp.sqrt(z) - 1) / z, -mp.mpf(1) / 6), [0, q], 7)
show("cos, (cos(x) - 1 + x²/2) / x⁴ in x²",
     away_from_zero(lambda z: (mp.cos(mp.sqrt(z)) - 1 + z / 2) / z**2, mp.mpf(1) / 24), [0, q], 7)

show("erf, erf(x)/x - 1 in x², x in 0...3/4",
     away_from_zero(lambda z: mp.erf(mp.sqrt(z)) / mp.sqrt(z) - 1, 2 / mp.sqrt(mp.pi) - 1), [0, mp.mpf(9) / 16], 11)
show("erf, erf(x)/x - 7/8 in w = x² - 13/16, x in 3/4...1",
     lambda w: mp.erf(mp.sqrt(w + mp.mpf(13) / 16)) / mp.sqrt(w + mp.mpf(13) / 16) - mp.mpf(7) / 8,
     [-mp.mpf(1) / 4, mp.mpf(3) / 16], 10)


def tail(u):
    x = 2 * (1 + u) / (1 - u)
    return mp.exp(x * x) * mp.erfc(x)
show("erf, e^(x²) erfc(x) in u = (x - 2)/(x + 2), x in 1...6", tail, [-mp.mpf(1) / 3, mp.mpf(1) / 2], 18)
