"""The body of one reply: whole, decompressed here, and never larger than it may be."""

import zlib
from collections.abc import Iterator

from urllib3.response import BaseHTTPResponse

from monitor.errors import PermanentFetchError, TransientFetchError

_CHUNK_BYTES = 65_536
_GZIP_OR_ZLIB = 47  # zlib's "wbits": whichever of the two headers the stream begins with
_GZIP_MAGIC = b"\x1f\x8b"
_ZIPPED = {"gzip", "x-gzip", "deflate"}


def read_body(raw: BaseHTTPResponse, *, max_bytes: int, url: str) -> bytes:
    """Return the decompressed body; ``max_bytes`` holds for what is received and for the result.

    Decompressed here, because urllib3 takes a gzip stream that stops half-way for a whole one.

    Raises:
        TransientFetchError: the compressed body is garbled or stops half-way.
        PermanentFetchError: larger than allowed, or compressed in a way not asked for.
    """
    pieces = _received(raw, max_bytes, url)
    encoding = raw.headers.get("content-encoding", "identity").strip().lower()
    if encoding in _ZIPPED:
        pieces = _inflated(pieces, url)
    elif encoding not in {"identity", ""}:
        raise PermanentFetchError(f"compressed as {encoding!r}, which was not asked for", url=url)
    body = bytearray()
    for piece in pieces:
        body += piece
        _limit(len(body), max_bytes, url)
    return bytes(body)


def _received(raw: BaseHTTPResponse, max_bytes: int, url: str) -> Iterator[bytes]:
    announced = raw.headers.get("content-length", "")
    if announced.isascii() and announced.isdigit():
        _limit(int(announced[:20]), max_bytes, url)
    # read1, so that a slow server's bytes come one by one and not when 64 kB are there
    while chunk := raw.read1(_CHUNK_BYTES, decode_content=False):
        _limit(raw.tell(), max_bytes, url)
        yield chunk


def _limit(size: int, max_bytes: int, url: str) -> None:
    if size > max_bytes:
        raise PermanentFetchError(f"larger than {max_bytes:,} bytes", url=url)


def _inflated(chunks: Iterator[bytes], url: str) -> Iterator[bytes]:
    inflater = _Inflater()
    try:
        for chunk in chunks:
            yield from inflater.pieces(chunk)
        yield inflater.rest()
    except zlib.error as error:
        raise TransientFetchError("the compressed body is garbled", url=url) from error
    except EOFError as error:
        raise TransientFetchError("the compressed body stops half-way", url=url) from error


class _Inflater:
    """Unpacks gzip (several members, padding after the last) or zlib."""

    def __init__(self) -> None:
        self._decoder = zlib.decompressobj(_GZIP_OR_ZLIB)
        self._begun = False

    def pieces(self, chunk: bytes) -> Iterator[bytes]:
        """Yield at most 64 kB at a time, so that a bomb is seen before it has gone off."""
        self._begun = True
        while chunk:
            if self._decoder.eof:
                if not _GZIP_MAGIC.startswith(chunk[:2]):
                    return
                self._decoder = zlib.decompressobj(_GZIP_OR_ZLIB)
            yield self._decoder.decompress(chunk, _CHUNK_BYTES)
            chunk = self._decoder.unconsumed_tail or self._decoder.unused_data

    def rest(self) -> bytes:
        """Return what is still held back.

        Raises:
            EOFError: the stream has not come to its end.
        """
        last = self._decoder.flush()
        if self._begun and not self._decoder.eof:
            raise EOFError
        return last
