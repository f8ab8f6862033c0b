"""What `search` has found: as rows, and as passages for somebody who reads them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from jobs.cli.plain_table import text_of
from monitor.register.register import default_register

if TYPE_CHECKING:
    from rich.text import Text

    from storage.search import Hit

COLUMNS = ("Published", "Kind", "Authority", "Title", "Page", "Address", "Passage")
FIELDS = ("published", "kind", "authorities", "title", "page", "passage", "url")

_MATCH = "bold reverse"  # seen without colours, too


def hit_shape(hit: Hit) -> dict[str, Any]:
    """Return one row of ``search``; ``matches`` are places in ``passage``, from 0."""
    return {
        "kind": hit.kind.value,
        "title": hit.title,
        "authorities": list(_names(hit)),
        "published": hit.published.isoformat() if hit.published else None,
        "url": hit.url,
        "page": hit.page,
        "passage": hit.quote,
        "matches": [list(mark) for mark in hit.marks],
    }


def hit_cells(hit: Hit) -> tuple[object, ...]:
    """Return the cells of ``COLUMNS``."""
    names = ", ".join(_names(hit))
    return (hit.published, hit.kind.value, names, hit.title, hit.page, hit.url, hit.quote)


def show_hits(hits: Sequence[Hit]) -> None:
    """Write each passage under its heading to the terminal, the words that were found marked."""
    # Imported late: only where somebody looks.
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    console = Console(highlight=False)
    for number, hit in enumerate(hits):
        if number:
            console.print()
        console.print(Text(_heading(hit), style="bold"))
        console.print(Padding(_passage(hit), (0, 0, 0, 2)))
        console.print(Text(f"  {text_of(hit.url)}", style="dim"), soft_wrap=True)  # never broken


def _heading(hit: Hit) -> str:
    where = f"page {hit.page}" if hit.page else ""
    parts = (", ".join(_names(hit)), hit.title, hit.published, where)
    return " · ".join(text_of(part) for part in parts if part)


def _passage(hit: Hit) -> Text:
    from rich.text import Text

    shown, done = Text(), 0
    for start, end in hit.marks:
        shown.append(hit.quote[done:start]).append(hit.quote[start:end], style=_MATCH)
        done = end
    return shown.append(hit.quote[done:])


def _names(hit: Hit) -> tuple[str, ...]:
    register = default_register()
    found = ((id_, register.get(id_)) for id_ in hit.authorities)
    return tuple(authority.name if authority else id_ for id_, authority in found)
