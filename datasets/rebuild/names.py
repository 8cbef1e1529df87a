"""Surnames of 18 languages, each as it is written in Latin letters and in plain ASCII."""
import csv
import io
import json
import os
import re
import subprocess
import unicodedata

# faker's locale and php-faker's; the lists are joined.
SOURCES = {
    "Chinese": ("zh_CN", "zh_CN"), "Czech": ("cs_CZ", "cs_CZ"), "Dutch": ("nl", "nl_NL"), "English": ("en", "en_GB"), "Finnish": ("fi", "fi_FI"),
    "French": ("fr", "fr_FR"), "German": ("de", "de_DE"), "Greek": ("el", None), "Indian": ("en_IN", "en_IN"), "Italian": ("it", "it_IT"),
    "Korean": ("ko", None), "Polish": ("pl", None), "Portuguese": ("pt_PT", "pt_BR"), "Russian": ("ru", "ru_RU"), "Spanish": ("es", "es_ES"),
    "Turkish": ("tr", "tr_TR"), "Vietnamese": ("vi", "vi_VN"),
}
PLAIN = str.maketrans({"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "œ": "oe", "’": "'", "ʹ": "", "ʺ": ""})


def names(packages, out):
    faker = json.loads(subprocess.run(["node", os.path.join(os.path.dirname(__file__), "names.mjs"), packages["npm:@faker-js/faker"]],
                                      check=True, capture_output=True, text=True).stdout)
    rows = []
    for language, (locale, provider) in SOURCES.items():
        found = list(faker[locale])
        if provider:
            found += php_names(f"{packages['php-faker']}/usr/share/php/Faker/Provider/{provider}/Person.php")
        rows += [(name, plain(name), language) for name in clean(latin(found))]
    write(f"{out}/names.csv", rows)
    japanese = clean(readings(faker["ja"], f"{packages['enamdict']}/usr/share/edict/enamdict"))
    write(f"{out}/japanese.csv", [(name, plain(name), "Japanese") for name in japanese])


def php_names(path):
    text = open(path, encoding="utf-8").read()
    lists = re.findall(r"static \$\w*[lL]astNames?(?:Male)? = (?:array\(|\[)(.*?)(?:\)|\]);", text, re.S)
    return [name.replace("\\'", "'") for body in lists for name in re.findall(r"'((?:[^'\\]|\\.)*)'|\"([^\"]*)\"", body) for name in name if name]


def latin(found):
    """Other scripts by ICU's transliteration, without the marks it puts on vowels."""
    if all(ord(letter) < 0x370 or 0x1e00 <= ord(letter) < 0x1f00 or letter == "’" for name in found for letter in name):
        return found
    text = subprocess.run(["uconv", "-f", "utf-8", "-t", "utf-8", "-x", "Any-Latin; Latin-ASCII; Title"], input="\n".join(found), check=True,
                          capture_output=True, text=True).stdout
    return [re.sub(r"[^A-Za-z'-]", "", line).capitalize() for line in text.split("\n")]


def readings(kanji, path):
    """A kanji name can be read in many ways: the way that most names of the dictionary share is taken."""
    entries, shared = {}, {}
    for line in open(path, encoding="euc_jp", errors="ignore"):
        found = re.match(r"(\S+) \[\S+\] /\([a-z,]*s[a-z,]*\) ([A-Z][a-z']+)", line)
        if found:
            entries.setdefault(found[1], []).append(found[2])
            shared[found[2]] = shared.get(found[2], 0) + 1
    return [max(entries[name], key=lambda reading: (shared[reading], reading)) for name in kanji if name in entries]


def clean(found):
    """Each name once, sorted; only letters, apostrophes, hyphens and spaces."""
    return sorted({name.strip() for name in found if re.fullmatch(r"[^\W\d_]['’ \-\w]*", name.strip()) and 2 <= len(name.strip()) <= 24})


def plain(name):
    letters = unicodedata.normalize("NFD", name.translate(PLAIN))
    return "".join(letter for letter in letters if ord(letter) < 128)


def write(path, rows):
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["name", "plain", "language"])
    writer.writerows(rows)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text.getvalue())
