"""From all that an article states to its claims: one for each authority and area, or none."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from monitor.model.authority import AuthorityId
from monitor.model.judgement import Area, Grade
from monitor.model.news import Claim, Direction
from monitor.readers.article.meaning.claims.direction import direction_between
from monitor.readers.article.meaning.claims.standing import Standing
from monitor.readers.article.meaning.claims.statements import Statement
from monitor.readers.article.meaning.passages import Place

_Key = tuple[AuthorityId, Area]
_ORDER = tuple(Area)
_NEXT_TO_TODAY = 9999
_PREVIOUS = re.compile(
    r"\b(?:last (?:\w+ )?(?:inspect\w*|rat\w+|judg\w+|report)|previous|years later|until now)\b",
    re.IGNORECASE,
)


def settle(statements: Sequence[Statement]) -> tuple[Claim, ...]:
    """Return what the article claims; where it contradicts itself, nothing."""
    by_area: dict[_Key, list[Statement]] = defaultdict(list)
    for statement in statements:
        by_area[statement.authority, statement.area].append(statement)
    return tuple(_claims(by_area))


def _claims(by_area: Mapping[_Key, Sequence[Statement]]) -> Iterator[Claim]:
    whose = list(dict.fromkeys(authority for authority, _ in by_area))
    for authority, area in sorted(
        by_area, key=lambda key: (whose.index(key[0]), _ORDER.index(key[1]))
    ):
        said = by_area[authority, area]
        chosen = _chosen(said)
        if chosen is not None:
            yield _claim(chosen, said)
        elif area is Area.OVERALL and (left := _only_left(said)):
            yield left


def _chosen(said: Sequence[Statement]) -> Statement | None:
    """Return the weightiest statement of how it is now, if the others of its weight agree."""
    now = [s for s in said if s.standing is Standing.NOW]
    weak = [s for s in said if s.standing is Standing.WEAKLY]
    if not now and not _bears_itself(weak):
        return None
    candidates = now or weak
    best = min(map(_weight, candidates))
    grades = Counter(s.grade for s in candidates if _weight(s) == best)
    if len(grades) > 1:
        grades = Counter(s.grade for s in candidates)
        (first, many), (_, fewer) = grades.most_common(2)
        if many == fewer:
            return None
    else:
        first = next(iter(grades))
    return next(s for s in sorted(candidates, key=_weight) if s.grade is first)


def _bears_itself(weak: Sequence[Statement]) -> bool:
    """Return whether what is said by the way is said twice, in two places."""
    return len({s.sentence.paragraph for s in weak}) > 1 and len({s.grade for s in weak}) == 1


def _weight(statement: Statement) -> tuple[bool, int]:
    """Return the rank of a statement, the weightiest first."""
    place = Place.TITLE if statement.in_table else statement.sentence.place
    return statement.indirect, 0 if statement.in_table else place + 1


def _claim(chosen: Statement, said: Iterable[Statement]) -> Claim:
    same = [s for s in said if s.grade is chosen.grade and s.standing is Standing.NOW]
    previous = _previous(same, said)
    direction = direction_between(previous, chosen.grade) if previous else _direction(same)
    return Claim(
        authority=chosen.authority,
        area=chosen.area,
        grade=chosen.grade,
        previous_grade=previous,
        direction=direction,
        quote=chosen.sentence.text,
    )


def _previous(same: Sequence[Statement], said: Iterable[Statement]) -> Grade | None:
    """Return the grade before: of the same sentence, else the only one that is told as such."""
    beside = {s.previous for s in same if s.previous}
    if len(beside) == 1:
        return next(iter(beside))
    if any(s.direction is Direction.SAME for s in same):
        return next(iter(same)).grade
    left = {s.grade for s in said if s.standing is Standing.LEFT}
    if len(left) == 1:
        return next(iter(left))
    before = [s for s in said if s.standing in (Standing.BEFORE, Standing.DATED)]
    if left or not before:
        return None
    latest = max(map(_recency, before))
    newest = {s.grade for s in before if _recency(s) == latest}
    return next(iter(newest)) if len(newest) == 1 else None


def _recency(statement: Statement) -> int:
    """Return a number that is the higher the nearer an earlier grade is to today's."""
    return _NEXT_TO_TODAY if _PREVIOUS.search(statement.sentence.plain) else statement.year or 0


def _direction(same: Iterable[Statement]) -> Direction | None:
    said = {s.direction for s in same if s.direction}
    return next(iter(said)) if len(said) == 1 else None


def _only_left(said: Iterable[Statement]) -> Claim | None:
    """Return the move alone, where only what it was no longer is said: "no longer inadequate"."""
    left = [s for s in said if s.standing is Standing.LEFT and s.grade is Grade.INADEQUATE]
    if not left or any(s.standing in (Standing.NOW, Standing.WEAKLY) for s in said):
        return None
    first = left[0]
    return Claim(
        authority=first.authority,
        area=first.area,
        grade=None,
        previous_grade=first.grade,
        direction=Direction.UP,
        quote=first.sentence.text,
    )
