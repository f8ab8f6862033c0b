"""Sheets of A4 with a cursor: what the report makers draw on.

Measures are points from the top left corner, as they were taken from the real reports' pages.
The type is Helvetica (nothing to embed) where the real reports have Tahoma; streams are left
uncompressed, so that the bytes depend on no zlib and a difference can be read.
"""

from collections.abc import Callable, Sequence
from io import BytesIO

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

COLOPHON = (
    "Made by ofsted-monitor, in the layout of a real document, for tests and demonstrations. "
    "This is no publication of Ofsted: its sentences are invented."
)
WIDTH, HEIGHT = 595.0, 842.0
PITCH = 1.21  # height of a line, in sizes of its type
HAIR = 0.5  # Word draws rules as filled rectangles this thin, and so do we

Furniture = Callable[["Paper"], None]


def blank(paper: "Paper") -> None:
    """Draw nothing above and below the text."""


def wrap(text: str, width: float, *, size: float, bold: bool = False) -> list[str]:
    """Return the lines of ``text``; a newline breaks where it stands, a long word never does."""
    lines: list[str] = []
    for part in text.split("\n"):
        line = ""
        for word in part.split(" "):
            longer = f"{line} {word}" if line else word
            if line and stringWidth(longer, _font(bold), size) > width:
                lines.append(line)
                longer = word
            line = longer
        lines.append(line)
    return lines


class Paper:
    """A document being drawn: ``top`` is where the next thing goes."""

    def __init__(
        self,
        *,
        left: float = 72.0,
        right: float = 523.0,
        first_top: float = 84.0,
        bottom: float = 775.0,
        furniture: Furniture = blank,
    ) -> None:
        self.left, self.right, self.bottom = left, right, bottom
        self.page = 1
        self.top = first_top
        self._first_top = first_top
        self._furniture = furniture
        self._bytes = BytesIO()
        self._canvas = Canvas(self._bytes, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=0)
        self._canvas.setTitle("")
        self._canvas.setAuthor("ofsted-monitor")
        self._canvas.setSubject(COLOPHON)
        furniture(self)  # before the text, as in the real files' streams

    def new_page(self) -> None:
        """Go to the head of the next sheet."""
        self._canvas.showPage()
        self.page += 1
        self.top = self._first_top
        self._furniture(self)

    def room_for(self, height: float) -> None:
        """Go to the next sheet where less than ``height`` is left on this one."""
        if self.top + height > self.bottom:
            self.new_page()

    def write(
        self, text: str, *, left: float, top: float, size: float = 12, bold: bool = False
    ) -> float:
        """Put one line at a place; return where it ends."""
        self._canvas.setFont(_font(bold), size)
        self._canvas.drawString(left, HEIGHT - top - size, text)
        return left + stringWidth(text, _font(bold), size)

    def rule(self, left: float, right: float, top: float) -> None:
        """Draw a thin line across."""
        self._canvas.rect(left, HEIGHT - top, right - left, HAIR, stroke=0, fill=1)

    def upright(self, left: float, top: float, bottom: float) -> None:
        """Draw a thin line down."""
        self._canvas.rect(left, HEIGHT - bottom, HAIR, bottom - top, stroke=0, fill=1)

    def box(self, left: float, right: float, top: float, bottom: float) -> None:
        """Draw the four sides of a box."""
        self.rule(left, right, top)
        self.rule(left, right, bottom)
        self.upright(left, top, bottom)
        self.upright(right, top, bottom)

    def paragraph(
        self,
        text: str,
        *,
        size: float = 12,
        bold: bool = False,
        left: float | None = None,
        after: float = 14.5,
    ) -> None:
        """Set lines from the cursor down, over as many sheets as it takes."""
        start = self.left if left is None else left
        for line in wrap(text, self.right - start, size=size, bold=bold):
            self.room_for(size * PITCH)
            self.write(line, left=start, top=self.top, size=size, bold=bold)
            self.top += size * PITCH
        self.top += after

    def paragraphs(self, texts: Sequence[str]) -> None:
        """Set several paragraphs of body text."""
        for text in texts:
            self.paragraph(text)

    def heading(self, text: str, *, size: float = 14, after: float = 12) -> None:
        """Set a bold heading, never alone at the foot of a sheet."""
        self.room_for(size * PITCH * 3 + after)
        self.paragraph(text, size=size, bold=True, after=after)

    def labelled(self, label: str, value: str, *, size: float = 12, after: float = 14.5) -> None:
        """Set a bold label and, on the same line, its value; the value wraps under the label."""
        start = self.write(f"{label} ", left=self.left, top=self.top, size=size, bold=True)
        first, *others = wrap(value, self.right - start, size=size)
        self.write(first, left=start, top=self.top, size=size)
        self.top += size * PITCH
        if others:
            self.paragraph(" ".join(others), size=size, after=0)
        self.top += after

    def marked(self, mark: str, text: str, *, indent: float = 36, after: float = 12) -> None:
        """Set a list's entry: its bullet or number in the margin, its text beside it."""
        self.room_for(12 * PITCH)
        self.write(mark, left=self.left, top=self.top)
        self.paragraph(text, left=self.left + indent, after=after)

    def pdf(self) -> bytes:
        """Say whose work this is, finish, and return the file."""
        self.room_for(40)
        self.top += 12
        self.paragraph(COLOPHON, size=8)
        self._canvas.save()
        return self._bytes.getvalue()


def _font(bold: bool) -> str:
    return "Helvetica-Bold" if bold else "Helvetica"
