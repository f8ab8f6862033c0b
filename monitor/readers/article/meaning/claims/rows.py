"""Judgement tables and lists: "label | Grade", "Leadership: Good", areas under "good for:"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from monitor.model.judgement import Area, Grade
from monitor.readers.article.meaning.claims import vocabulary
from monitor.readers.article.meaning.passages import Sentence

_ENDS = " |.:;,-*\"'()"
_BULLET = re.compile(r"^\W*(?:\d(?:\.\d)?\.?\s+)?")
_BOARD_OF = re.compile(  # "Kent" and the like, before "Safeguarding Children Board"
    r"^(?:the )?(?:effectiveness of (?:the )?)?[\w' ]+? (?=(?:local )?safeguarding children)",
    re.IGNORECASE,
)
_APART = re.compile(r"\s*:\s+|\s+-\s+")
_LONGEST = 200  # characters of a row
_BRACKETED = re.compile(r"(.+?)\s*\(([^()]+)\)\W*")


@dataclass(frozen=True, slots=True)
class Row:
    """One judgement of a table."""

    area: Area
    grade: Grade
    sentence: Sentence


def rows_of(sentences: Sequence[Sentence]) -> tuple[Row, ...]:
    """Return the rows, in order."""
    return tuple(_rows(sentences))


def listed_under(sentences: Sequence[Sentence], heading: int) -> Iterator[Area]:
    """Yield the areas that stand line by line under the sentence at ``heading``."""
    for sentence in sentences[heading + 1 :]:
        area = area_of(sentence.plain)
        if area is None:
            return
        yield area


def area_of(text: str) -> Area | None:
    """Return the area that a cell names, and nothing else."""
    cell = _BOARD_OF.sub("", _BULLET.sub("", text.strip(_ENDS)))
    return next((area for area, form in _areas() if form.fullmatch(cell)), None)


def grade_of(text: str) -> Grade | None:
    """Return the grade that a cell holds, and nothing else."""
    cell = text.strip(_ENDS)
    return next((grade for grade, form in _grades() if form.fullmatch(cell)), None)


def _rows(sentences: Sequence[Sentence]) -> Iterator[Row]:
    label: tuple[Sentence, Area] | None = None
    for sentence in sentences:
        grade = grade_of(sentence.plain)
        if label is not None and grade is not None:
            yield Row(label[1], grade, label[0])
            label = None
            continue
        area = area_of(sentence.plain)
        label = (sentence, area) if area is not None else None
        if area is None and (found := _in_one_line(sentence.plain)):
            yield Row(*found, sentence)


def _in_one_line(text: str) -> tuple[Area, Grade] | None:
    if len(text) > _LONGEST:
        return None
    bracketed = _BRACKETED.fullmatch(text)
    for parts in (
        text.strip(" |").split("|"),
        _APART.split(text.strip(" -")),
        list(bracketed.groups()) if bracketed else [],
        _ended(text),
    ):
        if found := _judgement(parts):
            return found
    return None


def _judgement(parts: Sequence[str]) -> tuple[Area, Grade] | None:
    """Return what two cells say, whichever comes first."""
    if len(parts) != 2:
        return None
    for label, value in (parts, parts[::-1]):
        area, grade = area_of(label), grade_of(value)
        if area is not None and grade is not None:
            return area, grade
    return None


def _ended(text: str) -> list[str]:
    """Return a line that ends in its grade, in two: "Adoption performance Outstanding"."""
    for _, form in _grades():
        for found in form.finditer(text):
            if not text[found.end() :].strip(_ENDS):
                return [text[: found.start()], found[0]]
    return []


@cache
def _grades() -> tuple[tuple[Grade, re.Pattern[str]], ...]:
    return tuple((g, re.compile(form, re.IGNORECASE)) for g, form in vocabulary.GRADES.items())


@cache
def _areas() -> tuple[tuple[Area, re.Pattern[str]], ...]:
    return tuple((a, re.compile(form, re.IGNORECASE)) for a, form in vocabulary.AREAS.items())
