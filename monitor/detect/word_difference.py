"""What differs between two texts, word by word, with a few unchanged lines around it."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import NamedTuple

CONTEXT = 2
"""Unchanged lines shown before and after a change."""

_MOST_LINES = 20_000
_MOST_WORDS = 3_000
"""Beyond these a comparison would take minutes: a change that large is one text for another."""

_BREAK = "\n"


class Mark(StrEnum):
    """How some words stand between the two texts."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


class Piece(NamedTuple):
    """Words in a row that stand alike."""

    text: str
    mark: Mark


Line = tuple[Piece, ...]
Hunk = tuple[Line, ...]
"""Lines that follow each other, around one change or a few near each other."""


def word_difference(
    before: Sequence[str], after: Sequence[str], *, context: int = CONTEXT
) -> tuple[Hunk, ...]:
    """Return where two texts of lines differ; nothing if they say the same.

    Where only line breaks moved, as when a document is set anew, its words are the same.
    """
    if max(len(before), len(after)) > _MOST_LINES:
        return () if list(before) == list(after) else (tuple(_replaced(before, after)),)
    matcher = SequenceMatcher(None, before, after, autojunk=max(len(before), len(after)) > 2_000)
    hunks = (
        tuple(line for code in group for line in _lines(before, after, code))
        for group in matcher.get_grouped_opcodes(context)
    )
    return tuple(hunk for hunk in hunks if any(map(_differs, hunk)))


def _lines(
    before: Sequence[str], after: Sequence[str], code: tuple[str, int, int, int, int]
) -> Iterator[Line]:
    kind, old_start, old_end, new_start, new_end = code
    old, new = before[old_start:old_end], after[new_start:new_end]
    if kind == "equal":
        yield from ((Piece(line, Mark.SAME),) for line in new)
    elif kind == "replace":
        yield from _reworded(old, new)
    else:
        yield from _replaced(old, new)


def _replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[Line]:
    yield from ((Piece(line, Mark.REMOVED),) for line in old)
    yield from ((Piece(line, Mark.ADDED),) for line in new)


def _reworded(old: Sequence[str], new: Sequence[str]) -> Iterator[Line]:
    """Give the lines as they read now, with the words that went and those that came."""
    old_words, new_words = _words(old), _words(new)
    if max(len(old_words), len(new_words)) > _MOST_WORDS:
        yield from _replaced(old, new)
        return
    line: list[Piece] = []
    for mark, words in _runs(old_words, new_words):
        *whole, rest = _split(words)
        for part in whole:
            yield tuple(_with(line, part, mark))
            line = []
        line = _with(line, rest, mark)
    if line:
        yield tuple(line)


def _words(lines: Sequence[str]) -> list[str]:
    return [word for line in lines for word in (*line.split(), _BREAK)]


def _runs(old: list[str], new: list[str]) -> Iterator[tuple[Mark, list[str]]]:
    """Give the words in order; a line break that went is nothing that anybody reads."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        if kind == "equal":
            yield Mark.SAME, new[new_start:new_end]
            continue
        gone = [word for word in old[old_start:old_end] if word != _BREAK]
        if gone:
            yield Mark.REMOVED, gone
        if new_start < new_end:
            yield Mark.ADDED, new[new_start:new_end]


def _split(words: list[str]) -> list[str]:
    return [" ".join(line.split()) for line in " ".join(words).split(_BREAK)]


def _with(line: list[Piece], text: str, mark: Mark) -> list[Piece]:
    return [*line, Piece(text, mark)] if text else line


def _differs(line: Line) -> bool:
    return any(piece.mark is not Mark.SAME for piece in line)
