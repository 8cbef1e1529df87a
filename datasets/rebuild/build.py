"""Makes the data sets named on the command line (all when none is) from unpacked packages; called by ../rebuild.sh."""
import os
import sys

from sets import SETS

# Made from the archive of one day and kept: rebuilt only when named.
KEPT = {"debgraph"}


class Packages:
    """Finds a package's unpacked folder; `npm:name` is an npm package."""

    def __init__(self, root):
        self.root = root

    def __getitem__(self, name):
        folder = os.path.join(self.root, name.replace("npm:", "npm-").replace("/", "-").replace("@", ""))
        if name.startswith("npm:"):
            folder += "/package"
        if not os.path.isdir(folder):
            sys.exit(f"The package {name} is not unpacked in {folder}.")
        return folder


def main():
    root, datasets, names = sys.argv[1], sys.argv[2], sys.argv[3:] or [name for name in SETS if name not in KEPT]
    for name in names:
        out = os.path.join(datasets, name)
        os.makedirs(out, exist_ok=True)
        SETS[name](Packages(root), out)
        print(f"{name}: {sum(os.path.getsize(os.path.join(out, file)) for file in os.listdir(out)):,} bytes")


if __name__ == "__main__":
    main()
