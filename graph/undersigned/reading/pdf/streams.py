"""Look into the packed streams of a PDF before the library does, which would unpack a gigabyte for a few bytes."""

from __future__ import annotations

import re
import zlib
from typing import Any

from undersigned.errors import ReadingError

__all__ = ["refuse_bombs"]

STREAM = re.compile(rb"stream\r?\n(?=[\x08-\x78][\x01\x5e\x9c\xda\x20-\xff])")
PIECE = 1 << 20
MAX_UNPACKED = 1 << 27
"""More than any page description or table of objects needs; pictures are packed less well."""
MAX_RATIO = 100
MAX_LAYERS = 3


def refuse_bombs(data: bytes, *, name: str) -> None:
    """Raise where a stream unpacks to far more bytes than it has.

    Args:
        data: the whole file.
        name: what the message of an error calls it.

    Raises:
        ReadingError: a stream is a bomb.
    """
    view = memoryview(data)
    position = 0
    while (found := STREAM.search(data, position)) is not None:
        used = refuse_bomb(view[found.end() :], name=name)
        position = found.end() + used


def refuse_bomb(packed: memoryview, *, name: str) -> int:
    """Unpack one stream piece by piece, keeping nothing; return how many bytes it takes."""
    # A stream may be packed several times over: each layer is one more unpacker.
    layers = [zlib.decompressobj()]
    sizes = [0]
    used = 0
    while used < len(packed) and not layers[0].eof:
        piece = packed[used : used + PIECE]
        feed(layers, sizes, bytes(piece), name=name, packed=used + len(piece))
        if not sizes[0]:
            return 0
        used += len(piece) - len(layers[0].unused_data)
    return used


def feed(layers: list[Any], sizes: list[int], piece: bytes, *, name: str, packed: int) -> None:
    """Give bytes to the first layer and what comes out to the next one."""
    waiting = [(0, piece)]
    while waiting:
        layer, given = waiting.pop()
        try:
            out = layers[layer].decompress(given, PIECE)
        except zlib.error:
            continue
        if layers[layer].unconsumed_tail:
            waiting.append((layer, layers[layer].unconsumed_tail))
        sizes[layer] += len(out)
        if sizes[layer] > MAX_UNPACKED and sizes[layer] > MAX_RATIO * packed:
            raise ReadingError(
                f"{name}: a stream of the PDF unpacks to more than {MAX_UNPACKED:,} bytes from {packed:,}; "
                "it is broken or made to fill the memory, and was not opened"
            )
        if layer + 1 < MAX_LAYERS and out:
            if layer + 1 == len(layers):
                layers.append(zlib.decompressobj())
                sizes.append(0)
            waiting.append((layer + 1, out))
