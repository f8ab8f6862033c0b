"""From the bytes of a PDF to what it says: the way in to this room."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from monitor.errors import DamagedPdfError, UnknownLayoutError
from monitor.model.judgement import Framework
from monitor.model.report import Reading
from monitor.readers.report.cover import covers_in
from monitor.readers.report.headings import repeated_grades
from monitor.readers.report.inspection import read_inspection
from monitor.readers.report.letter import read_letter
from monitor.readers.report.pdf import MAX_CHARS, OpenPdf, open_pdf
from monitor.readers.report.rows import OF_FRAMEWORK
from monitor.readers.report.source import Pages
from monitor.readers.report.text import plain

_LETTER = re.compile(r"^Dear\b|\bThis\s+letter\b|\bSEND\b", re.MULTILINE)


def read_report(body: bytes) -> Reading:
    """Return what one report or letter says.

    Raises:
        NotAPdfError: nothing, a web page, or some other kind of file.
        EncryptedPdfError: it needs a password.
        DamagedPdfError: it is cut off or garbled, or larger than any report.
        UnknownLayoutError: a sound PDF, but no report or letter of a known kind.
    """
    with open_pdf(body) as pdf:
        texts = _texts(pdf)
        if not any(texts):
            raise UnknownLayoutError(
                f"the PDF has no text on its {len(texts)} pages: a scan, or a font without letters"
            )
        return replace(_read(Pages(texts, cache(pdf.words))), texts=tuple(texts))


def read_texts(body: bytes) -> tuple[str, ...]:
    """Return the text of each page, whatever the file may be.

    Raises:
        NotAPdfError, EncryptedPdfError, DamagedPdfError: as ``read_report``.
    """
    with open_pdf(body) as pdf:
        return tuple(_texts(pdf))


def _texts(pdf: OpenPdf) -> list[str]:
    texts: list[str] = []
    size = 0
    for index in range(pdf.pages):
        texts.append(plain(pdf.text(index)))
        size += len(texts[-1])
        if size > MAX_CHARS:
            raise DamagedPdfError(
                f"more than {MAX_CHARS:,} characters by page {index + 1}: no report is so long"
            )
    return texts


def _read(pages: Pages) -> Reading:
    covers = covers_in(pages.texts)
    if covers:
        return read_inspection(pages, covers, covers[0].framework)
    letter = read_letter(pages.texts)
    framework = _framework_of_body(pages.texts)
    if framework and not (letter and _LETTER.search(pages.texts[0])):
        return read_inspection(pages, (), framework)
    if letter is None:
        raise UnknownLayoutError("the PDF is no inspection report or letter of a kind known here")
    return letter


def _framework_of_body(texts: Sequence[str]) -> Framework | None:
    """Return the framework by whose headings the pages speak, where the cover was lost."""
    for framework in OF_FRAMEWORK:
        repeated = repeated_grades(texts, framework, table_pages=())
        if len({said.area for said in repeated}) > 1:
            return framework
    return None
