"""config.toml → Config, or every problem at once."""

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from monitor.config.agreement import disagreements
from monitor.config.channels import CHANNEL_TYPES
from monitor.config.problems import Place, Problem, in_words, is_echo
from monitor.config.references import References
from monitor.config.section import Section
from monitor.config.sections import Alert, Config, Fetch, News, Ofsted, Page, Service
from monitor.errors import ConfigError

LONGEST = 1_000_000  # bytes; a configuration of every authority by name has 10,000

_SECTIONS: dict[str, type[Section]] = {
    "ofsted": Ofsted,
    "fetch": Fetch,
    "news": News,
    "pages": Page,
    "service": Service,
    "alerts": Alert,
}


def load_config(path: Path, *, environ: Mapping[str, str]) -> Config:
    """Read and check the configuration in ``path``.

    Values of the form ``env:NAME`` are taken from ``environ``, those of the form
    ``file:PATH`` from files, a relative path counted from the configuration's folder.

    Raises:
        ConfigError: the file cannot be read, is not TOML, or breaks a rule; ``problems``
            names each fault by its place, e.g. ``alerts[0].channels[1]: …``.
    """
    written = _toml(path)
    folder = path.absolute().parent
    references = References(folder, environ)
    raw = references.resolve(written)
    config, problems = _validated(raw, folder)
    problems = [*problems, *disagreements(raw)]
    unread = {problem.place for problem in references.problems}
    problems = [problem for problem in problems if not problem.is_within(unread)]
    problems = sorted([*references.problems, *problems], key=_section_order)
    if config is None or problems:
        raise ConfigError(list(dict.fromkeys(map(str, problems))))
    return config


def _section_order(problem: Problem) -> int:
    """Return the rank of a problem's section, as the sections are written; unknown ones first."""
    sections = list(Config.model_fields)
    return sections.index(problem.section) if problem.section in sections else -1


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError([f"{path}: {error}"]) from None
    except (ValueError, RecursionError):  # a number of 5,000 digits, a thousand brackets
        raise ConfigError([f"{path}: is beyond what a configuration may hold"]) from None


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            content = file.read(LONGEST + 1)
    except FileNotFoundError:
        raise ConfigError([f"{path}: there is no such file"]) from None
    except IsADirectoryError:
        raise ConfigError([f"{path}: is a folder, not a file"]) from None
    except (OSError, ValueError) as error:
        raise ConfigError([f"{path}: cannot be read: {error}"]) from None
    if len(content) > LONGEST:
        raise ConfigError([f"{path}: is too long to be a configuration"])
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise ConfigError([f"{path}: is not UTF-8 (at line {line})"]) from None


def _validated(raw: dict[str, Any], folder: Path) -> tuple[Config | None, list[Problem]]:
    try:
        return Config.model_validate(raw, context={"folder": folder}), []
    except ValidationError as error:
        faults = [dict(fault) for fault in error.errors(include_url=False)]
        return None, [in_words(fault, _keys) for fault in faults if not is_echo(fault)]


def _keys(place: Place) -> Sequence[str]:
    """Return the keys that the section at one of pydantic's places has."""
    section: type[Section] | None = Config
    if place:
        name, *rest = map(str, place)
        section = CHANNEL_TYPES.get(rest[-1]) if name == "channels" else _SECTIONS.get(name)
    return tuple(section.model_fields) if section else ()
