"""Holding what an article says of an authority against what Ofsted has published about it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from monitor.detect.claims import Finding, Official, weigh
from monitor.detect.news import (
    Answer,
    Subject,
    article_event,
    claim_event,
    confirmed_event,
    contradicted_event,
)
from monitor.detect.standing import steps
from monitor.detect.stories import APART, stays_in_story, story_of
from monitor.ledger import Ledger
from monitor.model.authority import AuthorityId
from monitor.model.coverage import ClaimVerdict, Coverage
from monitor.model.document import DocumentKind
from monitor.model.event import Event
from monitor.model.history import GradedReport
from monitor.pipeline.news_source import NewsDesk
from monitor.pipeline.note_members import rows_by_authority
from monitor.pipeline.targets import find_targets, source_of

NEWS_FOR = timedelta(days=14)
"""What was published longer ago is no news, whenever it is found."""


class Holder:
    """Holds articles against the reports that one open transaction knows of."""

    def __init__(self, desk: NewsDesk, ledger: Ledger, now: datetime) -> None:
        self._desk = desk
        self._ledger = ledger
        self._now = now
        self._official: dict[AuthorityId, Official] = {}

    def place(self, new: Coverage, before: Coverage | None) -> Coverage:
        """Return a newly read article in its story, with what was told of it so far."""
        if before and stays_in_story(new, before):
            story = before.story
        else:
            others = self._ledger.news.stories(new.authority, new.day - APART)
            story = story_of(new, others)
        told = before.told_at if before and before.story == story else None
        looked = before.looked_at if before and before.story == story else None
        return replace(new, story=story, told_at=told, looked_at=looked)

    def hold(self, found: Coverage) -> tuple[Coverage, tuple[Event, ...]]:
        """Return how an article's claims stand now, and what there is to tell of it."""
        if found.authority not in self._desk.watched:
            return found, ()
        finding = self._weigh(found)
        stands = self._standing(found, finding)
        if stands.told_at is None and not self._is_news(found):
            return stands, ()
        return stands, tuple(self._events(stands, finding.report))

    def article(self, found: Coverage) -> tuple[Event, ...]:
        """Return the event that there is an article, where it is news and somebody watches."""
        if found.backfilled or found.authority not in self._desk.watched:
            return ()
        return (article_event(found, self._subject(found.authority), self._now),)

    def _standing(self, found: Coverage, finding: Finding) -> Coverage:
        """Return it with its verdict; an open claim that is news is told from now on."""
        verdict, told_at = finding.verdict, found.told_at
        if verdict is ClaimVerdict.OPEN and self._is_news(found) and not finding.waits:
            told_at = told_at or self._now
        elif verdict is ClaimVerdict.OPEN and told_at is None and self._is_old(found):
            verdict = found.verdict  # what waits goes on waiting; what is read only now does not
        filed = finding.report.document_id if finding.report else None
        return replace(found, verdict=verdict, document_id=filed, told_at=told_at)

    def _is_news(self, found: Coverage) -> bool:
        return not (found.backfilled or self._is_old(found))

    def _is_old(self, found: Coverage) -> bool:
        return self._now.date() - found.day > NEWS_FOR

    def _weigh(self, found: Coverage) -> Finding:
        return weigh(
            found.claims,
            found.day,
            self._published(found.authority),
            told=found.told_at is not None,
            today=self._now.date(),
        )

    def _events(self, found: Coverage, report: GradedReport | None) -> Iterator[Event]:
        about = self._subject(found.authority)
        if found.verdict is ClaimVerdict.OPEN and found.told_at:
            yield claim_event(found, about, self._now)
        elif found.verdict is ClaimVerdict.CONFIRMED and report:
            yield confirmed_event(found, about, self._answer(report), self._now)
        elif found.verdict is ClaimVerdict.CONTRADICTED and report:
            yield contradicted_event(found, about, self._answer(report), self._now)

    def _published(self, authority: AuthorityId) -> Official:
        if authority not in self._official:
            self._official[authority] = _official(self._ledger, authority)
        return self._official[authority]

    def _answer(self, report: GradedReport) -> Answer:
        known = self._published(report.authority).steps
        step = next(s for s in known if s.report.document_id == report.document_id)
        reading = self._ledger.reading(report.authority, report.document_id)
        page = self._ledger.kept_page(report.url)
        return Answer(step=step, reading=reading, sha256=page.sha256 if page else None)

    def _subject(self, id_: AuthorityId) -> Subject:
        """Return the authority with the number and the page that Ofsted's list gives it."""
        authority = self._desk.register.get(id_)
        if authority is None:
            raise AssertionError(f"{id_} is watched, but not in the register")
        rows = rows_by_authority(self._ledger.listed(), self._ledger, self._desk.register)
        for target in find_targets([authority], rows, {}, self._desk.site):
            return Subject(authority=target.authority, page_url=target.url)
        return Subject(authority=authority, page_url="")


def _official(ledger: Ledger, authority: AuthorityId) -> Official:
    reports = ledger.graded_reports(authority)
    graded = {report.document_id for report in reports}
    return Official(
        steps=tuple(steps(reports)),
        unread=tuple(
            each.document.published or each.document.inspected or date.min
            for each in ledger.documents(authority)
            if each.document.kind is DocumentKind.INSPECTION
            and each.document.id not in graded
            and each.withdrawn_at is None
        ),
        looked_at=ledger.source(source_of(authority)).first_success_at is not None,
    )
