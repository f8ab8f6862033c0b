"""What the facts of an event are called in plain English; the same words in every channel."""

from monitor.compose.dates import day
from monitor.model.document import DocumentKind
from monitor.model.event import Event
from monitor.model.event_kind import EventKind
from monitor.model.judgement import Area, Comparability, Framework, Grade, gives_no_overall
from monitor.model.judgement_line import Earlier, JudgementLine

NO_OVERALL = "No overall grade is given any more, in inspections since April 2026."

_OPENINGS = {
    EventKind.RATING_CHANGED: "A new inspection report, with grades that moved.",
    EventKind.RATING_UNCHANGED: (
        "A new inspection report; no grade that can be compared has moved."
    ),
    EventKind.RATING_FIRST: "The first graded inspection report known for this authority.",
    EventKind.REPORT_PUBLISHED: "A new {document} on Ofsted's site.",
    EventKind.REPORT_REVISED: "Ofsted has replaced this {document} with another version.",
    EventKind.REPORT_WITHDRAWN: (
        "Ofsted's page no longer lists this {document}. Our copy is kept."
    ),
    EventKind.REPORT_RESTORED: "Ofsted's page lists this {document} again.",
    EventKind.AUTHORITY_LISTED: "Ofsted's list shows an authority that it did not show before.",
    EventKind.AUTHORITY_UNLISTED: "Ofsted's list no longer shows this authority.",
    EventKind.AUTHORITY_RENUMBERED: "Ofsted's list shows this authority under another number.",
    EventKind.PAGE_CHANGED: "The text of a watched page has changed.",
    EventKind.NEWS_ARTICLE: "A news article, not a report of Ofsted.",
    EventKind.NEWS_CLAIM: (
        "A news article states an outcome that Ofsted's site does not show yet. Not confirmed."
    ),
    EventKind.NEWS_CONFIRMED: "Ofsted's report has come and agrees with what the news said.",
    EventKind.NEWS_CONTRADICTED: "Ofsted's report has come and does not agree with the news.",
    EventKind.SOURCE_BROKEN: (
        "This source cannot be read for now. What was last read stands, and we go on trying."
    ),
    EventKind.SOURCE_RECOVERED: "This source can be read again.",
    EventKind.SERVICE_ALIVE: "The monitor is running.",
}

_UNGRADED = {
    DocumentKind.INSPECTION: "No grade could be read from this report with certainty.",
    DocumentKind.FOCUSED_VISIT: "There are no grades in this letter.",
    DocumentKind.MONITORING_VISIT: "There are no grades in this letter.",
    DocumentKind.JTAI: "There are no grades in this letter.",
    DocumentKind.AREA_SEND: (
        "There are no grades in this report: it gives an outcome for the whole area's partnership."
    ),
    DocumentKind.LSCB_REVIEW: "There are no grades of the authority in this review.",
    DocumentKind.OTHER: (
        "This kind of document is new to the monitor, so no grades were read from it; please look."
    ),
}

_READ_JUST_NOW = (
    EventKind.RATING_CHANGED,
    EventKind.RATING_UNCHANGED,
    EventKind.RATING_FIRST,
    EventKind.REPORT_PUBLISHED,
)

_OUTCOMES = {
    1: "typically positive experiences and outcomes",
    2: "inconsistent experiences and outcomes",
    3: "widespread or systemic failings",
}

_SHORT_FRAMEWORKS = {Framework.SIF: "SIF", Framework.JTAI: "JTAI"}


def opening(event: Event) -> str:
    """Return the sentence under the headline: what happened, or the move that matters most."""
    biggest = biggest_move(event)
    if event.kind is EventKind.RATING_CHANGED and biggest is not None:
        return move_sentence(biggest)
    document = event.report.kind.words if event.report else "document"
    return _OPENINGS[event.kind].format(document=document)


def biggest_move(event: Event) -> JudgementLine | None:
    """Return the overall judgement if it moved, else the one that moved furthest."""
    moved = [line for line in event.lines if line.moved]
    return max(
        moved, key=lambda line: (line.area is Area.OVERALL, abs(line.steps or 0)), default=None
    )


def move_sentence(line: JudgementLine) -> str:
    """Return "Leadership: up 2 grades, from Inadequate to Good."."""
    before = line.earlier.grade.words if line.earlier else "no grade"
    return f"{line.area.words}: {steps(line.steps or 0)}, from {before} to {line.grade.words}."


def steps(count: int) -> str:
    """Return "up 3 grades", "down 1 grade" or "no change"."""
    if count == 0:
        return "no change"
    grades = "grade" if abs(count) == 1 else "grades"
    return f"{'up' if count > 0 else 'down'} {abs(count)} {grades}"


def earlier_note(earlier: Earlier, area: Area, framework: Framework) -> str:
    """Return what must be known of an earlier grade: its day, and how far it may be compared.

    ``area`` and ``framework`` are those of the new judgement beside it. The day is the last
    one of that inspection.
    """
    note = day(earlier.on)
    if earlier.comparability is Comparability.SPLIT:
        note = f"{_apart(earlier, area)}: {earlier.grade.words}, {day(earlier.on)}"
    if _other_rules(earlier, framework):
        name = _SHORT_FRAMEWORKS.get(earlier.framework, earlier.framework.words)
        note += f", under a different framework ({name})"
    return note


def _other_rules(earlier: Earlier, framework: Framework) -> bool:
    if earlier.comparability is Comparability.OTHER_FRAMEWORK:
        return True
    return Framework.UNKNOWN not in (framework, earlier.framework) and (
        framework is not earlier.framework
    )


def _apart(earlier: Earlier, area: Area) -> str:
    if earlier.area is Area.IN_CARE_AND_CARE_LEAVERS:
        other = Area.IN_CARE if area is Area.CARE_LEAVERS else Area.CARE_LEAVERS
        return f"previously judged together with {other.words.lower()}"
    return f"previously judged for {earlier.area.words.lower()} alone"


def grades_remark(event: Event) -> str | None:
    """Return what a reader who looks for grades must know of their absence, if they are absent."""
    if event.report is None:
        return None
    if not event.lines:
        return _ungraded(event.kind, event.report.kind)
    return NO_OVERALL if _after_overall(event) else None


def _ungraded(kind: EventKind, document: DocumentKind) -> str | None:
    if document is DocumentKind.INSPECTION and kind not in _READ_JUST_NOW:
        return None  # it has its grades; this event is not about them
    return _UNGRADED[document]


def _after_overall(event: Event) -> bool:
    report = event.report
    if report is None or not report.windows:
        return False
    has_overall = any(line.area is Area.OVERALL for line in event.lines)
    return not has_overall and gives_no_overall(report.framework, report.windows[0].start)


def alarm(event: Event) -> str | None:
    """Return what nobody may overlook: inadequate judgements, or a call for priority action."""
    areas = [line.area.words for line in event.lines if line.grade is Grade.INADEQUATE]
    if areas:
        return f"Judged inadequate: {', '.join(areas)}"
    if event.report and event.report.priority_action:
        return "Inspectors ask for priority action"
    return None


def outcome_words(level: int) -> str:
    """Return what an area SEND outcome of ``level`` 1, 2 or 3 says, best first."""
    return f"{level} of 3: {_OUTCOMES[level]}" if level in _OUTCOMES else f"outcome {level}"
