"""Brings the file lists of ../manifest.json up to date for the sets that ship: which files there are, their sizes and hashes."""
import hashlib
import json
import os
import sys

NOTICES = ("LICENSE", "COPYING", "README.md")


def main():
    root = sys.argv[1]
    path = os.path.join(root, "manifest.json")
    sets = json.load(open(path, encoding="utf-8"))
    for entry in sets:
        folder = os.path.join(root, entry["name"])
        if not entry.get("ships"):
            continue
        if not os.path.isfile(os.path.join(folder, "LICENSE")):
            sys.exit(f"{entry['name']} has no LICENSE file beside its data.")
        entry["files"] = [describe(folder, file) for file in sorted(os.listdir(folder)) if file not in NOTICES]
    known = {entry["name"] for entry in sets}
    for folder in sorted(os.listdir(root)):
        if os.path.isdir(os.path.join(root, folder)) and folder not in known | {"rebuild"}:
            sys.exit(f"The folder {folder} is not in manifest.json.")
    with open(path + ".part", "w", encoding="utf-8", newline="\n") as file:
        json.dump(sets, file, indent=2, ensure_ascii=False)
        file.write("\n")
    os.replace(path + ".part", path)
    shipped = [entry for entry in sets if entry.get("ships")]
    print(f"{len(shipped)} sets ship, {sum(f['size'] for e in shipped for f in e['files']) / 1e6:.1f} MB")


def describe(folder, file):
    data = open(os.path.join(folder, file), "rb").read()
    return {"path": file, "size": len(data), "sha256": hashlib.sha256(data).hexdigest()}


if __name__ == "__main__":
    main()
