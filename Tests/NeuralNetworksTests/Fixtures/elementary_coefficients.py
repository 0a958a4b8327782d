"""Prints the polynomial coefficients in Sources/NeuralNetworks/Elementary, constant term first.

Most are Chebyshev fits (close to the polynomial with the smallest largest error), one is that polynomial
itself by Remez' exchange, since there the error counts less near 0. All are computed with 80 digits and then
rounded to the nearest double. Oracle: mpmath 1.3.0.
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


def remez(name, function, weight, end, count):
    """The polynomial p for which the largest |function - weight·p| on 0...end is smallest."""
    grid = [end * (1 - mp.cos(mp.pi * i / 2000)) / 2 for i in range(2001)]
    points = [grid[2000 * (i + 1) // (count + 1)] for i in range(count + 1)]
    for _ in range(10):
        rows = [[weight(x) * x**j for j in range(count)] + [(-1) ** i] for i, x in enumerate(points)]
        solution = mp.lu_solve(mp.matrix(rows), mp.matrix([function(x) for x in points]))
        errors = [function(x) - weight(x) * sum(solution[j] * x**j for j in range(count)) for x in grid]
        peaks = [(x, e) for before, (x, e), after in
                 zip([0] + errors, zip(grid, errors), errors[1:] + [0]) if abs(e) >= max(abs(before), abs(after)) and e]
        points = [x for x, _ in peaks][-count - 1:]
    print(f"{name}: largest weighted error of the fit {mp.nstr(max(map(abs, errors)), 3)}")
    for j in range(count):
        print(f"  {float(solution[j]).hex()}")


half_ln2 = mp.log(2) / 2 * (1 + mp.mpf(2) ** -30)
z = half_ln2**2
show("exp, odd part: (sinh(r) - r) / r³ in r²",
     away_from_zero(lambda z: (mp.sinh(mp.sqrt(z)) - mp.sqrt(z)) / mp.sqrt(z) ** 3, mp.mpf(1) / 6), [0, z], 5)
remez("exp, even part: (cosh(r) - 1 - r²/2) / r⁴ in r²",
      lambda z: mp.cosh(mp.sqrt(z)) - 1 - z / 2, lambda z: z**2, z, 4)

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

show("erf, erf(x)/x - 1 in x², x in 0...1",
     away_from_zero(lambda z: mp.erf(mp.sqrt(z)) / mp.sqrt(z) - 1, 2 / mp.sqrt(mp.pi) - 1), [0, 1], 13)
def tail(u):
    x = 2 * (1 + u) / (1 - u)
    return mp.exp(x * x) * mp.erfc(x)
show("erf, e^(x²) erfc(x) in u = (x - 2)/(x + 2), x in 1...6", tail, [-mp.mpf(1) / 3, mp.mpf(1) / 2], 18)
