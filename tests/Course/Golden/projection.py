"""Writes projection.json: scikit-learn's principal components and t-SNE of the first 300 digits. Run with Debian's python3-sklearn:

    /usr/bin/python3 tests/Course/Golden/projection.py
"""
import json
import os

from sklearn.datasets import load_digits
from sklearn.decomposition import PCA
from sklearn.manifold import TSNE, trustworthiness

rows = load_digits().data[:300] / 16.0
pca = PCA(5, svd_solver="full").fit(rows)
tsne = TSNE(method="exact", init="pca", learning_rate="auto", perplexity=30, random_state=0)
places = tsne.fit_transform(rows)
golden = {
    "components": pca.components_.round(12).tolist(),
    "variance": pca.explained_variance_.tolist(),
    "ratio": pca.explained_variance_ratio_.tolist(),
    "divergence": float(tsne.kl_divergence_),
    "trustworthiness": float(trustworthiness(rows, places, n_neighbors=10)),
}
path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "projection.json")
with open(path, "w", encoding="utf-8") as file:
    json.dump(golden, file, separators=(",", ":"))
    file.write("\n")
