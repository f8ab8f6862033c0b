"""Opening a PDF within limits: the text of every page once, words with places where asked for.

The only module that knows pypdfium2. PDFium keeps global state and is not safe to use from two
threads, so one lock is held from opening a document to closing it; reports are read side by
side in processes, not threads.
"""

import ctypes
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from monitor.errors import DamagedPdfError, EncryptedPdfError, NotAPdfError
from monitor.readers.report.text import plain
from monitor.readers.report.words import Word

MAX_BYTES = 40_000_000  # real reports have up to 0.7 MB
MAX_PAGES = 300  # real reports have up to 51 in the sample
MAX_PAGE_CHARS = 60_000  # a page of close print has 4,000
MAX_CHARS = 3_000_000  # the longest report has 135,000

_MAGIC = b"%PDF-"
_MAGIC_WITHIN = 1024  # readers agree that a little rubbish may stand before it
_END_MARK = b"%%EOF"
_END_WITHIN = 4096
_WRONG_PASSWORD = 4  # FPDF_ERR_PASSWORD
_NOT_FOUND = (b"Report not found", b"the document you requested no longer exists")
_RUN = re.compile(r"[^\s\x00\u200b]+")

_PDFIUM = threading.Lock()


class OpenPdf:
    """One document while it is open."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._first: Any = None  # stays open: nearly every report's table is on its first page
        self.pages = len(document)

    def text(self, index: int) -> str:
        """Return the text of one page as PDFium orders it.

        Raises:
            DamagedPdfError: the page cannot be loaded, or holds more than any page of print.
        """
        with self._textpage(index) as textpage:
            if textpage.count_chars() > MAX_PAGE_CHARS:
                raise DamagedPdfError(
                    f"page {index + 1} has {textpage.count_chars():,} characters,"
                    f" more than the {MAX_PAGE_CHARS:,} that a page can have"
                )
            return str(textpage.get_text_range())

    def words(self, index: int) -> tuple[Word, ...]:
        """Return the words of one page with their places, in the order of the file."""
        with self._textpage(index) as textpage:
            return tuple(_words(textpage))

    def close(self) -> None:
        """Let go of everything that is open."""
        if self._first is not None:
            self._first.close()
        self._document.close()

    @contextmanager
    def _textpage(self, index: int) -> Iterator[Any]:
        if index == 0:
            self._first = self._first or self._load(0)
            yield self._first
            return
        textpage = self._load(index)
        try:
            yield textpage
        finally:
            textpage.parent.close()  # and the text with it

    def _load(self, index: int) -> Any:
        import pypdfium2

        try:
            return self._document[index].get_textpage()
        except pypdfium2.PdfiumError as error:
            raise DamagedPdfError(f"page {index + 1} of {self.pages} cannot be read") from error


@contextmanager
def open_pdf(body: bytes) -> Iterator[OpenPdf]:
    """Open ``body`` while nobody else uses PDFium.

    Raises:
        NotAPdfError: nothing, a web page, or some other kind of file.
        EncryptedPdfError: it needs a password.
        DamagedPdfError: it is cut off or garbled, or larger than any report.
    """
    _refuse_what_is_no_pdf(body)
    # imported late: half of this product's commands never open a PDF
    import pypdfium2

    with _PDFIUM:
        try:
            pdf = OpenPdf(pypdfium2.PdfDocument(body))
        except pypdfium2.PdfiumError as error:
            raise _refusal(error) from error
        try:
            _refuse_too_many_pages(pdf.pages)
            yield pdf
        finally:
            pdf.close()


def _refuse_what_is_no_pdf(body: bytes) -> None:
    if not body:
        raise NotAPdfError("the file is empty")
    if _MAGIC not in body[:_MAGIC_WITHIN]:
        raise NotAPdfError(_what_it_is(body))
    if len(body) > MAX_BYTES:
        raise DamagedPdfError(f"{len(body):,} bytes, more than the {MAX_BYTES:,} read at most")
    if _END_MARK not in body[-_END_WITHIN:]:
        raise DamagedPdfError("the file is cut off: it has no end mark")


def _what_it_is(body: bytes) -> str:
    start = body[:20_000]
    if any(words in start for words in _NOT_FOUND):
        return "Ofsted's page 'Report not found' came in place of the report"
    if b"<html" in start.lower() or b"<!doctype html" in start.lower():
        return "a web page came in place of a PDF"
    return "the file is not a PDF: it does not begin with %PDF-"


def _refusal(error: Exception) -> DamagedPdfError | EncryptedPdfError:
    if getattr(error, "err_code", None) == _WRONG_PASSWORD:
        return EncryptedPdfError("the PDF is encrypted and needs a password")
    return DamagedPdfError("the PDF is damaged and cannot be opened")


def _refuse_too_many_pages(pages: int) -> None:
    if pages > MAX_PAGES:
        raise DamagedPdfError(f"{pages:,} pages, more than the {MAX_PAGES} that a report can have")
    if pages == 0:
        raise DamagedPdfError("the PDF has no pages")


def _words(textpage: Any) -> Iterator[Word]:
    """Yield each run of letters; its box is that of its first and last one, which costs a third."""
    ruler = _Ruler(textpage)
    for run in _RUN.finditer(_letters(textpage)):
        first, last = ruler.box(run.start()), ruler.box(run.end() - 1)
        if first and last:
            yield Word(
                plain(run[0]),
                min(first[0], last[0]),
                min(first[1], last[1]),
                max(first[2], last[2]),
                max(first[3], last[3]),
                ruler.baseline(run.start()),
            )


def _letters(textpage: Any) -> str:
    """Return one letter for each of PDFium's characters, so that places in it are its numbers."""
    import pypdfium2.raw as pdfium

    count = textpage.count_chars()
    text = str(textpage.get_text_range())
    if len(text) == count:
        return text
    codes = (pdfium.FPDFText_GetUnicode(textpage.raw, i) for i in range(count))
    return "".join(chr(code) if code else " " for code in codes)


class _Ruler:
    """Measures characters; its four numbers are used again for each, thousands of times a page."""

    def __init__(self, textpage: Any) -> None:
        import pypdfium2.raw as pdfium

        self._raw = textpage.raw
        self._char_box = pdfium.FPDFText_GetCharBox
        self._char_origin = pdfium.FPDFText_GetCharOrigin
        self._sides = tuple(ctypes.c_double() for _ in range(4))
        self._refs = tuple(map(ctypes.byref, self._sides))

    def box(self, index: int) -> tuple[float, float, float, float] | None:
        """Return left, bottom, right and top of one character."""
        if not self._char_box(self._raw, index, *self._refs):
            return None
        left, right, bottom, top = self._sides
        return left.value, bottom.value, right.value, top.value

    def baseline(self, index: int) -> float:
        """Return the height of the line that a character is written on."""
        self._char_origin(self._raw, index, *self._refs[:2])
        return self._sides[1].value
