"""What one sentence says of a grade: which areas, whose, and whether now or earlier."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from monitor.model.authority import AuthorityId
from monitor.model.judgement import Area, Grade
from monitor.model.news import Direction
from monitor.readers.article.meaning.claims.clause import Around, around
from monitor.readers.article.meaning.claims.direction import direction_said
from monitor.readers.article.meaning.claims.era import Era
from monitor.readers.article.meaning.claims.owners import Owners
from monitor.readers.article.meaning.claims.reach import reach
from monitor.readers.article.meaning.claims.skeleton import G, Skeleton
from monitor.readers.article.meaning.claims.standing import (
    Standing,
    standing_of,
)
from monitor.readers.article.meaning.claims.stated import is_attribute, is_stated
from monitor.readers.article.meaning.passages import Sentence

_MOST_GRADES = 12  # in one sentence; more is no sentence about a judgement
_CYCLE = 8  # years; every authority is inspected more often than that
_DECADE_AGO = re.compile(r"\b(?:decade|(?:ten|eleven|twelve|\d\d) years) (?:ago|earlier|before)\b")
_YEAR = re.compile(r"\b20[012]\d\b")


@dataclass(frozen=True, slots=True)
class Statement:
    """One grade of one area of one authority, as a sentence says it."""

    authority: AuthorityId
    area: Area
    grade: Grade
    standing: Standing
    sentence: Sentence
    direction: Direction | None = None
    previous: Grade | None = None
    indirect: bool = False
    in_table: bool = False
    year: int | None = None  # the one that stands beside it


def statements_of(
    skeleton: Skeleton, owners: Owners, era: Era, listed: Sequence[Area] = ()
) -> Iterator[Statement]:
    """Yield what a sentence states; a grade that is an ordinary adjective states nothing."""
    left: Grade | None = None
    places = skeleton.signs(G)
    for place in places if len(places) <= _MOST_GRADES else ():
        at = around(skeleton, place)
        standing = _standing(at, era)
        if standing is None or standing is Standing.NOT_SO:
            continue
        if standing is Standing.LEFT:
            left = at.mark.grade
        yield from _statements(at, standing, left, owners, reach(at, era, listed), era)


def graded_now(skeleton: Skeleton, era: Era) -> Grade | None:
    """Return the one grade of a heading, where it is not an earlier one or a hope."""
    places = skeleton.signs(G)
    if len(places) != 1:
        return None
    at = around(skeleton, places[0])
    return at.mark.grade if standing_of(at, era) is Standing.NOW else None


def _standing(at: Around, era: Era) -> Standing | None:
    standing = standing_of(at, era)
    if standing is Standing.LEFT:
        return standing
    if not is_stated(at):
        return None
    if standing is Standing.NOW and is_attribute(at):
        return Standing.WEAKLY
    return standing


def _statements(
    at: Around,
    standing: Standing,
    left: Grade | None,
    owners: Owners,
    areas: Sequence[Area],
    era: Era,
) -> Iterator[Statement]:
    if standing is Standing.LEFT:
        areas = areas or (Area.OVERALL,)
    year = _year(at)
    if standing is Standing.BEFORE and _is_long_ago(at, year, era):
        return
    direction = direction_said(at)
    previous = left if standing is not Standing.LEFT and left != at.mark.grade else None
    for authority in owners.of(at):
        for area in areas:
            yield Statement(
                authority,
                area,
                at.mark.grade or Grade.NOT_JUDGED,
                standing,
                at.skeleton.sentence,
                direction=direction,
                previous=previous if len(areas) == 1 else None,
                indirect=at.mark.indirect,
                year=year,
            )


def _year(at: Around) -> int | None:
    """Return the year that stands beside a grade: the next before another grade, else the last."""
    after, before = at.near_after.split(G)[0], at.near_before.rsplit(G)[-1]
    following, earlier = _YEAR.findall(after), _YEAR.findall(before)
    found = following[:1] or earlier[-1:]
    return int(found[0]) if found else None


def _is_long_ago(at: Around, year: int | None, era: Era) -> bool:
    """Return whether other inspections must have come since."""
    if era.published is not None and year is not None:
        return era.published.year - year > _CYCLE
    return bool(_DECADE_AGO.search(f"{at.before}{G}{at.near_after}"))
