"""One cell: a text, a day, a grade; or a clear no. Nothing is mended and nothing guessed."""

import re
from datetime import date, datetime

from monitor.model.judgement import Grade
from monitor.readers.days import read_day
from monitor.readers.report.grades import grade_of
from monitor.readers.sheet.workbook import Cell

PRE_DATES = "inspection_pre_dates_judgement"
"""What the overview writes for care leavers where they were judged together with others."""

_NOTHING = {"", "nan", "nat", "none", "null", "n/a", "not applicable", "data_unreadable", "-", "–"}
_SHORT_YEAR = re.compile(r"(\d{1,2}/\d{1,2}/)(\d{2})")


def text_of(cell: Cell | None) -> str:
    """Return what stands in a cell on one line; a whole number without its ".0"."""
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return " ".join(str("" if cell is None else cell).split())


def said_of(cell: Cell | None) -> str:
    """Return the text of a cell, empty for all the ways in which sheets write nothing."""
    text = text_of(cell)
    return "" if text.lower() in _NOTHING else text


def day_of(cell: Cell | None) -> date | None:
    """Return the day in a cell, None where there is nothing in it.

    Raises:
        ValueError: there is something in it that is no possible day.
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    text = said_of(cell)
    if not text:
        return None
    short = _SHORT_YEAR.fullmatch(text)
    found = read_day(f"{short[1]}20{short[2]}" if short else text)
    if found is None:
        raise ValueError(f"{text!r} is no day")
    return found


def grade_in(cell: Cell | None) -> Grade | None:
    """Return the grade in a cell, None where there is nothing in it.

    Raises:
        ValueError: there is something in it that is no grade, be it ever so like one.
    """
    text = said_of(cell)
    if not text:
        return None
    found = grade_of(text)
    if found is None:
        raise ValueError(f"{text!r} is no grade")
    return found
