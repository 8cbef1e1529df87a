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

# Segmentation: a class that occurs nowhere (4) has no say.
map_truth = rng.integers(0, 4, (2, 12, 12))
map_output = np.where(rng.random((2, 12, 12)) < 0.6, map_truth, rng.integers(0, 4, (2, 12, 12)))
golden["mapTruth"], golden["mapOutput"] = map_truth.flatten().tolist(), map_output.flatten().tolist()
golden["jaccard"] = metrics.jaccard_score(map_truth.flatten(), map_output.flatten(), average="macro")
golden["dice"] = metrics.f1_score(map_truth.flatten(), map_output.flatten(), average="macro")


def average_precision(hits, scores, count):
    """Area under the curve of scikit-learn, precision raised to the best at any higher recall; unfound objects scale recall."""
    p, r, _ = metrics.precision_recall_curve(hits, scores)
    p, r = np.maximum.accumulate(p[:-1]), r[:-1] * hits.sum() / count
    return float(np.sum(p * (r - np.append(r[1:], 0))))


# Detection: 6 images, 2 classes, true boxes on a grid so that none overlap; some shifted (IoU 0.6), some far off, some doubled.
images, total, flags = [], np.zeros(2, int), ([], [])
for _ in range(6):
    cells = rng.permutation(9)[:5]
    boxes = np.stack([[c % 3 * 40, c // 3 * 40, c % 3 * 40 + 20, c // 3 * 40 + 20] for c in cells]).astype(float)
    labels = rng.integers(0, 2, 5)
    found, found_labels, found_scores = [], [], []
    for box, label in zip(boxes, labels):
        total[label] += 1
        kind = rng.integers(0, 4)
        if kind == 0:
            continue
        shift = 5 if kind < 3 else 12  # IoU 15 / 25 = 0.6, or 8 / 32 = 0.25
        score = round(float(rng.random()), 4)
        found.append((box + [shift, 0, shift, 0]).tolist()), found_labels.append(int(label)), found_scores.append(score)
        flags[label].append((kind < 3, score))
        if kind == 2:  # a double with a lower score is a miss
            found.append(box.tolist()), found_labels.append(int(label)), found_scores.append(round(score / 2, 4))
            flags[label].append((False, round(score / 2, 4)))
    images.append({"boxes": boxes.tolist(), "labels": labels.tolist(), "found": found, "foundLabels": found_labels, "scores": found_scores})
golden["detection"] = images
golden["map"] = float(np.mean([average_precision(np.array([h for h, _ in f]), np.array([s for _, s in f]), n) for f, n in zip(flags, total)]))

path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "metrics.json")
with open(path, "w", encoding="utf-8") as file:
    json.dump(golden, file, separators=(",", ":"))
    file.write("\n")
