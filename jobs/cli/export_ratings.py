"""The ratings to be exported: each authority with what stands for it and for its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from itertools import chain
from typing import TYPE_CHECKING

from jobs.cli.asked import by_authority
from jobs.cli.basis import basis_of, imported_of, rating_on
from jobs.export.ratings import Neighbour, Rating
from monitor.register.register import default_register

if TYPE_CHECKING:
    from jobs.cli.session import Session
    from monitor.model.authority import Authority, AuthorityId
    from monitor.model.history import GradedReport


def ratings_asked(
    session: Session,
    wanted: Sequence[Authority],
    *,
    as_of: date | None,
    known_at: datetime | None,
) -> list[Rating]:
    """Return a row for everybody asked for, so that nobody is missing without a word."""
    beside = {authority.id: _neighbours(authority) for authority in wanted}
    asked = tuple({a.id: a for a in chain(wanted, *beside.values())}.values())
    ids = [authority.id for authority in asked]
    own = by_authority(asked, session.history().graded_reports(ids, known_at=known_at))
    imported = imported_of(session, asked, asked=as_of is not None and known_at is None)
    stood = {id_: rating_on(own[id_], imported[id_], as_of=as_of) for id_ in ids}
    return [_rating(each, beside[each.id], stood, as_of=as_of) for each in wanted]


def _rating(
    authority: Authority,
    beside: Iterable[Authority],
    stood: Mapping[AuthorityId, GradedReport | None],
    *,
    as_of: date | None,
) -> Rating:
    report = stood[authority.id]
    return Rating(
        authority=authority,
        report=report,
        basis=basis_of(report, as_of=as_of) if report else "no graded report is known",
        neighbours=tuple(Neighbour(each, stood[each.id]) for each in beside),
    )


def _neighbours(authority: Authority) -> tuple[Authority, ...]:
    found = map(default_register().get, authority.neighbours)
    return tuple(filter(None, found))
