"""A table to be exported: its columns, and what each takes from one row. Pure."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Generic, TypeVar

from monitor.compose.cleaning import one_line

Item = TypeVar("Item")

Value = str | int | bool | date | datetime | None
"""What a cell can hold; a text from the web is on one line, with nothing invisible in it."""

_LONGEST = 32_000  # characters; a cell of Excel holds 32,767
_FORMULA = ("=", "+", "-", "@")


@dataclass(frozen=True, slots=True)
class Column(Generic[Item]):
    """One column: its name in the heading, what it takes from a row, and its width in Excel."""

    name: str
    take: Callable[[Item], Value]
    width: int = 14
    is_link: bool = False

    def value(self, item: Item) -> Value:
        """Return what stands in this column for a row."""
        value = self.take(item)
        return one_line(value, _LONGEST) if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class Export(Generic[Item]):
    """A whole table; its rows may be many, and are only looked at once."""

    name: str
    columns: Sequence[Column[Item]]
    rows: Iterable[Item]


def is_formula(text: str) -> bool:
    """Return whether a spreadsheet would calculate, or run, what a web page wrote."""
    return text.startswith(_FORMULA)


def joined(texts: Iterable[str]) -> str:
    """Return several texts as one cell."""
    return "; ".join(texts)
