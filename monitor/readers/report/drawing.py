"""A part of a page drawn as a picture: its ruled frame found, its size limited.

Beside ``pdf`` the only module that knows pypdfium2; called only while ``open_pdf`` holds its lock.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

from monitor.errors import DamagedPdfError
from monitor.readers.report.png import png_of

SCALES = (2.0, 1.0)
"""Pixels a point: sharp on a phone; the second where the first is too many bytes."""

MOST_BYTES = 250_000
MOST_POINTS = 700.0
"""Width and height that a table can have; a page has 595 by 842."""

_FRAME_REACH = 250.0
"""A table's frame, with a heading in it, ends within so many points of the rows."""
_TOUCHING = 3.0  # points: lines that meet in a corner
_MARGIN = 6.0
_MOST_SHAPES = 2000


class Box(NamedTuple):
    """A part of a page, in points; y grows upwards."""

    left: float
    bottom: float
    right: float
    top: float

    def grown(self, by: float) -> "Box":
        """The same with a margin all around."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def with_(self, other: "Box") -> "Box":
        """Both, and all between."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )

    def within(self, other: "Box") -> "Box":
        """What of it lies inside ``other``."""
        return Box(
            max(self.left, other.left),
            max(self.bottom, other.bottom),
            min(self.right, other.right),
            min(self.top, other.top),
        )

    def holds(self, other: "Box") -> bool:
        """Whether all of ``other`` lies inside."""
        return self.within(other) == other

    def touches(self, other: "Box") -> bool:
        """Whether they share a point."""
        common = self.within(other)
        return common.left <= common.right and common.bottom <= common.top


def framed(box: Box, shapes: Iterable[Box]) -> Box:
    """Return ``box`` with the lines of the table's frame: all that hangs together with it."""
    reach = box.grown(_FRAME_REACH)
    loose = [shape for shape in shapes if reach.holds(shape)]
    while True:
        near = box.grown(_TOUCHING)
        joined = [shape for shape in loose if near.touches(shape)]
        if not joined:
            return box
        loose = [shape for shape in loose if not near.touches(shape)]
        for shape in joined:
            box = box.with_(shape)


def drawn(body: bytes, index: int, box: Box) -> bytes | None:
    """Return ``box`` of one page of a PDF, with its frame, as PNG; None where it is too large.

    Raises:
        DamagedPdfError: the page cannot be drawn.
    """
    import pypdfium2

    try:
        with pypdfium2.PdfDocument(body) as document:
            return _drawn(document[index], box)
    except pypdfium2.PdfiumError as error:
        raise DamagedPdfError(f"page {index + 1} cannot be drawn") from error


def _drawn(page: Any, words: Box) -> bytes | None:
    paper = Box(*page.get_bbox())
    box = framed(words, _shapes(page)).grown(_MARGIN).within(paper)
    sides = box.right - box.left, box.top - box.bottom
    if page.get_rotation() or not all(0 < side <= MOST_POINTS for side in sides):
        return None
    crop = (
        box.left - paper.left,
        box.bottom - paper.bottom,
        paper.right - box.right,
        paper.top - box.top,
    )
    pictures = (_png(page, crop, scale) for scale in SCALES)
    return next((png for png in pictures if len(png) <= MOST_BYTES), None)


def _png(page: Any, crop: tuple[float, ...], scale: float) -> bytes:
    bitmap = page.render(scale=scale, crop=crop, rev_byteorder=True, draw_annots=False)
    return png_of(bytes(bitmap.buffer), bitmap.width, bitmap.height, stride=bitmap.stride)


def _shapes(page: Any) -> list[Box]:
    """Return the boxes of a page's lines and areas; none where they are more than any table has."""
    import pypdfium2.raw as pdfium

    found: list[Box] = []
    for shape in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH], max_depth=1):
        if len(found) == _MOST_SHAPES:
            return []
        found.append(Box(*shape.get_bounds()))
    return found
