"""What PDFium hands over, made plain: one kind of space, no ligatures, no invisible marks.

Letters, dashes and quotation marks stay as printed, because they are shown as evidence.
"""

import re

_MARKS = (
    ("\r\n", "\n"),
    ("\r", "\n"),
    ("\x0c", "\n"),
    ("\ufffe", "-"),  # PDFium's mark for a hyphen at the end of a line, the line break swallowed
    ("\x02", "-"),  # the same in older versions
    ("\u00ad", ""),  # soft hyphen
    ("\u200b", ""),
    ("\u200c", ""),
    ("\u200d", ""),
    ("\u2060", ""),
    ("\ufeff", ""),
    ("\x00", ""),
    ("\u00a0", " "),
    ("\u2002", " "),
    ("\u2003", " "),
    ("\u2007", " "),
    ("\u2009", " "),
    ("\u200a", " "),
    ("\u202f", " "),
    ("\u3000", " "),
    ("\t", " "),
    ("\u2010", "-"),
    ("\u2011", "-"),
    ("\ufb00", "ff"),
    ("\ufb01", "fi"),
    ("\ufb02", "fl"),
    ("\ufb03", "ffi"),
    ("\ufb04", "ffl"),
    ("\ufb05", "st"),
    ("\ufb06", "st"),
)
_ASCII_MARKS = tuple((mark, meaning) for mark, meaning in _MARKS if mark.isascii())
_BLANKS = re.compile(r" {2,}")
_BREAKS = re.compile(r"\n{3,}")  # thousands of them would make every search for a label slow


def plain(text: str) -> str:
    """Return ``text`` with one kind of line break, single spaces, and none at a line's end.

    Replacements one by one, because ``str.translate`` takes ten times as long over a page.
    """
    for mark, meaning in _ASCII_MARKS if text.isascii() else _MARKS:
        if mark in text:
            text = text.replace(mark, meaning)
    if "  " in text:
        text = _BLANKS.sub(" ", text)
    text = text.replace(" \n", "\n").replace("\n ", "\n").strip()
    return _BREAKS.sub("\n\n", text) if "\n\n\n" in text else text


def squash(text: str) -> str:
    """Return the letters, digits and marks of ``text`` in lower case, without any space.

    Reports break words apart ("1 9 June") and run them together; labels and grades are
    told apart without their spaces.
    """
    return "".join(text.split()).lower()


def one_line(text: str) -> str:
    """Return ``text`` with every run of white space as one space."""
    return " ".join(text.split())
