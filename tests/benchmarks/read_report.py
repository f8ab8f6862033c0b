"""What reading one report costs, beside plain text extraction of the same file.

Run as ``python -m tests.benchmarks.read_report``. Both are done in this process, in the same
run: the whole reading (cover, dates, judgement rows, improvements), and pypdfium2 giving the
text of every page. The real reports are taken where they are there, else made ones.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from statistics import median

import pypdfium2

from jobs.demo.story import STORY
from monitor.errors import ReadError
from monitor.readers.report import read_report
from tests.benchmarks.tables import print_table
from tests.support.corpus import CORPUS

_RUNS = 5


def main() -> None:
    """Read every file both ways; print the dearest, the cheapest and the median."""
    rows = sorted(
        ((_best_ms(read_report, body), _best_ms(_text_of, body), name) for name, body in _files()),
        reverse=True,
    )
    shown = [*rows[:3], *rows[len(rows) // 2 : len(rows) // 2 + 3], *rows[-3:]]
    print_table(
        f"Processor milliseconds a file, the best of {_RUNS} runs, {len(rows)} files",
        ("file", "reading", "plain text", "ratio"),
        [
            (name, f"{read:.1f}", f"{text:.1f}", f"{read / text:.2f}")
            for read, text, name in dict.fromkeys(shown)
        ],
    )
    print_table(
        "Of all files",
        ("", "reading", "plain text", "ratio"),
        [
            ("median", *_figures(median, rows)),
            ("least", *_figures(min, rows)),
            ("most", *_figures(max, rows)),
        ],
    )


def _files() -> Iterator[tuple[str, bytes]]:
    real = sorted(CORPUS.glob("*.pdf")) if CORPUS.is_dir() else []
    for path in real:
        yield path.name, path.read_bytes()
    if not real:
        for chapter in STORY:
            yield chapter.file, chapter.document().pdf


def _best_ms(work: Callable[[bytes], object], body: bytes) -> float:
    return min(_ms(work, body) for _ in range(_RUNS))


def _ms(work: Callable[[bytes], object], body: bytes) -> float:
    started = time.process_time()
    with suppress(ReadError):  # a refusal takes its time too
        work(body)
    return (time.process_time() - started) * 1000


def _text_of(body: bytes) -> list[str]:
    document = pypdfium2.PdfDocument(body)
    try:
        return [page.get_textpage().get_text_bounded() for page in document]
    finally:
        document.close()


def _figures(
    pick: Callable[[list[float]], float], rows: list[tuple[float, float, str]]
) -> tuple[str, ...]:
    reads, texts = [read for read, _, _ in rows], [text for _, text, _ in rows]
    ratios = [read / text for read, text, _ in rows]
    return f"{pick(reads):.1f}", f"{pick(texts):.1f}", f"{pick(ratios):.2f}"


if __name__ == "__main__":
    main()
