"""The 153 authorities, found by whatever people call them; never by a guess."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from monitor.errors import UnknownAuthorityError, UnknownRegionError
from monitor.model.authority import Authority, AuthorityId
from monitor.register import records
from monitor.register.former import (
    EARLIER_ONS_CODES,
    ENDED_BODIES,
    SHARED,
    SPELLINGS,
    SUCCESSORS,
)
from monitor.register.naming import (
    DESIGNATIONS,
    Words,
    contradicts,
    key_of,
    readings,
    run_together,
    words_of,
)
from monitor.register.nearest import nearest_names
from monitor.register.printed import without_furniture

ALL = "all"
REGION = "region:"


class Register:
    """Every authority that Ofsted inspects, by name."""

    def __init__(
        self,
        authorities: Iterable[Authority],
        *,
        trust_abbreviations: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        self.authorities = tuple(authorities)
        self._trusts = dict(_trusts(self.authorities, trust_abbreviations or {}))
        self._by_id = {authority.id: authority for authority in self.authorities}
        self._by_code = dict(_codes(self.authorities))
        self._written = {a.id: tuple(map(words_of, _names(a))) for a in self.authorities}
        self._by_key = {key: a for a in self.authorities for key in _keys(a)}
        self._not_one = dict(_names_of_no_one(self.authorities, self._trusts))

    @property
    def regions(self) -> tuple[str, ...]:
        """The nine regions, by name."""
        return tuple(sorted({authority.region for authority in self.authorities}))

    def get(self, id_: AuthorityId) -> Authority | None:
        """Return the authority of an id."""
        return self._by_id.get(id_)

    def by_urn(self, urn: str) -> Authority | None:
        """Return the authority that Ofsted numbers so today."""
        found = self._by_code.get(urn)
        return found if found and found.urn == urn else None

    def find(self, text: str) -> Authority:
        """Return the one authority that a person means by a name, alias, URN, code or id.

        Raises:
            UnknownAuthorityError: none, or more than one; with the nearest real names.
        """
        found = self._by_code.get(text.strip().upper()) or self._named(words_of(text))
        if found is None:
            raise UnknownAuthorityError(text, self._nearest(words_of(text)))
        return found

    def match_printed(self, text: str) -> Authority | None:
        """Return the authority that a report's cover or Ofsted's list names so, if it is one."""
        return self._named(without_furniture(words_of(text)))

    def select(self, forms: Iterable[str]) -> tuple[Authority, ...]:
        """Return those that ``forms`` name together, each once, by name.

        A form is ``all``, ``region:NAME``, or anything that ``find`` takes.

        Raises:
            UnknownAuthorityError: of the first form that is none of these; a region's
                offers the nine regions.
        """
        wanted = {authority.id for form in forms for authority in self._selected(form)}
        return tuple(a for a in self.authorities if a.id in wanted)

    def search(self, query: str | None = None, region: str | None = None) -> tuple[Authority, ...]:
        """Return those with ``query`` somewhere in a name, alias, delivery body or code.

        Raises:
            UnknownRegionError: there is no such region; with the nine there are.
        """
        among = self.authorities if region is None else self._in_region(region)
        sought = " ".join(words_of(query or ""))
        return tuple(a for a in among if any(sought in text for text in self._searchable(a)))

    def written(self, authority: Authority) -> tuple[str, ...]:
        """Return every way in which the authority's own name is written."""
        return _names(authority)

    def bodies(self) -> tuple[tuple[str, tuple[AuthorityId, ...]], ...]:
        """Return the companies and trusts that run services or ran them, and for whom."""
        served: dict[str, tuple[AuthorityId, ...]] = {}
        for authority in self.authorities:
            for body in (*self._trusts[authority.id], *ENDED_BODIES.get(authority.name, ())):
                served[body] = (*served.get(body, ()), authority.id)
        return tuple(served.items())

    def _named(self, words: Words) -> Authority | None:
        for reading in readings(words):
            if key_of(reading.name) in self._not_one:
                return None
            found = self._by_key.get(key_of(reading.name))
            if found:
                return found if self._fits(found, reading.said) else None
        return None

    def _fits(self, authority: Authority, said: frozenset[str]) -> bool:
        if "london" in said and authority.region != "London":
            return False
        own = {word for words in self._written[authority.id] for word in words}
        return not contradicts(said, DESIGNATIONS & own)

    def _nearest(self, words: Words) -> tuple[str, ...]:
        barest = words
        for reading in readings(words):
            if known := self._not_one.get(key_of(reading.name)):
                return known
            barest = reading.name
        return nearest_names(barest, {a.name: self._written[a.id] for a in self.authorities})

    def _selected(self, form: str) -> tuple[Authority, ...]:
        plain = form.strip()
        if plain.casefold() == ALL:
            return self.authorities
        if plain.casefold().startswith(REGION):
            return self._in_region(plain)
        self._refuse_a_bare_region(plain)
        return (self.find(form),)

    def _refuse_a_bare_region(self, text: str) -> None:
        meant = [r for r in self.regions if words_of(r) == words_of(text)]
        if meant:
            raise UnknownAuthorityError(text, [REGION + region for region in meant])

    def _in_region(self, text: str) -> tuple[Authority, ...]:
        name = text[len(REGION) :] if text.casefold().startswith(REGION) else text
        sought = run_together(name)
        found = tuple(a for a in self.authorities if run_together(a.region) == sought)
        if not found:
            near = nearest_names(
                words_of(name), {region: [words_of(region)] for region in self.regions}
            )
            offered = dict.fromkeys([*near, *self.regions])
            raise UnknownRegionError(text, [REGION + region for region in offered])
        return found

    def _searchable(self, authority: Authority) -> Iterator[str]:
        for words in (*self._written[authority.id], *map(words_of, self._trusts[authority.id])):
            yield " ".join(words)
        yield from (authority.urn, authority.la_code, authority.ons_code.lower())


