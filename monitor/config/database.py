"""The ``database`` address: which kinds are taken, and which file a relative one means.

Checked here by hand: SQLAlchemy would judge it too, at ten times the cost of everything
else that reading a configuration takes.
"""

import re
from pathlib import Path
from urllib.parse import urlsplit

_SCHEME = re.compile(r"(?P<kind>[a-z0-9]+)(?:\+(?P<driver>[a-z0-9_]+))?://(?P<rest>.*)", re.DOTALL)


def database_url(text: str, *, folder: Path) -> str:
    """Return an address that SQLAlchemy takes, a relative file made absolute from ``folder``.

    Raises:
        ValueError: another kind of database, a driver that is not installed with the
            product, or an address that names no file or server.
    """
    found = _SCHEME.fullmatch(text.strip())
    if not found:
        raise ValueError("must be an address such as sqlite:///ofsted-monitor.db")
    kind, driver, rest = found["kind"], found["driver"], found["rest"]
    if kind == "sqlite" and driver in (None, "pysqlite"):
        return f"sqlite:///{_file(rest, folder)}"
    if kind == "postgresql" and driver in (None, "psycopg"):
        return f"postgresql+psycopg://{_server(rest)}"
    raise ValueError("must begin with sqlite:/// or postgresql+psycopg://")


def _file(rest: str, folder: Path) -> str:
    path, question, query = rest.partition("?")
    if not path.startswith("/"):
        raise ValueError("must have three slashes before the file: sqlite:///ofsted-monitor.db")
    name = path[1:]
    if not name or name == ":memory:" or name.startswith("file:") or not name.isprintable():
        raise ValueError("must name a file: what is in memory is forgotten between two commands")
    whole = str(folder / name)
    if "?" in whole:
        raise ValueError("cannot lie in a folder with a ? in its name")
    return whole + question + query


def _server(rest: str) -> str:
    try:
        parts = urlsplit(f"//{rest}")
        _ = parts.port
    except ValueError:
        raise ValueError("has a host or port that cannot be read") from None
    if not parts.path.strip("/") or not rest.isprintable():
        raise ValueError("must end in the name of a database: postgresql+psycopg://host/NAME")
    return rest
