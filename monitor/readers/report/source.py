"""What every part of this reader is given of one file."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from monitor.readers.report.words import Word

WordsOf = Callable[[int], Sequence[Word]]
"""The words of a page by its index, with their places; asked for only where a table can be."""


@dataclass(frozen=True, slots=True)
class Pages:
    """A file's pages: the text of all of them, words with places on demand."""

    texts: Sequence[str]
    words_of: WordsOf

    def __len__(self) -> int:
        return len(self.texts)
