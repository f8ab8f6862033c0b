"""A letter or ungraded report put together; never a judgement.

Saved examples: joint targeted area inspections 2016–24, area SEND reports 2023–25, a joint area
review of 2009.
"""

import re
from collections.abc import Iterator, Sequence

from monitor.model.authority import Authority
from monitor.model.document import DocumentKind
from monitor.model.report import Reading
from monitor.readers.report.improvements import improvement_points
from monitor.readers.report.letter_kinds import HEAD, LetterKind, letter_kind
from monitor.readers.report.letter_place import authority_of_letter
from monitor.readers.report.priority import has_priority_action
from monitor.readers.report.send import send_outcome
from monitor.readers.report.topic import topic_of
from monitor.readers.report.visit_dates import printed_date, visit_windows

_BEFORE_2023 = re.compile(
    r"written\s+statement\s+of\s+action|joint\s+inspection\s+of"
    r"\s+the",
    re.I,
)
_WITH_TOPIC = (DocumentKind.FOCUSED_VISIT, DocumentKind.MONITORING_VISIT, DocumentKind.JTAI)


def read_letter(texts: Sequence[str]) -> Reading | None:
    """Return what a letter says; None where the pages are no letter or report of Ofsted's."""
    known = letter_kind(texts)
    if known is None:
        return None
    head = "\n".join(texts[:2])[:HEAD]
    published = printed_date(texts[0])
    windows = visit_windows(head, known.kind, published)
    name, authority = authority_of_letter(head, known.kind)
    outcome = send_outcome(head) if known.kind is DocumentKind.AREA_SEND else None
    with_topic = known.kind in _WITH_TOPIC
    priority = has_priority_action(texts, windows) if with_topic else False
    return Reading(
        kind=known.kind,
        framework=known.framework,
        pages=len(texts),
        printed_name=name,
        authority=authority.id if authority else None,
        windows=windows,
        published=published,
        improvements=improvement_points(texts),
        topic=topic_of(head, known.kind) if with_topic else None,
        priority_action=priority if with_topic else None,
        outcome=outcome,
        warnings=(
            *_missing(known, name, authority, bool(windows), head, bool(outcome)),
            *_unclear(priority),
        ),
    )


def _unclear(priority: bool | None) -> Iterator[str]:
    if priority is None:
        yield "whether the letter sets areas for priority action is not clear"


def _missing(
    known: LetterKind,
    name: str | None,
    authority: Authority | None,
    dated: bool,
    head: str,
    has_outcome: bool,
) -> Iterator[str]:
    if name is None:
        yield "no name of an authority could be read"
    elif authority is None:
        yield f"the register knows no single authority by the name “{name}”"
    if not dated and known.kind is not DocumentKind.OTHER:
        yield "the dates of the visit could not be read"
    before_2023 = _BEFORE_2023.search(head)  # then it asked for a statement of action, or did not
    if known.kind is DocumentKind.AREA_SEND and not has_outcome and not before_2023:
        yield "the inspection's outcome could not be read"
