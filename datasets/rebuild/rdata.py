"""Reads data frames out of R's files (.rda and the .rdb/.rdx of packages) without R.

The format is R's own XDR serialisation: https://cran.r-project.org/doc/manuals/r-release/R-ints.html
Only what data frames are made of is understood.
"""
import bz2
import gzip
import lzma
import struct
import zlib


class Reader:
    def __init__(self, data):
        self.data, self.at, self.seen = data, 0, []
        assert self.take(2) == b"X\n", "not XDR serialisation"
        version = self.integer()
        self.take(8)
        if version == 3:
            self.take(self.integer())

    def take(self, count):
        part = self.data[self.at:self.at + count]
        self.at += count
        return part

    def integer(self):
        return struct.unpack(">i", self.take(4))[0]

    def length(self):
        count = self.integer()
        return count if count >= 0 else (self.integer() << 32) + self.integer()

    def attributes(self):
        return dict(self.item() or [])

    def item(self):
        flags = self.integer()
        kind, has_attributes, has_tag = flags & 255, flags & 0x200, flags & 0x400
        if kind in (254, 253, 242, 241, 251):
            return None
        if kind == 255:
            return self.seen[(flags >> 8) - 1 if flags >> 8 else self.integer() - 1]
        if kind == 1:
            name = self.item()
            self.seen.append(name)
            return name
        if kind in (2, 6):
            attributes = self.attributes() if has_attributes else None
            tag = self.item() if has_tag else None
            first, rest = self.item(), self.item()
            return [(tag, first)] + (rest or [])
        if kind == 9:
            count = self.integer()
            return None if count < 0 else self.take(count).decode("utf-8", "replace")
        if kind == 238:
            return self.alternative()
        if kind in (10, 13):
            values = list(struct.unpack(f">{(n := self.length())}i", self.take(4 * n)))
            values = [None if value == -2147483648 else value for value in values]
        elif kind == 14:
            values = list(struct.unpack(f">{(n := self.length())}d", self.take(8 * n)))
            values = [None if value != value else value for value in values]
        elif kind in (16, 19, 20):
            values = [self.item() for _ in range(self.length())]
        elif kind == 4:
            self.integer()
            self.seen.append(None)
            for _ in range(4):
                self.item()
            return None
        else:
            raise ValueError(f"R object of type {kind}")
        attributes = self.attributes() if has_attributes else {}
        if "levels" in attributes:
            levels = attributes["levels"]
            return [None if value is None else levels[value - 1] for value in values]
        return dict(zip(attributes["names"], values)) if kind == 19 and "names" in attributes else values

    def alternative(self):
        """ALTREP: compact forms of vectors."""
        info, state, _ = self.item(), self.item(), self.item()
        name = info[0][1]
        if name == "compact_intseq":
            count, start, step = state
            return [int(start + step * i) for i in range(int(count))]
        if name.startswith("wrap_"):
            return state[0][1] if isinstance(state, list) and isinstance(state[0], tuple) else state[0]
        if name == "deferred_string":
            return [str(value) for value in state[0][1]]
        raise ValueError(f"R vector of class {name}")


def inflate(data):
    for module in (gzip, bz2, lzma):
        try:
            return module.decompress(data)
        except (OSError, EOFError, lzma.LZMAError):
            pass
    return zlib.decompress(data)


def read_rda(path):
    """All objects of an .rda file, by name; a data frame is a dict of columns."""
    data = inflate(open(path, "rb").read())
    assert data[:4] in (b"RDX2", b"RDX3"), path
    return dict(Reader(data[5:]).item())


def read_rdb(folder, package, name):
    """One object of a package's lazy-load database."""
    index = Reader(zlib_or_gzip(open(f"{folder}/{package}.rdx", "rb").read())).item()
    offset, size = index["variables"][name]
    record = open(f"{folder}/{package}.rdb", "rb").read()[offset:offset + size]
    kind = record[4:5]
    if kind == b"Z":
        data = lzma.decompress(record[5:], format=lzma.FORMAT_RAW, filters=[{"id": lzma.FILTER_LZMA2, "preset": 6}]) \
            if record[5:6] not in (b"\xfd",) else lzma.decompress(record[5:])
    elif kind == b"2":
        data = bz2.decompress(record[5:])
    else:
        data = zlib.decompress(record[4:])
    return Reader(data).item()


def zlib_or_gzip(data):
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else zlib.decompress(data)
