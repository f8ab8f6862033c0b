"""Whom a row is about: every code and name in it must mean the same authority of today."""

from collections.abc import Iterator

from monitor.errors import UnknownAuthorityError
from monitor.model.authority import Authority
from monitor.readers.sheet.record import Record
from monitor.register.register import Register

_CODES = ("local authority area code", "urn", "la_code", "ltla23cd")
_NAMES = ("local authority name", "local_authority")


def authority_of(record: Record, register: Register) -> Authority | None:
    """Return the authority of a row, None, with a remark, where that is not certain.

    Councils that were split or merged are nobody's predecessor here: a successor inherits no
    grade, so their rows are left out and named.
    """
    record.subject = record.said(*_NAMES)
    try:
        meant = set(_meant(record, register))
    except UnknownAuthorityError as error:
        record.leave_out(str(error))
        return None
    if len(meant) == 1:
        return meant.pop()
    names = " and ".join(sorted(authority.name for authority in meant))
    record.leave_out(f"its codes and name mean {names}" if meant else "no authority is named")
    return None


def _meant(record: Record, register: Register) -> Iterator[Authority]:
    """Give the authority of each code and name; an unknown one is an error."""
    for column in (*_NAMES, *_CODES):
        text = record.said(column)
        if text:
            yield register.find(text.replace("_", " "))
