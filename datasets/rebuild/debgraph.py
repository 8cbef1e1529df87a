"""A graph of Debian packages: who depends on whom, what the descriptions say, and which section each belongs to.

The result depends on the archive of the day, so the file that ships was made once (Debian 12, November 2026) and is kept:
`rebuild.sh debgraph` makes a new one, which is then another data set with other numbers.
"""
import collections
import re
import subprocess

SECTIONS = ["net", "science", "math", "sound", "graphics", "games", "electronics", "mail"]
MAX_PER_SECTION, MIN_WORDS, MAX_COMMON = 420, 3, 12
STOP = set("the a an and or of for to in on with is are it this that by be as from can will you your its at not has have which package provides "
           "contains library libraries files using used use support data based tool tools program programs simple debian".split())


def packages_of_archive():
    text = subprocess.run(["apt-cache", "dumpavail"], check=True, capture_output=True, text=True).stdout
    for block in text.split("\n\n"):
        fields = dict(re.findall(r"^([A-Za-z-]+): (.*)$", block, re.M))
        if "Package" in fields and "Section" in fields:
            yield fields


def debgraph(packages, out):
    known = {f["Package"]: f for f in packages_of_archive()}
    depends = {name: {re.split(r"[ :(|]", part.strip())[0] for part in f.get("Depends", "").split(",")} - {""} for name, f in known.items()}
    words = {name: [w for w in re.findall(r"[a-z][a-z0-9+-]{2,}", f.get("Description", "").lower()) if w not in STOP] for name, f in known.items()}
    inside = {name for name, f in known.items() if f["Section"].split("/")[-1] in SECTIONS and not re.search(r"-(doc|dbg|data|common|dev|l10n|i18n)\b|^lib", name)}
    edges = neighbours(inside, depends)
    chosen = choose(inside, known, edges)
    edges = {(a, b) for a, b in edges if a in chosen and b in chosen}
    nodes = sorted(chosen)
    number = {name: i for i, name in enumerate(nodes)}
    common = collections.Counter(word for name in nodes for word in set(words[name]))
    vocabulary = sorted(word for word, count in common.items() if count >= MIN_WORDS)
    index = {word: i for i, word in enumerate(vocabulary)}
    with open(f"{out}/nodes.tsv", "w", encoding="utf-8", newline="\n") as file:
        file.write("package\tsection\twords\n")
        for name in nodes:
            bag = sorted({index[word] for word in words[name] if word in index})
            file.write(f"{name}\t{known[name]['Section'].split('/')[-1]}\t{' '.join(map(str, bag))}\n")
    with open(f"{out}/edges.tsv", "w", encoding="utf-8", newline="\n") as file:
        file.write("from\tto\n" + "".join(f"{a}\t{b}\n" for a, b in sorted((number[a], number[b]) for a, b in edges)))
    with open(f"{out}/words.txt", "w", encoding="utf-8", newline="\n") as file:
        file.write("\n".join(vocabulary) + "\n")


def neighbours(inside, depends):
    """Two packages are neighbours when one needs the other, or both need the same thing that few others need."""
    edges = {tuple(sorted((name, other))) for name in inside for other in depends[name] if other in inside and other != name}
    users = collections.defaultdict(list)
    for name in inside:
        for other in depends[name]:
            users[other].append(name)
    for group in users.values():
        if 2 <= len(group) <= MAX_COMMON:
            edges |= {tuple(sorted((a, b))) for i, a in enumerate(group) for b in group[i + 1:]}
    return edges


def choose(inside, known, edges):
    """The best connected packages of each section, so that no section outweighs the others."""
    degree = collections.Counter(name for edge in edges for name in edge)
    chosen = set()
    for section in SECTIONS:
        members = [name for name in inside if known[name]["Section"].split("/")[-1] == section and degree[name] > 0]
        chosen |= set(sorted(members, key=lambda name: (-degree[name], name))[:MAX_PER_SECTION])
    return chosen
