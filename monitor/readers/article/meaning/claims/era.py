"""The time of an article: what inspections judged then, and which years are past for it.

Until 2018 (SIF) there were children looked after, with adoption and care leavers under them; from
2018 to 2022 one judgement for children in care and care leavers; from 2023 two of them. Where an
article gives no date, its own words are taken as they stand.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from monitor.model.judgement import FIRST_DAY_WITHOUT_OVERALL, Area

_YEAR = re.compile(r"\b(20[012]\d)\b(?!/)")
_AHEAD = re.compile(r"\b(?:by|until|to|before|in time for) (?:\w+ )?$")
_INSPECTED = re.compile(r"\b(?:inspect\w*|visit\w*|during|took place|carried out|fieldwork)\b")
_RECORD = re.compile(r"\b(?:first|best|highest|only|new|tougher|current)\b.{0,60}\bsince\b")
_FIRST_ILACS, _FIRST_SPLIT = date(2018, 9, 1), date(2023, 3, 1)

_LAST_OVERALL = FIRST_DAY_WITHOUT_OVERALL + timedelta(days=60)  # until reports have come out
_WITHOUT_OVERALL = re.compile(
    r"\bno (?:longer .{0,30})?overall (?:grade|judge?ment|rating|effectiveness)", re.IGNORECASE
)

_SIF = (Area.LEADERSHIP, Area.HELP_PROTECTION, Area.LOOKED_AFTER, Area.ADOPTION, Area.CARE_LEAVERS)
_ILACS = (Area.LEADERSHIP, Area.HELP_PROTECTION, Area.IN_CARE_AND_CARE_LEAVERS)
_SPLIT = (Area.LEADERSHIP, Area.HELP_PROTECTION, Area.IN_CARE, Area.CARE_LEAVERS)

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*"
_DAYS = (
    re.compile(
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?P<year>20\d\d)\b", re.IGNORECASE
    ),
    re.compile(
        rf"\b{_MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>20\d\d)\b", re.IGNORECASE
    ),
    re.compile(r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"),
)
_DATE_LINE = 90  # characters; a longer paragraph tells of a day, it does not date the article
_SIF_WORDS = re.compile(
    r"leadership, management and governance|achieving permanence|adoption performance",
    re.IGNORECASE,
)


class Past(Enum):
    """What a year beside a grade says of it."""

    NO = "no"
    PERHAPS = "perhaps"  # the article's own date is not known
    YES = "yes"


@dataclass(frozen=True, slots=True)
class Era:
    """The time of an article, as far as it says."""

    published: date | None
    latest: int | None  # the latest year it names
    areas: tuple[Area, ...]
    literal: bool  # its date is not known: areas are what they are called
    has_overall: bool  # inspections gave an overall grade then, as far as is known

    def judged(self, area: Area) -> tuple[Area, ...]:
        """Return the areas that an article means by ``area``: an inspection's own rows."""
        if area in self.areas or area in (Area.OVERALL, Area.LSCB):
            return (area,)
        if area is Area.IN_CARE_AND_CARE_LEAVERS:
            return (area,) if self.literal else tuple(a for a in self.areas if a in _CARE)
        if self.literal and self.areas is not _SIF:
            return (area,)
        if area in _CARE:
            return tuple(a for a in self.areas if a in _CARE and a is not Area.CARE_LEAVERS)
        return ()

    def meant(self, areas: Sequence[Area]) -> tuple[Area, ...]:
        """Return what an article means by all of ``areas``, each once."""
        return tuple(dict.fromkeys(area for said in areas for area in self.judged(said)))

    def everything(self, count: int) -> tuple[Area, ...]:
        """Return what "all (``count``) areas" are; where that is not sure, none."""
        if self.areas is _SIF:
            return _SIF if count == len(_SIF) else ()
        if self.literal and count == len(_ILACS):
            return _ILACS
        if count == len(self.areas) + 1:
            return (*self.areas, Area.OVERALL)
        return self.areas

    def past(self, words: str) -> Past | None:
        """Return what the years in ``words`` say; None where there is none."""
        told = [self._past(year, words[: year.start()]) for year in _YEAR.finditer(words)]
        return max((p for p in told if p), key=list(Past).index, default=None)

    def _past(self, found: re.Match[str], lead: str) -> Past | None:
        if _AHEAD.search(lead) or _RECORD.search(lead):
            return None
        year = int(found[1])
        if self.published is not None:
            recent = year == self.published.year - 1 and _INSPECTED.search(lead[-70:])
            return Past.NO if recent or year >= self.published.year else Past.YES
        return Past.YES if self.latest is not None and year < self.latest else Past.PERHAPS


_CARE = (Area.IN_CARE, Area.IN_CARE_AND_CARE_LEAVERS, Area.LOOKED_AFTER, Area.CARE_LEAVERS)


def era_of(published: date | None, paragraphs: Sequence[str]) -> Era:
    """Return the time of an article from its date, a line that dates it, or its words."""
    day = published or _dated(paragraphs[:4])
    named = any(_SIF_WORDS.search(text) for text in paragraphs)
    latest = max((year for text in paragraphs for year in _years(text)), default=None)
    without = any(_WITHOUT_OVERALL.search(text) for text in paragraphs)
    return Era(
        day,
        latest,
        _areas(day, named=named),
        literal=day is None,
        has_overall=not without and (day is None or day < _LAST_OVERALL),
    )


def _years(text: str) -> list[int]:
    found = _YEAR.finditer(text)
    return [int(year[1]) for year in found if not _AHEAD.search(text[: year.start()])]


def _dated(paragraphs: Sequence[str]) -> date | None:
    for line in paragraphs:
        for form in _DAYS:
            found = form.search(line) if len(line) <= _DATE_LINE else None
            if found and (day := _day(found)):
                return day
    return None


def _day(found: re.Match[str]) -> date | None:
    month = found["month"].lower()
    number = int(month) if month.isdigit() else _MONTHS.index(month[:3]) + 1
    try:
        return date(int(found["year"]), number, int(found["day"]))
    except ValueError:
        return None


def _areas(day: date | None, *, named: bool) -> tuple[Area, ...]:
    if day is None:
        return _SIF if named else _SPLIT
    if day < _FIRST_ILACS and (named or day.year < _FIRST_ILACS.year):
        return _SIF
    return _ILACS if day < _FIRST_SPLIT else _SPLIT
