"""Writes measures.json: measures of made-up predictions, by scikit-learn 1.9.1 and numpy 2.4.6.

    python3 measures.py
"""

import json
import pathlib

import numpy as np
import sklearn
from sklearn import metrics

rng = np.random.default_rng(1)
HERE = pathlib.Path(__file__).parent


def binary(scores, labels, threshold):
    predicted = (scores >= threshold).astype(int)
    precision, recall, f1, _ = metrics.precision_recall_fscore_support(
        labels, predicted, average="binary", zero_division=0)
    return {
        "threshold": threshold, "accuracy": metrics.accuracy_score(labels, predicted),
        "matrix": metrics.confusion_matrix(labels, predicted, labels=[0, 1]).tolist(),
        "precision": precision, "recall": recall, "f1": f1}


def several(predicted, actual, k):
    every = metrics.precision_recall_fscore_support(
        actual, predicted, labels=range(k), average=None, zero_division=0)
    macro = metrics.precision_recall_fscore_support(
        actual, predicted, labels=range(k), average="macro", zero_division=0)
    return {
        "predicted": predicted.tolist(), "actual": actual.tolist(), "classCount": k,
        "matrix": metrics.confusion_matrix(actual, predicted, labels=range(k)).tolist(),
        "accuracy": metrics.accuracy_score(actual, predicted),
        "precision": every[0].tolist(), "recall": every[1].tolist(), "f1": every[2].tolist(),
        "macro": list(macro[:3])}


labels = (rng.random(60) < 0.25).astype(int)
scores = np.round(np.clip(0.3 * labels + 0.7 * rng.random(60), 0, 1), 1)  # many ties
fpr, tpr, thresholds = metrics.roc_curve(labels, scores, drop_intermediate=False)
predictions, targets = rng.normal(3, 2, 40), rng.normal(3, 2, 40)

fixture = {
    "oracle": f"scikit-learn {sklearn.__version__}, numpy {np.__version__}",
    "labels": labels.tolist(), "scores": scores.tolist(),
    "binary": [binary(scores, labels, t) for t in (0.0, 0.2, 0.5, 0.7, 1.1)],
    "roc": {
        "falsePositiveRate": fpr.tolist(), "truePositiveRate": tpr.tolist(),
        "threshold": thresholds[1:].tolist(), "area": metrics.roc_auc_score(labels, scores)},
    # Class 3 never occurs and class 2 is never predicted: both kinds of 0/0.
    "several": several(rng.choice([0, 1, 3], 50), rng.choice([0, 1, 2], 50), 4),
    "regression": {
        "predictions": predictions.tolist(), "targets": targets.tolist(),
        "meanAbsolute": metrics.mean_absolute_error(targets, predictions),
        "meanSquared": metrics.mean_squared_error(targets, predictions),
        "rootMeanSquared": metrics.root_mean_squared_error(targets, predictions),
        "rSquared": metrics.r2_score(targets, predictions)},
}
lines = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in fixture.items()]
(HERE / "measures.json").write_text("{\n" + ",\n".join(lines) + "\n}\n")
