"""Writes surrogate.json: Gaussian process posteriors by scikit-learn 1.9.1, expected improvement by
scipy 1.17.1.

    python3 surrogate.py
"""

import json
import pathlib
import warnings

import numpy as np
import scipy
import sklearn
from scipy import integrate, stats
from sklearn.gaussian_process import GaussianProcessRegressor
from sklearn.gaussian_process.kernels import RBF, Matern

rng = np.random.default_rng(3)
warnings.simplefilter("ignore")


def process(name, kernel, length, noise, points, values, places):
    model = GaussianProcessRegressor(kernel, alpha=noise, optimizer=None).fit(points, values)
    mean, deviation = model.predict(places, return_std=True)
    return {
        "kernel": name, "length": length, "noise": noise, "points": points.tolist(),
        "values": values.tolist(), "places": places.tolist(), "mean": mean.tolist(),
        "deviation": deviation.tolist(),
        "logMarginalLikelihood": model.log_marginal_likelihood_value_}


def processes():
    for length, noise, dimension in ((0.3, 1e-4, 2), (0.8, 1e-2, 3), (0.15, 1e-4, 1)):
        points, places = rng.random((12, dimension)), rng.random((8, dimension))
        values = rng.normal(size=12)
        yield process(
            "squaredExponential", RBF(length), length, noise, points, values, places)
        yield process(
            "matern52", Matern(length, nu=2.5), length, noise, points, values, places)


def improvement(mean, deviation, best):
    z = (best - mean) / deviation
    closed = (best - mean) * stats.norm.cdf(z) + deviation * stats.norm.pdf(z)
    # The definition itself, E[max(best - f, 0)], agrees.
    density = stats.norm(mean, deviation).pdf
    low = mean - 12 * deviation
    area, _ = integrate.quad(lambda f: (best - f) * density(f), low, best) if best > low else (0, 0)
    assert abs(area - closed) < 1e-8, (mean, deviation, best, area, closed)
    return {"mean": mean, "deviation": deviation, "best": best, "improvement": closed}


cases = [(0, 1, 0), (0.5, 1, 0), (-0.5, 0.2, 0), (2, 0.5, -1), (0, 3, 1), (1, 0.01, 1.005)]
fixture = {
    "oracle": f"scikit-learn {sklearn.__version__}, scipy {scipy.__version__}",
    "processes": list(processes()),
    "improvements": [improvement(*case) for case in cases],
}
lines = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in fixture.items()]
file = pathlib.Path(__file__).parent / "surrogate.json"
file.write_text("{\n" + ",\n".join(lines) + "\n}\n")
