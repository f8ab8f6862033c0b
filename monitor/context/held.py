"""What was held on a day: the ratings that were public then, and of whom all of them are held."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from monitor.detect.standing import standing
from monitor.model.authority import AuthorityId
from monitor.model.history import GradedReport, in_inspection_order
from monitor.model.judgement import Framework

ANY = (Framework.SIF, Framework.ILACS)
ILACS_ONLY = (Framework.ILACS,)


@dataclass(frozen=True, slots=True)
class Held:
    """The ratings public by a day, oldest inspection first, of each authority that was read."""

    ratings: Mapping[AuthorityId, tuple[GradedReport, ...]]
    on: date

    def covers(self, ids: Iterable[AuthorityId]) -> bool:
        """Return True where the page of every one of them was read."""
        return all(id_ in self.ratings for id_ in ids)

    def latest(
        self, ids: Iterable[AuthorityId], frameworks: Sequence[Framework] = ANY
    ) -> tuple[GradedReport | None, ...]:
        """Return the last rating of each, made under one of ``frameworks``, or None."""
        return tuple(self._latest(id_, frameworks) for id_ in ids)

    def _latest(self, id_: AuthorityId, frameworks: Sequence[Framework]) -> GradedReport | None:
        of_these = (r for r in reversed(self.ratings[id_]) if r.framework in frameworks)
        return next(of_these, None)


def held_on(
    on: date, histories: Mapping[AuthorityId, Sequence[GradedReport]], new: GradedReport
) -> Held:
    """Return what was held on a day, ``new`` included whether or not it is in its history."""
    ratings = {id_: _public_ratings(reports, on) for id_, reports in histories.items()}
    if new.authority in histories:
        others = (r for r in histories[new.authority] if r.document_id != new.document_id)
        ratings[new.authority] = _public_ratings([*others, new], on)
    return Held(ratings, on)


def _public_ratings(reports: Iterable[GradedReport], on: date) -> tuple[GradedReport, ...]:
    """Return those that would stand on that day if they were the only one, in order."""
    public = (report for report in reports if standing([report], as_of=on))
    return tuple(in_inspection_order(public))
