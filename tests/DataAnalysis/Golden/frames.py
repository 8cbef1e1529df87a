"""Writes frames.json: numbers from pandas that the C# data frames must agree with. Run with Debian's python3-pandas:

    /usr/bin/python3 tests/DataAnalysis/Golden/frames.py
"""
import json
import os

import pandas as pd

here = os.path.dirname(os.path.abspath(__file__))
penguins = pd.read_csv(os.path.join(here, "../../../datasets/penguins/penguins.csv"))
numbers = list(penguins.select_dtypes("number").columns)

# Keys that come twice, keys without a partner, a missing key on each side.
left = pd.DataFrame({"key": ["a", "b", "b", None, "c"], "x": [1.0, 2.0, 3.0, 4.0, 5.0]})
right = pd.DataFrame({"key": ["b", "a", "b", None, "d"], "y": [10.0, 20.0, 30.0, 40.0, 50.0]})


def clean(values):
    return [None if pd.isna(v) else v for v in values]


def merged(how):
    result = left.merge(right, on="key", how=how)
    # Only which rows there are: pandas and the original sort them differently.
    return sorted([clean(row) for row in result[["x", "y"]].values.tolist()], key=str)


def by_species(frame):
    return {key: clean(row) for key, row in zip(frame.index, frame[numbers].values.tolist())}


grouped = penguins.groupby("species")
mass, flipper = numbers[-1], numbers[-2]
golden = {
    "numbers": numbers,
    "rows": len(penguins),
    "missing": {name: int(penguins[name].isna().sum()) for name in penguins.columns},
    "count": {name: int(penguins[name].count()) for name in numbers},
    "mean": {name: penguins[name].mean() for name in numbers},
    "median": {name: penguins[name].median() for name in numbers},
    "min": {name: float(penguins[name].min()) for name in numbers},
    "max": {name: float(penguins[name].max()) for name in numbers},
    "sum": {name: float(penguins[name].sum()) for name in numbers},
    "groupMean": by_species(grouped[numbers].mean()),
    "groupSum": by_species(grouped[numbers].sum()),
    "groupMin": by_species(grouped[numbers].min()),
    "groupMax": by_species(grouped[numbers].max()),
    "groupCount": by_species(grouped[numbers].count()),
    "valueCounts": {key: int(value) for key, value in penguins["island"].value_counts().items()},
    "dropped": len(penguins.dropna()),
    "droppedAll": len(penguins.dropna(how="all")),
    "filledMean": penguins[mass].fillna(0).mean(),
    "heavy": int((penguins[mass] > 4500).sum()),
    "heavyAndLong": int(((penguins[mass] > 4500) & (penguins[flipper] >= 220)).sum()),
    "notAdelie": int((penguins["species"] != "Adelie").sum()),
    "ratio": clean((penguins[mass] / penguins[flipper]).head(20)),
    "scaled": clean(((penguins[mass] - 2000) * 2 % 7).head(20)),
    "cumulative": clean(penguins[mass].cumsum().head(20)),
    "sortedMass": clean(penguins.sort_values(mass, kind="stable")[mass]),
    "sortedRows": [int(row) for row in penguins.sort_values(mass, kind="stable").index],
    "sortedDown": clean(penguins.sort_values(mass, ascending=False, kind="stable")[mass].head(10)),
    "merged": {how: merged(how) for how in ("left", "right", "inner", "outer")},
}

with open(os.path.join(here, "frames.json"), "w", encoding="utf-8", newline="\n") as file:
    json.dump(golden, file, indent=1)
    file.write("\n")
