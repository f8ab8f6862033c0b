"""Which areas a grade is said of: those before it, those after it, all of them, or the whole."""

import re
from collections.abc import Sequence

from monitor.model.judgement import Area
from monitor.readers.article.meaning.claims.ahead import areas_ahead, areas_of_the_same
from monitor.readers.article.meaning.claims.behind import areas_behind
from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.era import Era
from monitor.readers.article.meaning.claims.listed import areas_at, places_listed
from monitor.readers.article.meaning.claims.skeleton import G
from monitor.readers.article.meaning.claims.whole import (
    all_areas,
    all_but_named,
    is_of_everything,
    is_of_the_whole,
)

_BESIDE = re.compile(r"[\s,\"']*(?:and)?[\s\"']*")  # between grades that are listed


def reach(at: Around, era: Era, listed: Sequence[Area] = ()) -> tuple[Area, ...]:
    """Return what the grade is said of; nothing where that is not sure.

    ``listed`` are the areas that the sentences before named, for "all of these areas".
    """
    if is_of_everything(at):
        return all_areas(at, era, listed)
    if one := _respectively(at):
        return era.judged(one)
    found = (*areas_ahead(at), *areas_behind(at), *areas_of_the_same(at))
    if found:
        return era.meant(found)
    return all_but_named(at, era) or ((Area.OVERALL,) if is_of_the_whole(at) else ())


def _respectively(at: Around) -> Area | None:
    """Return the one area of "A and B were rated good and outstanding respectively"."""
    if "respectively" not in at.after:
        return None
    grades = _grades_beside(at)
    before = [place for place in areas_at(at) if place < grades[0]]
    areas = sorted(places_listed(at, before[-1], step=-1)) if before else []
    if len(areas) != len(grades):
        return None
    return at.skeleton.at(areas[grades.index(at.place)]).area


def _grades_beside(at: Around) -> list[int]:
    """Return the places of the grades that are listed with this one."""
    grades = list(at.skeleton.signs(G))
    first = last = grades.index(at.place)
    text = at.skeleton.text
    while first and _BESIDE.fullmatch(text[grades[first - 1] + 1 : grades[first]]):
        first -= 1
    while last + 1 < len(grades) and _BESIDE.fullmatch(text[grades[last] + 1 : grades[last + 1]]):
        last += 1
    return grades[first : last + 1]