@cache
def default_register() -> Register:
    """Return the register that comes with the package, read once."""
    trusts = records.read_trusts(records.read_table("trusts.csv"))
    rows = records.read_table("authorities.csv")
    return Register(
        records.authorities(rows, trusts),
        trust_abbreviations=records.trust_abbreviations(rows, trusts),
    )


def _names(authority: Authority) -> tuple[str, ...]:
    further = SPELLINGS.get(authority.name, ())
    return (authority.name, authority.official_name, *authority.aliases, *further)


def _keys(authority: Authority) -> Iterator[str]:
    for name in _names(authority):
        yield key_of(words_of(name))
        yield run_together(name)


def _codes(authorities: Iterable[Authority]) -> Iterator[tuple[str, Authority]]:
    earlier = {name: code for code, name in EARLIER_ONS_CODES.items()}
    for authority in authorities:
        for code in (authority.urn, authority.la_code, authority.ons_code):
            yield code, authority
        if authority.name in earlier:
            yield earlier[authority.name], authority


def _trusts(
    authorities: Iterable[Authority], abbreviations: Mapping[str, tuple[str, ...]]
) -> Iterator[tuple[AuthorityId, tuple[str, ...]]]:
    for authority in authorities:
        yield authority.id, (*authority.trusts, *abbreviations.get(authority.urn, ()))


def _names_of_no_one(
    authorities: Iterable[Authority], trusts: Mapping[AuthorityId, tuple[str, ...]]
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the key of each name that is not one authority's, with those it could mean.

    A delivery body is never an authority, even where it delivers for one only: Ofsted
    judges and lists the authority.
    """
    served: dict[str, tuple[str, ...]] = {}
    for authority in authorities:
        for trust in trusts[authority.id]:
            served[trust] = (*served.get(trust, ()), authority.name)
    for name, meant in {**served, **SHARED, **SUCCESSORS}.items():
        yield key_of(words_of(name)), meant
