"""Whose grade it is: of the names around it, or of the one the article is about."""

import re
from collections.abc import Iterable, Iterator, Sequence

from monitor.model.authority import AuthorityId
from monitor.readers.article.meaning.claims.clause import Around
from monitor.readers.article.meaning.claims.skeleton import G, N
from monitor.readers.article.meaning.names import Naming

_RELATIVE = re.compile(r",? (?:which|who|where|whose)\b")
_AFTER = re.compile(r"\s*(?:\w+\s+){0,5}?(?:for|in|at|to|by|of) (?:the )?$")
_JOINS = re.compile(  # "Sutton joins Merton and Kingston in being rated G"
    rf"(?P<who>[^{N}]*{N}) (?:has |have )?(?:now )?(?:join(?:s|ed|ing)?|alongside|unlike)\b"
)
_LISTED = re.compile(
    rf"(?:,? in [^,{N}{G}]{{3,30}})?(?:,|,? and|,? &)(?: in| at| for| both)? (?:the )?"
)


class Owners:
    """The subjects of an article, and where it has got to among them."""

    def __init__(self, subjects: Sequence[AuthorityId]) -> None:
        self._subjects = tuple(subjects)
        self._last: AuthorityId | None = subjects[0] if len(subjects) == 1 else None

    def follow(self, namings: Iterable[Naming]) -> None:
        """Note whom a sentence speaks of, for the sentences after it that name nobody."""
        for naming in namings:
            named = [id_ for id_ in naming.authorities if id_ in self._subjects]
            if len(self._subjects) > 1 and len(named) == 1:
                self._last = named[0]

    @property
    def current(self) -> AuthorityId | None:
        """Whom a line without a name is about; None while several could be meant."""
        return self._last

    def of(self, at: Around) -> tuple[AuthorityId, ...]:
        """Return the subjects that the grade is said of; others are told for comparison."""
        if at.skeleton.speaks_of_several and N not in at.skeleton.text:
            return self._subjects
        named = self._named(at)
        if named is None:
            return self._unnamed(at)
        return tuple(dict.fromkeys(id_ for id_ in named if id_ in self._subjects))

    def _named(self, at: Around) -> tuple[AuthorityId, ...] | None:
        before = [place for place in at.skeleton.signs(N) if place < at.place]
        if before:
            return tuple(self._before(at, before))
        after = [place for place in at.skeleton.signs(N) if place > at.place]
        if after and self._is_of(at, after[0]):
            return _ids(at, after[0])
        if after and not self._is_subject(at, after[0]):
            return None
        return _ids(at, after[0]) if after else None

    def _before(self, at: Around, places: Sequence[int]) -> Iterator[AuthorityId]:
        """Yield whom the nearest name means, and those listed with it."""
        if joining := _JOINS.match(at.before):
            yield from _ids(at, joining.end("who") - 1)
            return
        nearest = places[-1]
        if _RELATIVE.match(at.near_before) and _follows(at, nearest):
            yield from _ids(at, nearest)
            return
        if _is_locative(at, places) and len(places) > 1:
            nearest = places[-2]
        foreign = not any(self._is_subject(at, place) for place in places)
        if self._sole is not None and foreign and N not in at.near_before:
            yield self._sole
            return
        yield from _ids(at, nearest)
        index = places.index(nearest)
        while index > 0 and _LISTED.fullmatch(
            at.skeleton.text[places[index - 1] + 1 : places[index]]
        ):
            index -= 1
            yield from _ids(at, places[index])

    @property
    def _sole(self) -> AuthorityId | None:
        return self._subjects[0] if len(self._subjects) == 1 else None

    def _is_subject(self, at: Around, place: int) -> bool:
        return any(id_ in self._subjects for id_ in _ids(at, place))

    def _is_of(self, at: Around, place: int) -> bool:
        return bool(_AFTER.fullmatch(at.skeleton.text[at.place + 1 : place]))

    def _unnamed(self, at: Around) -> tuple[AuthorityId, ...]:
        if at.skeleton.in_title or self._last is None:
            return self._subjects if len(self._subjects) == 1 else ()
        return (self._last,)


def _follows(at: Around, name: int) -> bool:
    """Return whether a relative clause follows a name at once: "Plymouth, which is rated G"."""
    clause = at.place - len(at.near_before)
    return not at.skeleton.text[name + 1 : clause].strip()


def _ids(at: Around, place: int) -> tuple[AuthorityId, ...]:
    naming = at.skeleton.at(place).naming
    return naming.authorities if naming else ()


def _is_locative(at: Around, places: Sequence[int]) -> bool:
    """Return whether the last name only says where the one before it lies: "Hull, in X"."""
    if len(places) < 2:
        return False
    between = at.skeleton.text[places[-2] + 1 : places[-1]]
    return bool(re.fullmatch(r",? in (?:the )?(?:\w+ of )?", between))
