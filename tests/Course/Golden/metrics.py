"""Writes metrics.json: numbers from scikit-learn that the C# metrics must agree with. Run with Debian's python3-sklearn:

    /usr/bin/python3 tests/Course/Golden/metrics.py
"""
import json
import os

import numpy as np
from sklearn import metrics

rng = np.random.default_rng(20)
truth = rng.integers(0, 4, 200)
predicted = np.where(rng.random(200) < 0.7, truth, rng.integers(0, 4, 200))
predicted[truth == 3] = np.where(predicted[truth == 3] == 3, 0, predicted[truth == 3])  # class 3 is never found: a zero division
scores = rng.normal(size=(200, 4)).round(3)
scores[np.arange(200), truth] += 0.8
binary = rng.integers(0, 2, 150)
score = (binary * 0.7 + rng.normal(size=150)).round(1)  # rounded: many equal scores
target = rng.normal(10, 4, 80).round(4)
output = (target + rng.normal(0, 2, 80)).round(4)
rates = metrics.roc_curve(binary, score, drop_intermediate=False)
precision, recall, f1, support = metrics.precision_recall_fscore_support(truth, predicted, zero_division=0)
golden = {
    "truth": truth.tolist(), "predicted": predicted.tolist(), "scores": scores.tolist(),
    "binary": binary.tolist(), "score": score.tolist(), "target": target.tolist(), "output": output.tolist(),
    "accuracy": metrics.accuracy_score(truth, predicted),
    "confusion": metrics.confusion_matrix(truth, predicted).tolist(),
    "precision": precision.tolist(), "recall": recall.tolist(), "f1": f1.tolist(), "support": support.tolist(),
    "macroPrecision": precision.mean(), "macroRecall": recall.mean(), "macroF1": f1.mean(),
    "microF1": metrics.f1_score(truth, predicted, average="micro"),
    "top2": metrics.top_k_accuracy_score(truth, scores, k=2),
    "scoreAccuracy": metrics.accuracy_score(truth, scores.argmax(1)),
    "auc": metrics.roc_auc_score(binary, score), "falsePositiveRate": rates[0].tolist(), "truePositiveRate": rates[1].tolist(),
    "mse": metrics.mean_squared_error(target, output), "mae": metrics.mean_absolute_error(target, output), "r2": metrics.r2_score(target, output),
}
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "metrics.json")
with open(path, "w", encoding="utf-8") as file:
    json.dump(golden, file, separators=(",", ":"))
    file.write("\n")
