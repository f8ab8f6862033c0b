"""What checking all of England costs: requests, bytes and processor time of whole processes.

Run as ``python -m tests.benchmarks.unchanged_check``. The site is the built-in one grown to
153 authorities; it runs in this process, the command in its own.
"""

from collections import Counter
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import create_engine, select

from jobs.demo.site import OfstedSite
from storage.tables.sources import requests
from tests.benchmarks.processes import Cost, least_cost_of
from tests.benchmarks.tables import print_table
from tests.support.national_site import national_site

CONFIG = """
database = "sqlite:///national.db"

[ofsted]
authorities = ["Sunderland", "Durham"]
context = "national"
base_url = "{base_url}"
file_hosts = ["{file_host}"]

[fetch]
min_interval = 0
"""

_COMMAND = ("-m", "jobs.cli")
_QUESTIONS = (
    ("--version",),
    ("--help",),
    ("check", "--help"),
    ("authorities", "durham"),
    ("config", "check"),
    ("ratings",),
    ("ratings", "--region", "North East", "--json"),
    ("history", "Sunderland"),
    ("events",),
)


def main() -> None:
    """Check, check again, ask; print what each cost."""
    with TemporaryDirectory() as name, national_site() as site:
        folder = Path(name)
        text = CONFIG.format(base_url=site.base_url, file_host=site.file_host)
        (folder / "config.toml").write_text(text, encoding="utf-8")
        nothing = least_cost_of("-c", "pass", cwd=folder)
        version = least_cost_of(*_COMMAND, "--version", cwd=folder)
        _print_checks(folder, site, nothing, version)
        _print_questions(folder, nothing, version)


def _print_checks(folder: Path, site: OfstedSite, nothing: Cost, version: Cost) -> None:
    rows = []
    for name, runs, arguments in (
        ("first check", 1, ("check", "--quiet")),
        ("unchanged check", 5, ("check", "--quiet")),
        ("unchanged sweep", 3, ("check", "--sweep", "--quiet")),
    ):
        site.requests.clear()
        before = _counted(folder)
        cost = least_cost_of(*_COMMAND, *arguments, cwd=folder, runs=runs)
        asked = _counted(folder) - before
        counts = _counts(asked, len(site.requests), runs)
        rows.append((name, *counts, *_figures(cost, nothing, version)))
    columns = ("whole process", "requests", "304", "bytes", *_COST_COLUMNS)
    print_table("153 authorities on loopback, no spacing of requests", columns, rows)


def _print_questions(folder: Path, nothing: Cost, version: Cost) -> None:
    rows = [("python -c pass", *_figures(nothing, nothing, version))]
    for question in _QUESTIONS:
        cost = least_cost_of(*_COMMAND, *question, cwd=folder)
        rows.append((" ".join(question), *_figures(cost, nothing, version)))
    print_table("Commands that ask nobody", ("whole process", *_COST_COLUMNS), rows)


_COST_COLUMNS = ("processor s", "elapsed s", "x python -c pass", "x --version")


def _figures(cost: Cost, nothing: Cost, version: Cost) -> tuple[str, ...]:
    return (
        f"{cost.processor_s:.3f}",
        f"{cost.elapsed_s:.2f}",
        f"{cost.processor_s / nothing.processor_s:.1f}",
        f"{cost.processor_s / version.processor_s:.1f}",
    )


def _counts(asked: Counter[str], served: int, runs: int) -> tuple[str, ...]:
    """Return the program's own counts for one run; the site's log must agree with them."""
    if asked["requests"] != served:
        raise SystemExit(f"counted {asked['requests']} requests, but the site saw {served}")
    return tuple(f"{asked[name] / runs:,.0f}" for name in ("requests", "not_modified", "bytes"))


def _counted(folder: Path) -> Counter[str]:
    """Return what the database has counted so far, all hosts and days together."""
    counted: Counter[str] = Counter()
    if not (folder / "national.db").exists():
        return counted
    engine = create_engine(f"sqlite:///{folder / 'national.db'}")
    with engine.connect() as connection:
        for row in connection.execute(select(requests)).mappings():
            counted.update({name: row[name] for name in ("requests", "not_modified", "bytes")})
    engine.dispose()
    return counted


if __name__ == "__main__":
    main()
