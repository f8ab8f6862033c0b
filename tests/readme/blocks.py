"""README's examples: what is typed in them, and what they say is printed.

A fenced block of ``console`` is an example where ``ofsted-monitor`` alone is typed in it. The
others are for whoever installs it: they ask for rights, a package index or Docker.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

COLUMNS = 100
"""How wide the terminal is, unless the paragraph before the block says so otherwise."""

_PROMPT = "$ "
_OURS = "$ ofsted-monitor "
_WIDE = re.compile(r"terminal of (\d+) columns")


@dataclass(frozen=True, slots=True)
class Example:
    """One line that is typed, and the lines under it."""

    typed: str  # after the command's own name
    caption: str  # what stands behind it after "#": the scene in which it was typed
    printed: tuple[str, ...]
    line: int  # of README, where ``printed`` begins, counted from 0


@dataclass(frozen=True, slots=True)
class Block:
    """The examples between two fences, on a terminal of so many ``columns``."""

    examples: tuple[Example, ...]
    columns: int

    @property
    def name(self) -> str:
        """What is typed first in it."""
        return self.examples[0].typed


def blocks(lines: Sequence[str]) -> Iterator[Block]:
    """Give the examples of a README of these lines."""
    fences = [number for number, line in enumerate(lines) if line.startswith("```")]
    for start, end in zip(fences[::2], fences[1::2], strict=True):
        typed = [n for n in range(start + 1, end) if lines[n].startswith(_PROMPT)]
        ours = typed and all(lines[n].startswith(_OURS) for n in typed)
        if lines[start] == "```console" and ours:
            examples = zip(typed, [*typed[1:], end], strict=True)
            found = tuple(_example(lines, first, last) for first, last in examples)
            yield Block(found, _columns(lines[:start]))


def _example(lines: Sequence[str], first: int, last: int) -> Example:
    typed, _, caption = lines[first].removeprefix(_OURS).partition(" # ")
    return Example(typed.strip(), caption.strip(), tuple(lines[first + 1 : last]), first + 1)


def _columns(before: Sequence[str]) -> int:
    """Return the width that the last paragraph speaks of."""
    paragraph = re.split(r"\n\n|```", "\n".join(before).rstrip())[-1]
    said = _WIDE.search(paragraph)
    return int(said[1]) if said else COLUMNS
