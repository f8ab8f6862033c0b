"""Pages without what is printed over or under each: the title again, the days, the page's number.

Where such lines stay, they come to stand in the middle of a sentence that goes over two pages.
"""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

_DEEP = 2  # lines at the edge of a page
_FEWEST = 3  # pages: so many do not begin alike by chance
_OF_ALL = 1 / 3  # left and right pages may differ, and covers have none

_NUMBER = re.compile(r"\d+")
_ONLY_A_NUMBER = "#"


def without_running_lines(pages: Iterable[str]) -> tuple[str, ...]:
    """Return the pages without the lines that many of them begin or end with, but for a number.

    The first page keeps them: what is printed over the others is its title, mostly.
    """
    lines = [page.split("\n") for page in pages]
    heads = _repeated([page[:_DEEP] for page in lines])
    feet = _repeated([page[: -_DEEP - 1 : -1] for page in lines])
    return tuple(
        "\n".join(
            _from_above(
                _from_above(page, heads if number else heads & {_ONLY_A_NUMBER})[::-1],
                feet if number else feet & {_ONLY_A_NUMBER},
            )[::-1]
        )
        for number, page in enumerate(lines)
    )


def _repeated(edges: Sequence[Sequence[str]]) -> frozenset[str]:
    """Return what stands at the edge of enough pages, in the same line of it."""
    counts = Counter((at, _key(line)) for edge in edges for at, line in enumerate(edge))
    enough = max(_FEWEST, len(edges) * _OF_ALL)
    return frozenset(key for (_at, key), count in counts.items() if key and count >= enough)


def _from_above(page: list[str], running: frozenset[str]) -> list[str]:
    kept = 0
    while kept < min(_DEEP, len(page)) and _key(page[kept]) in running:
        kept += 1
    return page[kept:]


def _key(line: str) -> str:
    """Return what is the same on every page."""
    return _NUMBER.sub("#", line.strip())
