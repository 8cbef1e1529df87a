"""Writes planetoid/ind.tiny.*: a citation graph of nine papers in the form of the Planetoid files, pickled as those are
(protocol 2, sparse matrices, a dictionary with a factory), with a gap among the tested papers as CiteSeer has. Run with
Debian's python3-scipy:

    /usr/bin/python3 tests/Course/Golden/planetoid.py
"""
import collections
import os
import pickle

import numpy as np
import scipy.sparse

here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "planetoid")
os.makedirs(here, exist_ok=True)
words = np.array([[1, 0, 0, 1], [0, 1, 0, 0], [0, 0, .5, 0], [1, 1, 0, 0], [0, 0, 0, 1]])
fields = np.eye(3, dtype=np.int32)[[0, 1, 2, 1, 0]]
tested = np.array([[0, 1, 1, 0], [1, 0, 1, 0], [0, 0, 0, .25]])
tested_fields = np.eye(3, dtype=np.int32)[[2, 0, 1]]
graph = collections.defaultdict(list, {0: [1, 8, 8], 1: [0], 2: [2, 3], 3: [2], 4: [5], 5: [4], 6: [], 7: [], 8: [0]})
parts = {
    "x": scipy.sparse.csr_matrix(words[:2].astype(np.float32)), "y": fields[:2],
    "allx": scipy.sparse.csr_matrix(words.astype(np.float64)), "ally": fields,
    "tx": scipy.sparse.csr_matrix(tested.astype(np.float32)), "ty": tested_fields,
    "graph": graph,
}
for name, value in parts.items():
    with open(os.path.join(here, "ind.tiny." + name), "wb") as file:
        pickle.dump(value, file, protocol=2)
# Paper 6 is missing: nobody knows anything of it.
with open(os.path.join(here, "ind.tiny.test.index"), "w", newline="\n") as file:
    file.write("8\n5\n7\n")
