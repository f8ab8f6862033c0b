"""What is told of articles: that there is one, what it claims, and how the report answers."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from monitor.detect.claim_words import claimed_grade, claims_in_words
from monitor.detect.claims import disagreements
from monitor.detect.standing import Step
from monitor.model.authority import Authority
from monitor.model.coverage import Coverage
from monitor.model.document import DocumentKind
from monitor.model.event import Event, Importance, ReportFacts
from monitor.model.event_kind import EventKind
from monitor.model.judgement import Area, Grade
from monitor.model.news import Claim, Direction
from monitor.model.report import Evidence, Reading

_NAMED = 2  # areas in a headline


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """The authority that an article is about, numbered as Ofsted lists it now."""

    authority: Authority
    page_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """The report that has come, and what it says."""

    step: Step
    reading: Reading | None
    sha256: str | None = None


def article_event(found: Coverage, about: Subject, now: datetime) -> Event:
    """Return the event that there is an article; few want to hear of each."""
    summary = f"{about.authority.name}: “{found.facts.title}” ({found.facts.site})"
    return _event(found, about, EventKind.NEWS_ARTICLE, summary, now, importance=Importance.LOW)


def claim_event(found: Coverage, about: Subject, now: datetime) -> Event:
    """Return the event that an article states an outcome which Ofsted's page does not show."""
    said = f"{found.facts.site} reports {claims_in_words(found.claims)}"
    loud = any(map(_is_loud, found.claims))
    event = _event(
        found,
        about,
        EventKind.NEWS_CLAIM,
        f"{about.authority.name}: {said}; Ofsted's page does not show it yet",
        now,
        importance=Importance.HIGH if loud else Importance.NORMAL,
    )
    return replace(event, details=tuple(_quotes(found.claims)))


def confirmed_event(found: Coverage, about: Subject, answer: Answer, now: datetime) -> Event:
    """Return the event that the report has come and says what was claimed."""
    said = f"Ofsted's report confirms what {found.facts.site} reported"
    return _answered(
        found,
        about,
        answer,
        EventKind.NEWS_CONFIRMED,
        f"{about.authority.name}: {said}: {claims_in_words(found.claims)}",
        now,
        importance=Importance.NORMAL,
    )


def contradicted_event(found: Coverage, about: Subject, answer: Answer, now: datetime) -> Event:
    """Return the event that the report says something else, with both sides quoted."""
    site = found.facts.site
    against = disagreements(found.claims, answer.step)
    told = ", ".join(
        f"{claim.area.words.lower()} is {line.grade.words}, not {claimed_grade(claim)}"
        for claim, line in against[:_NAMED]
    )
    event = _answered(
        found,
        about,
        answer,
        EventKind.NEWS_CONTRADICTED,
        f"{about.authority.name}: Ofsted's report contradicts {site}: {told}",
        now,
        importance=Importance.HIGH,
    )
    return replace(
        event,
        details=tuple(_both_sides(found, answer)),
        evidence=_printed(answer, against[0][1].area),
    )


def _is_loud(claim: Claim) -> bool:
    moved = claim.direction in (Direction.UP, Direction.DOWN)
    return moved or claim.grade in (Grade.INADEQUATE, Grade.OUTSTANDING)


def _answered(
    found: Coverage,
    about: Subject,
    answer: Answer,
    kind: EventKind,
    summary: str,
    now: datetime,
    *,
    importance: Importance,
) -> Event:
    report = answer.step.report
    event = _event(found, about, kind, summary, now, importance=importance, by=report.document_id)
    return replace(
        event,
        occurred_on=report.published,
        report=_facts(answer),
        details=tuple(_quotes(found.claims)),
        evidence=_printed(answer, found.claims[0].area),
    )


def _both_sides(found: Coverage, answer: Answer) -> Iterator[str]:
    for claim, line in disagreements(found.claims, answer.step):
        quote = f": “{claim.quote}”" if claim.quote else ""
        yield f"{found.facts.site} on {claim.area.words.lower()}: {claimed_grade(claim)}{quote}"
        printed = _printed(answer, line.area)
        quote = f": “{printed.quote}” (page {printed.page})" if printed else ""
        yield f"Ofsted's report on {line.area.words.lower()}: {line.grade.words}{quote}"


def _quotes(claims: Sequence[Claim]) -> Iterator[str]:
    """Give the words that the claims were read from, each once."""
    yield from dict.fromkeys(f"“{claim.quote}”" for claim in claims if claim.quote)


def _printed(answer: Answer, area: Area) -> Evidence | None:
    judgements = answer.reading.judgements if answer.reading else ()
    return next((each.evidence for each in judgements if each.area is area), None)


def _facts(answer: Answer) -> ReportFacts:
    report, reading = answer.step.report, answer.reading
    return ReportFacts(
        id=report.document_id,
        url=report.url,
        label=report.label,
        kind=DocumentKind.INSPECTION,
        published=report.published,
        sha256=answer.sha256,
        framework=report.framework,
        windows=report.windows,
        lead_inspector=reading.lead_inspector if reading else None,
        warnings=reading.warnings if reading else (),
    )


def _event(
    found: Coverage,
    about: Subject,
    kind: EventKind,
    summary: str,
    now: datetime,
    *,
    importance: Importance,
    by: str = "",
) -> Event:
    authority = about.authority
    return Event(
        key=f"story/{found.story}|{by}|{kind}|{authority.id}",
        kind=kind,
        source=found.source,
        summary=summary,
        occurred_on=found.day,
        detected_at=now,
        importance=importance,
        authority=authority.id,
        authority_name=authority.name,
        urn=authority.urn,
        region=authority.region,
        trusts=authority.trusts,
        page_url=about.page_url,
        article=found.facts,
    )
