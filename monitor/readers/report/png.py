"""A bitmap as a PNG file, in a few lines: one more library would read hostile files with us."""

import struct
import zlib

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_GREY, _COLOUR = 0, 2


def png_of(pixels: bytes, width: int, height: int, *, stride: int) -> bytes:
    """Return a PNG of ``pixels``: red, green and blue bytes, ``stride`` bytes from row to row.

    A bitmap without colour, as most tables are, is written in greys: a third of the bytes.
    """
    rows = [pixels[row * stride : row * stride + 3 * width] for row in range(height)]
    if all(row[0::3] == row[1::3] == row[2::3] for row in rows):
        return _file([row[0::3] for row in rows], width, _GREY)
    return _file(rows, width, _COLOUR)


def _file(rows: list[bytes], width: int, colours: int) -> bytes:
    header = struct.pack(">2I5B", width, len(rows), 8, colours, 0, 0, 0)
    unfiltered = b"".join(b"\x00" + row for row in rows)
    parts = ((b"IHDR", header), (b"IDAT", zlib.compress(unfiltered, 9)), (b"IEND", b""))
    return _SIGNATURE + b"".join(_chunk(name, content) for name, content in parts)


def _chunk(name: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(name + content)
    return struct.pack(">I", len(content)) + name + content + struct.pack(">I", checksum)
