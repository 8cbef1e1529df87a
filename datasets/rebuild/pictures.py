"""PNG in and out, JPEG in (by libjpeg-turbo's djpeg), and shrinking; numpy alone, so that the bytes are the same everywhere."""
import struct
import subprocess
import zlib

import numpy as np

SIGNATURE = b"\x89PNG\r\n\x1a\n"
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}


def read_png(path):
    """An 8-bit picture as [height, width, channels]; palettes, and grey with opacity, become colour with opacity."""
    data = open(path, "rb").read()
    assert data[:8] == SIGNATURE, path
    at, parts, chunks = 8, [], {}
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at:at + 8])
        body = data[at + 8:at + 8 + size]
        at += 12 + size
        if kind == b"IDAT":
            parts.append(body)
        else:
            chunks[kind] = body
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[b"IHDR"])
    assert not interlaced, f"{path} is interlaced"
    raw = np.frombuffer(zlib.decompress(b"".join(parts)), np.uint8)
    channels = CHANNELS[colour]
    stride = (width * channels * depth + 7) // 8
    lines = unfilter(raw.reshape(height, stride + 1), max(1, channels * depth // 8))
    if depth < 8:
        bits = np.unpackbits(lines, axis=1).reshape(height, -1, depth)[:, :width]
        lines = (bits * (1 << np.arange(depth - 1, -1, -1))).sum(2).astype(np.uint8)
        if colour == 0:
            lines = (lines * (255 // ((1 << depth) - 1))).astype(np.uint8)
    elif depth == 16:
        lines = lines[:, ::2]
    picture = lines.reshape(height, width, channels)
    if colour == 3:
        palette = np.frombuffer(chunks[b"PLTE"], np.uint8).reshape(-1, 3)
        opacity = np.full(len(palette), 255, np.uint8)
        given = np.frombuffer(chunks.get(b"tRNS", b""), np.uint8)
        opacity[:len(given)] = given
        picture = np.concatenate([palette, opacity[:, None]], 1)[picture[:, :, 0]]
    if colour == 4:
        picture = picture[:, :, [0, 0, 0, 1]]
    return picture


def unfilter(lines, step):
    """Undoes the filter of each line. Bytes and not numpy: in the last two filters each byte needs the one before it."""
    done = np.zeros((lines.shape[0], lines.shape[1] - 1), np.uint8)
    before = bytes(lines.shape[1] - 1 + step)
    for y, line in enumerate(lines):
        kind, now = line[0], bytearray(step) + line[1:].tobytes()
        if kind == 1:
            for i in range(step, len(now)):
                now[i] = (now[i] + now[i - step]) & 255
        elif kind == 2:
            now = bytearray(np.frombuffer(bytes(now), np.uint8) + np.frombuffer(bytes(before), np.uint8))
        elif kind == 3:
            for i in range(step, len(now)):
                now[i] = (now[i] + (now[i - step] + before[i]) // 2) & 255
        elif kind == 4:
            for i in range(step, len(now)):
                a, b, c = now[i - step], before[i], before[i - step]
                pa, pb, pc = abs(b - c), abs(a - c), abs(a + b - c - c)
                now[i] = (now[i] + (a if pa <= pb and pa <= pc else b if pb <= pc else c)) & 255
        before = now
        done[y] = np.frombuffer(bytes(now[step:]), np.uint8)
    return done


def write_png(path, picture):
    """Writes [height, width] or [height, width, channels] with, for each line, the filter that leaves the least."""
    if picture.ndim == 2:
        picture = picture[:, :, None]
    height, width, channels = picture.shape
    flat = picture.reshape(height, -1).astype(np.int16)
    up = np.vstack([np.zeros((1, flat.shape[1]), np.int16), flat[:-1]])
    left = np.hstack([np.zeros((height, channels), np.int16), flat[:, :-channels]])
    corner = np.hstack([np.zeros((height, channels), np.int16), up[:, :-channels]])
    p = left + up - corner
    pa, pb, pc = abs(p - left), abs(p - up), abs(p - corner)
    paeth = np.where((pa <= pb) & (pa <= pc), left, np.where(pb <= pc, up, corner))
    tried = np.stack([(flat - guess).astype(np.uint8) for guess in (0 * flat, left, up, (left + up) // 2, paeth)])
    best = np.abs(tried.view(np.int8).astype(np.int32)).sum(2).argmin(0)
    lines = b"".join(bytes([kind]) + tried[kind, y].tobytes() for y, kind in enumerate(best))
    colour = {1: 0, 2: 4, 3: 2, 4: 6}[channels]
    with open(path, "wb") as file:
        file.write(SIGNATURE)
        for kind, body in ((b"IHDR", struct.pack(">IIBBBBB", width, height, 8, colour, 0, 0, 0)),
                           (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b"")):
            file.write(struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body)))


def read_jpeg(path, djpeg):
    """A JPEG as [height, width, 3]; the exact integer transform, so that every machine decodes the same."""
    data = subprocess.run([djpeg, "-dct", "int", "-pnm", path], check=True, capture_output=True).stdout
    kind, size, _, pixels = data.split(b"\n", 3)
    width, height = map(int, size.split())
    return np.frombuffer(pixels, np.uint8).reshape(height, width, 3 if kind == b"P6" else 1)


def shrink(picture, height, width):
    """Averages areas; colours are weighted by their opacity where there is one."""
    values = picture.astype(np.float64)
    if values.shape[2] == 4:
        values[:, :, :3] *= values[:, :, 3:] / 255
    values = weights(values.shape[0], height) @ values.reshape(values.shape[0], -1)
    values = values.reshape(height, picture.shape[1], -1).transpose(1, 0, 2).reshape(picture.shape[1], -1)
    values = (weights(picture.shape[1], width) @ values).reshape(width, height, -1).transpose(1, 0, 2)
    if values.shape[2] == 4:
        values[:, :, :3] /= np.maximum(values[:, :, 3:], 1e-9) / 255
    return np.clip(np.rint(values), 0, 255).astype(np.uint8)


def weights(old, new):
    """Row i holds the share that each old place has in new place i."""
    edges = np.linspace(0, old, new + 1)
    start, end = edges[:-1, None], edges[1:, None]
    places = np.arange(old)[None, :]
    overlap = np.clip(np.minimum(end, places + 1) - np.maximum(start, places), 0, None)
    return overlap / overlap.sum(1, keepdims=True)
