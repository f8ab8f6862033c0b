"""Whether a file is what its page says: about this authority, and of that time.

A file linked from the wrong page must not change anybody's rating, and a year misprinted on
a cover must not make today's report history.
"""

from dataclasses import replace
from datetime import timedelta

from monitor.model.authority import Authority
from monitor.model.listed import ListedDocument
from monitor.model.report import Reading
from monitor.model.window import Window
from monitor.register.naming import DESIGNATIONS, words_of
from monitor.register.predecessors import is_predecessor

_FROM_THE_PAGES_DAY = timedelta(days=60)
"""The page gives the first day on site; an inspection and a return visit lie within this."""

_LONGEST_TO_PUBLICATION = timedelta(days=400)
"""The slowest report known took 214 days from the last day on site."""

_SHORTEST_NAME = 4  # letters; shorter words tell no council from another
_SHARED_BY_MANY = frozenset({"north", "south", "east", "west", "upon", "with"}) | DESIGNATIONS


def taken_for(reading: Reading, authority: Authority, document: ListedDocument) -> Reading:
    """Return what ``reading`` may be taken to say, as ``document`` on the authority's page."""
    return _at_its_time(_of(reading, authority), document)


def _of(reading: Reading, authority: Authority) -> Reading:
    """Take no judgement from a report that names another authority, or one that is no more."""
    if reading.authority == authority.id or not reading.printed_name:
        return reading
    if reading.authority is None and _could_be(reading.printed_name, authority):
        return reading
    doubt = f"it speaks of {reading.printed_name}, not of {authority.name}: no grade was taken"
    return replace(reading, judgements=(), warnings=(*reading.warnings, doubt))


def _could_be(printed: str, authority: Authority) -> bool:
    """Whether a name that is not in the register may still be a way to write this one's."""
    names = (authority.name, authority.official_name, *authority.aliases)
    own = {word for name in names for word in words_of(name)}
    shared = own.intersection(words_of(printed)) - _SHARED_BY_MANY
    return any(len(word) >= _SHORTEST_NAME for word in shared) and not is_predecessor(printed)


def _at_its_time(reading: Reading, document: ListedDocument) -> Reading:
    """Where the printed days cannot be right, go by those of the page."""
    start, end = reading.start, reading.end
    if start is None or end is None:
        return reading
    inspected, published = document.inspected, document.published
    off = inspected is not None and abs(start - inspected) > _FROM_THE_PAGES_DAY
    late = published is not None and not (
        timedelta(0) <= published - end <= _LONGEST_TO_PUBLICATION
    )
    if not off and not late:
        return reading
    doubt = f"the days it prints ({start} to {end}) do not fit its page: the page's were taken"
    windows = (Window(inspected, inspected),) if inspected else ()
    return replace(reading, windows=windows, warnings=(*reading.warnings, doubt))
