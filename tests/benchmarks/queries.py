"""What asking costs: whole processes, on all authorities and some 430 reports.

Run as ``python -m tests.benchmarks.queries``. The database is made by one check of the built-in
site grown to all of England. Modules are compiled before anything is counted.
"""

from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine, func, select

from storage.tables.documents import documents
from storage.tables.events import events
from tests.benchmarks.processes import Cost, least_cost_of
from tests.benchmarks.tables import print_table
from tests.benchmarks.unchanged_check import CONFIG
from tests.support.national_site import national_site

_COMMAND = ("-m", "jobs.cli")
_RUNS = 7
_QUESTIONS = (
    ("--version",),
    ("--help",),
    ("ratings", "--help"),
    ("authorities", "durham"),
    ("ratings",),
    ("ratings", "--json"),
    ("ratings", "--changed-since", "3 years ago"),
    ("history", "Sunderland"),
    ("events",),
    ("events", "--limit", "500", "--csv"),
    ("reports",),
    ("search", "care leavers"),
    ("snapshots", "ofsted/list"),
    ("due",),
    ("status",),
)
_COLUMNS = ("processor s", "elapsed s", "x python -c pass", "x --version")


def main() -> None:
    """Check once, ask everything, print what each answer cost."""
    with TemporaryDirectory() as name, national_site() as site:
        folder = Path(name)
        text = CONFIG.format(base_url=site.base_url, file_host=site.file_host)
        (folder / "config.toml").write_text(text, encoding="utf-8")
        least_cost_of(*_COMMAND, "check", "--quiet", cwd=folder, runs=1)
        _print(folder)


def _print(folder: Path) -> None:
    nothing = least_cost_of("-c", "pass", cwd=folder, runs=_RUNS)
    version = least_cost_of(*_COMMAND, "--version", cwd=folder, runs=_RUNS)
    rows = [("python -c pass", *_figures(nothing, nothing, version))]
    for question in _QUESTIONS:
        cost = least_cost_of(*_COMMAND, *question, cwd=folder, runs=_RUNS)
        rows.append((" ".join(question), *_figures(cost, nothing, version)))
    print_table(f"Whole processes, {_size(folder)}", ("", *_COLUMNS), rows)


def _size(folder: Path) -> str:
    engine = create_engine(f"sqlite:///{folder / 'national.db'}")
    with engine.connect() as connection:
        counts = [
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (documents, events)
        ]
    engine.dispose()
    return "{} documents and {} events".format(*counts)


def _figures(cost: Cost, nothing: Cost, version: Cost) -> tuple[str, ...]:
    return (
        f"{cost.processor_s:.3f}",
        f"{cost.elapsed_s:.2f}",
        f"{cost.processor_s / nothing.processor_s:.1f}",
        f"{cost.processor_s / version.processor_s:.1f}",
    )


if __name__ == "__main__":
    main()
