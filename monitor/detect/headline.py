"""The one plain line that says what matters, without jargon."""

from collections.abc import Sequence

from monitor.model.document import DocumentKind
from monitor.model.judgement import Area, Grade
from monitor.model.judgement_line import JudgementLine
from monitor.model.listed import ListedDocument
from monitor.model.report import Reading

_MOVES_NAMED = 2
_SEND_WORDS = {
    1: "typically positive experiences and outcomes",
    2: "inconsistent experiences and outcomes",
    3: "widespread or systemic failings",
}


def changed(name: str, lines: Sequence[JudgementLine]) -> str:
    """Return e.g. "Sunderland: Inadequate → Outstanding"."""
    overall = _line(lines, Area.OVERALL)
    if overall and overall.moved:
        return f"{name}: {_move(overall)}"
    still = f"still {overall.grade.words} overall; " if overall and overall.earlier else ""
    return f"{name}: {still}{_told([x for x in lines if x.moved])}"


def unchanged(name: str, lines: Sequence[JudgementLine]) -> str:
    """Return e.g. "Leeds: remains Outstanding"."""
    overall = _line(lines, Area.OVERALL)
    if overall and overall.earlier:
        return f"{name}: remains {overall.grade.words}"
    return f"{name}: no judgement moved: {_listed(lines)}"


def first(name: str, lines: Sequence[JudgementLine]) -> str:
    """Return e.g. "Cumberland: first graded report: Good"."""
    return f"{name}: first graded report: {_listed(lines)}"


def overall_unread(name: str, lines: Sequence[JudgementLine]) -> str:
    """Return what to say where the overall grade could not be read with certainty."""
    moved = [x for x in lines if x.moved]
    rest = f"; {_told(moved)}" if moved else ""
    return f"{name}: new inspection report, its overall grade could not be read: please look{rest}"


def ungraded(name: str, document: ListedDocument, reading: Reading) -> str:
    """Return what to say of an inspection report of which no grade could be taken."""
    words = document_words(document, reading.kind)
    return f"{name}: {words} published, its grades could not be read: please look"


def letter(name: str, document: ListedDocument, reading: Reading) -> str:
    """Return what a document without grades is, and the one thing it says."""
    if reading.outcome is not None:
        return f"{name}: area SEND inspection: {_SEND_WORDS[reading.outcome.level]}"
    what = f"{name}: {document_words(document, reading.kind)} published"
    return f"{what}, with areas for priority action" if reading.priority_action else what


def unread(name: str, document: ListedDocument) -> str:
    """Return what to say of a new document whose file cannot be read."""
    return f"{name}: {document_words(document, document.kind)} published, not readable yet"


def withdrawn(name: str, document: ListedDocument) -> str:
    """Return what to say of a document that has left its page."""
    return f"{name}: {_dated(document)} withdrawn from Ofsted's page"


def revised(name: str, document: ListedDocument) -> str:
    """Return what to say of a document whose file was replaced by one that differs."""
    return f"{name}: {_dated(document)} revised"


def restored(name: str, document: ListedDocument) -> str:
    """Return what to say of a withdrawn document that is back."""
    return f"{name}: {_dated(document)} back on Ofsted's page"


def _dated(document: ListedDocument) -> str:
    words = document_words(document, document.kind)
    day = document.published
    return f"{words} of {day.day} {day:%B %Y}" if day else words


def document_words(document: ListedDocument, kind: DocumentKind) -> str:
    """Return the kind in words; an unknown kind is called by Ofsted's own label."""
    return f"“{document.label}”" if kind is DocumentKind.OTHER else kind.words


def _told(moved: Sequence[JudgementLine]) -> str:
    """Return the largest moves in words, and how many more there are."""
    largest = sorted(moved, key=lambda x: -abs(x.steps or 0))
    told = ", ".join(f"{x.area.words.lower()} {_move(x)}" for x in largest[:_MOVES_NAMED])
    more = len(moved) - _MOVES_NAMED
    return f"{told} and {more} more" if more > 0 else told


def _line(lines: Sequence[JudgementLine], area: Area) -> JudgementLine | None:
    return next((line for line in lines if line.area is area), None)


def _move(line: JudgementLine) -> str:
    before: Grade | None = line.earlier.grade if line.earlier else None
    return f"{before.words} → {line.grade.words}" if before else line.grade.words


def _listed(lines: Sequence[JudgementLine]) -> str:
    overall = _line(lines, Area.OVERALL)
    if overall:
        return overall.grade.words
    rated = [line for line in lines if line.area is not Area.LSCB]
    return ", ".join(f"{line.area.words.lower()} {line.grade.words}" for line in rated)
