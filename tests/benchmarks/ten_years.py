"""What ten years of watching cost: the same questions to a database of one year, and of ten.

Run as ``python -m tests.benchmarks.ten_years``; building the two takes some minutes, and a
gigabyte of the temporary folder. Each figure is of a whole process, the cheapest of several.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from storage.schema import open_for_writing
from storage.tables.sources import checks
from tests.benchmarks.decade import ONE_YEAR, TEN_YEARS, Size, add_many, build
from tests.benchmarks.decade_rows import (
    CHECKS_A_DAY,
    DAYS_OF_CHECKS,
    DAYS_OF_UNCHANGED,
    SOURCES,
    check_rows,
)
from tests.benchmarks.processes import least_cost_of
from tests.benchmarks.tables import print_table

_CONFIG = """
database = "sqlite:///watched.db"

[ofsted]
authorities = ["all"]
"""

_COMMAND = ("-m", "jobs.cli")
_QUESTIONS = (
    ("--version",),
    ("ratings",),
    ("history", "Sunderland"),
    ("events",),
    ("events", "--authority", "Sunderland", "--kind", "news.*"),
    ("search", "bababaden"),
    ("search", "children"),
    ("search", "social workers", "--authority", "Sunderland"),
    ("search", "children", "--newest"),
    ("articles", "Sunderland"),
    ("status",),
)
_RUNS = 5


def main() -> None:
    """Build both, ask both; print what each question cost and what a year takes of the disk."""
    with TemporaryDirectory() as name:
        folders = {size: Path(name) / f"{size.years}" for size in (ONE_YEAR, TEN_YEARS)}
        for size, folder in folders.items():
            _build(folder, size)
        _print_questions(folders)
        _print_bytes(Path(name), folders)


def _build(folder: Path, size: Size) -> None:
    folder.mkdir()
    (folder / "config.toml").write_text(_CONFIG, encoding="utf-8")
    started = monotonic()
    build(f"sqlite:///{folder / 'watched.db'}", size)
    print(
        f"{size.years} years, {size.events:,} events, {size.articles:,} articles: "
        f"built in {monotonic() - started:.0f} s"
    )


def _print_questions(folders: Mapping[Size, Path]) -> None:
    rows = []
    for question in _QUESTIONS:
        one, ten = (
            least_cost_of(*_COMMAND, *question, cwd=folder, runs=_RUNS)
            for folder in folders.values()
        )
        ratio = ten.processor_s / one.processor_s
        figures = (one.processor_s, one.elapsed_s, ten.processor_s, ten.elapsed_s, ratio)
        rows.append((" ".join(question), *(f"{figure:.2f}" for figure in figures)))
    columns = ("whole process", "1 y: processor s", "elapsed s", "10 y: processor s", "elapsed s")
    print_table("430 reports; one year of the rest, and ten", (*columns, "ratio"), rows)


def _print_bytes(folder: Path, folders: Mapping[Size, Path]) -> None:
    one, ten = (_size(path / "watched.db") for path in folders.values())
    entry = _bytes_a_check(folder / "checks.db")
    rows = [
        ("database of one year", f"{one:,}"),
        ("database of ten years", f"{ten:,}"),
        (
            f"a year: {ONE_YEAR.events:,} events, each told twice, {ONE_YEAR.articles:,} articles",
            f"{(ten - one) / (TEN_YEARS.years - ONE_YEAR.years):,.0f}",
        ),
        ("an entry of the log of checks", f"{entry:,.0f}"),
        *_log(entry),
    ]
    print_table("What it takes of the disk, the files themselves apart", ("", "bytes"), rows)


def _log(entry: float) -> Iterator[tuple[str, str]]:
    a_day = SOURCES * CHECKS_A_DAY
    left = a_day * (DAYS_OF_UNCHANGED + (DAYS_OF_CHECKS - DAYS_OF_UNCHANGED) / 200)
    yield (f"the log of {SOURCES:,} sources, as housekeeping leaves it", f"{left * entry:,.0f}")
    yield ("the same after ten years without housekeeping", f"{a_day * 3650 * entry:,.0f}")


def _bytes_a_check(file: Path) -> float:
    """Return what one row adds to a database, with its place in the index."""
    engine = open_for_writing(f"sqlite:///{file}")
    rows = list(check_rows())
    before = _size(file)
    with engine.execution_options(writes=True).begin() as connection:
        add_many(connection, checks, iter(rows))
    engine.dispose()
    return (_size(file) - before) / len(rows)


def _size(file: Path) -> int:
    return sum(each.stat().st_size for each in file.parent.glob(f"{file.name}*"))


if __name__ == "__main__":
    main()
