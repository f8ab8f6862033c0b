"""What reading one article costs, beside plain extraction of the text of the same page.

Run as ``python -m tests.benchmarks.read_article``. Both are done in this process, in the same
run: the whole reading (text, title, day, address, whom it is about, what it claims), and
trafilatura giving the text alone. Real articles are put into pages where they are there.
"""

import time
from collections.abc import Callable, Iterator
from statistics import median

from trafilatura import extract

from monitor.readers.article import read_article
from tests.benchmarks.tables import print_table
from tests.support.news_pages import council, local_paper, trade_press
from tests.support.seeds import SEEDS, seed

_RUNS = 5
_SITES = {"trade press": trade_press, "local paper": local_paper, "council": council}
_MADE = [
    f"In week {number}, inspectors of Ofsted looked at how Seaport City Council helps children who"
    " need help and protection, and found that its social workers knew them well."
    for number in range(30)
]


def main() -> None:
    """Read every page both ways; print each, and the medians."""
    rows = [
        (_best_ms(read_article, body), _best_ms(extract, body), name) for name, body in _pages()
    ]
    print_table(
        f"Processor milliseconds a page, the best of {_RUNS} runs",
        ("page", "reading", "text alone", "ratio"),
        [
            *(_row(name, reading, alone) for reading, alone, name in sorted(rows, reverse=True)),
            _row("median", median(row[0] for row in rows), median(row[1] for row in rows)),
        ],
    )


def _pages() -> Iterator[tuple[str, bytes]]:
    for site, page in _SITES.items():
        for name, title, lines in _articles():
            yield f"{name}, {site}", page(title, lines).encode()


def _articles() -> Iterator[tuple[str, str, list[str]]]:
    yield "made", "Inspectors saw good things in Seaport, they say", _MADE
    if SEEDS.is_dir():
        for number in (0, 1, 2, 4):
            title, *lines = seed(number)
            yield f"saved page {number}", title, lines


def _row(name: str, reading: float, alone: float) -> tuple[str, str, str, str]:
    return name, f"{reading:.1f}", f"{alone:.1f}", f"{reading / alone:.2f}"


def _best_ms(work: Callable[[bytes], object], body: bytes) -> float:
    return min(_ms(work, body) for _ in range(_RUNS))


def _ms(work: Callable[[bytes], object], body: bytes) -> float:
    started = time.process_time()
    work(body)
    return (time.process_time() - started) * 1000


if __name__ == "__main__":
    main()
