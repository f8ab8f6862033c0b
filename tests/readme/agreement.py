"""Whether README says of a command what it prints, but for what is cut and what must vary.

A line of ``…`` alone stands for any lines; `` …`` at a line's end for the rest of it.
"""

import re
from collections.abc import Iterator, Sequence

CUT = "…"
_REST = " …"

_VARYING = {
    "an id, or the start of a hash: the loopback's ports are in what some are made of": (
        r"\b[0-9a-f]{12}\b"
    ),
    "a size: SQLite fills its pages as it comes": r"\b[\d,.]+ (?:bytes|kB|MB)",
    "a port that was free": r"\bport \d+",
    "a moment to the second: so long did the command take": (
        r"\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|\+00:00)"
    ),
}


def agrees(said: Sequence[str], printed: Sequence[str]) -> bool:
    """Return whether ``said`` is what was ``printed``."""
    pattern = "".join(map(_pattern, same(said)))
    return bool(re.fullmatch(pattern, "".join(f"{line}\n" for line in same(printed))))


def same(lines: Sequence[str]) -> list[str]:
    """Return the lines with one sign for whatever varies from run to run."""
    either = "|".join(_VARYING.values())
    return [re.sub(either, "~", line) for line in lines]


def cut(said: Sequence[str], printed: Sequence[str]) -> list[str]:
    """Return what was printed, cut where ``said`` is cut.

    As many lines are left before the first cut and after the last one as there were. What
    stood between two is looked for by its first line, and left out where that is no more.
    """
    first, *others = _pieces(said)
    kept = _shortened(first, printed[: len(first)] if others else printed)
    at = len(first)
    for piece in others[:-1]:
        begin = _found(piece, printed, at)
        if begin is not None:
            at = begin + len(piece)
            kept += [CUT, *_shortened(piece, printed[begin:at])]
    for piece in others[-1:]:
        begin = max(at, len(printed) - len(piece))
        kept += [CUT, *_shortened(piece, printed[begin:])]
    return kept


def _pattern(line: str) -> str:
    if line == CUT:
        return r"(?:.*\n)*?"
    if line.endswith(_REST):
        return rf"(?:{re.escape(line)}|{re.escape(line.removesuffix(_REST))}.*)\n"
    return re.escape(f"{line}\n")


def _pieces(said: Sequence[str]) -> Iterator[list[str]]:
    """Give what stands before, between and after the cuts."""
    piece: list[str] = []
    for line in said:
        if line == CUT:
            yield piece
            piece = []
        else:
            piece.append(line)
    yield piece


def _found(piece: Sequence[str], printed: Sequence[str], at: int) -> int | None:
    sought = same(piece)[:1]
    return next((n for n in range(at, len(printed)) if same([printed[n]]) == sought), None)


def _shortened(said: Sequence[str], printed: Sequence[str]) -> list[str]:
    """Return the lines with the rest of those left out of which it was."""
    lines = list(printed)
    for number, line in enumerate(said[: len(lines)]):
        room = len(line.removesuffix(_REST))
        if line.endswith(_REST) and room < len(lines[number]):
            lines[number] = lines[number][: room + 1].rpartition(" ")[0] + _REST
    return lines
