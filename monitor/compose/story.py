"""An event as a person is told it: every text clean, in reading order, for any channel.

Channels only lay out and escape what stands here; none of them reads an ``Event`` itself.
"""

from dataclasses import dataclass

from monitor.compose.articles import quotes_of
from monitor.compose.cleaning import clean_lines, one_line
from monitor.compose.dates import moment
from monitor.compose.facts import Fact, facts_of
from monitor.compose.links import Link, links_of
from monitor.compose.rows import Row, rows_of, shared_notes
from monitor.compose.wording import alarm, grades_remark, opening
from monitor.model.event import Event, Importance, Notice

LONGEST_HEADLINE = 140  # characters; what Slack's header (150) and a mail list can show

TOLD_IN_FULL = 30  # events of a digest; the rest are one line each, so that a mail stays readable

_RANK = {Importance.HIGH: 0, Importance.NORMAL: 1, Importance.LOW: 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What is said of one event; empty where there is nothing to say."""

    id: str
    headline: str
    opening: str
    alarm: str  # "Judged inadequate: Leadership"
    rows: tuple[Row, ...]
    notes: tuple[str, ...]  # days and frameworks of the earlier grades that are compared
    remark: str  # why there is no overall grade, or no grade at all
    facts: tuple[Fact, ...]
    improvements: tuple[str, ...]
    details: tuple[str, ...]
    context: tuple[str, ...]
    warnings: tuple[str, ...]
    links: tuple[Link, ...]  # the document first, then the page about it
    evidence: tuple[str, ...]  # where it stands, the file's hash, when it was noticed


def story_of(event: Event, timezone: str) -> Story:
    """Return the story of ``event``, its times as the clocks in ``timezone`` show them."""
    report = event.report
    rows = rows_of(event)
    return Story(
        id=event.id,
        headline=headline_of(event),
        opening=opening(event),
        alarm=alarm(event) or "",
        rows=rows,
        notes=shared_notes(tuple(row for row in rows if row.earlier)),
        remark=grades_remark(event) or "",
        facts=facts_of(event),
        improvements=clean_lines(report.improvements if report else ()),
        details=clean_lines((*quotes_of(event), *event.details)),
        context=clean_lines(event.context),
        warnings=clean_lines(report.warnings if report else ()),
        links=links_of(event),
        evidence=_evidence(event, timezone),
    )


def headline_of(event: Event) -> str:
    """Return the one line that matters; never empty, never longer than a header may be."""
    summary = one_line(event.summary, LONGEST_HEADLINE)
    fallback = f"{event.authority_name} {event.kind.value.replace('.', ' ')}"
    return summary or one_line(fallback, LONGEST_HEADLINE)


def ordered(notice: Notice) -> tuple[Event, ...]:
    """Return the events of ``notice``, the most important first, otherwise as they came."""
    return tuple(sorted(notice.events, key=lambda event: _RANK[event.importance]))


def title_of(notice: Notice) -> str:
    """Return the headline of the whole message: of its one event, or of the digest."""
    if notice.title and (title := one_line(notice.title, LONGEST_HEADLINE)):
        return title
    headlines = [headline_of(event) for event in ordered(notice)]
    if len(headlines) == 1:
        return headlines[0]
    if not headlines:
        return "Nothing new"
    named = ", ".join(headline.replace(": ", " ", 1) for headline in headlines)
    return one_line(f"{len(headlines)} changes: {named}", LONGEST_HEADLINE)


def heading_of(notice: Notice) -> str:
    """Return the first line of a message whose headlines are listed right below it."""
    if notice.title or len(notice.events) < 2:
        return title_of(notice)
    return f"{len(notice.events)} changes"


def sender_line(notice: Notice) -> str:
    """Return which installation is speaking, and for which alert."""
    instance = one_line(notice.instance, 100) or "Ofsted monitor"
    alert = one_line(notice.alert, 100)
    return f"Sent by {instance}, alert “{alert}”" if alert else f"Sent by {instance}"


def _evidence(event: Event, timezone: str) -> tuple[str, ...]:
    lines = []
    if event.evidence:
        quote = one_line(event.evidence.quote, 300)
        lines.append(f"Page {event.evidence.page} of the document: “{quote}”")
    if event.report and event.report.sha256:
        lines.append(f"SHA-256 of the file: {one_line(event.report.sha256, 64)}")
    lines.append(f"Noticed {moment(event.detected_at, timezone)}")
    return tuple(lines)
