"""A file linked from the wrong page must not change anybody's rating."""

from dataclasses import replace

from monitor.model.authority import Authority
from monitor.model.report import Reading


def taken_for(reading: Reading, authority: Authority) -> Reading:
    """Return what ``reading`` says of ``authority``: no judgement where it names another."""
    if reading.authority in (None, authority.id):
        return reading
    doubt = f"it speaks of {reading.printed_name}, not of {authority.name}: no grade was taken"
    return replace(reading, judgements=(), warnings=(*reading.warnings, doubt))
