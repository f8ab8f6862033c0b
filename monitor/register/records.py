"""The packaged tables of authorities and of the bodies that deliver for them, as values.

The ``trust`` column of authorities.csv also holds short names and bodies that have ended
(Doncaster 2022, Worcestershire 2024, Reading 2025), so it is not what is believed:
``Authority.trusts`` is what trusts.csv lists without an end.  The column's short names
("TfC") serve only to search by, and only where a body still delivers.
"""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from monitor.model.authority import Authority, AuthorityId
from monitor.register.former import SHARED

Row = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Trusts:
    """Every delivery body ever listed, and those that deliver now, by URN."""

    listed: frozenset[str]
    delivering: Mapping[str, tuple[str, ...]]


def read_table(name: str) -> list[Row]:
    """Return the rows of a packaged CSV file."""
    text = Path(__file__).with_name(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


def read_trusts(rows: Iterable[Row]) -> Trusts:
    """Return the delivery bodies; one delivers while its row has no end."""
    listed = set()
    delivering: dict[str, tuple[str, ...]] = {}
    for row in rows:
        listed.add(row["trust"])
        if not row["to"]:
            delivering[row["urn"]] = (*delivering.get(row["urn"], ()), row["trust"])
    return Trusts(frozenset(listed), delivering)


def authorities(rows: Iterable[Row], trusts: Trusts) -> tuple[Authority, ...]:
    """Return the authorities of the table, by name."""
    rows = sorted(rows, key=lambda row: row["name"].casefold())
    ids = {row["urn"]: slug(row["name"]) for row in rows}
    return tuple(_authority(row, ids, trusts) for row in rows)


def trust_abbreviations(rows: Iterable[Row], trusts: Trusts) -> dict[str, tuple[str, ...]]:
    """Return, by URN, the short names of the bodies that deliver now."""
    return {
        row["urn"]: tuple(name for name in _split(row["trust"]) if name not in trusts.listed)
        for row in rows
        if row["urn"] in trusts.delivering
    }


def slug(name: str) -> AuthorityId:
    """Return the lower-case words of a name joined by "-"."""
    return AuthorityId("-".join(name.lower().replace(",", "").replace("-", " ").split()))


def _authority(row: Row, ids: Mapping[str, AuthorityId], trusts: Trusts) -> Authority:
    return Authority(
        id=ids[row["urn"]],
        name=row["name"],
        urn=row["urn"],
        official_name=row["official_name"],
        ons_code=row["ons_code"],
        la_code=row["la_code"],
        region=row["region"],
        aliases=tuple(alias for alias in _split(row["aliases"]) if alias not in SHARED),
        trusts=trusts.delivering.get(row["urn"], ()),
        neighbours=tuple(ids[urn] for urn in _split(row["statistical_neighbours"])),
    )


def _split(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)
