"""What is wrong with a configuration, said as a person would say it, each with its place."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

Place = tuple[str | int, ...]

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_SHOWN = 60  # characters of a wrong value: enough to find it


class Hidden(str):
    """A value that is never shown: it came by ``env:`` or ``file:``, or is a secret by nature."""

    __slots__ = ()

    def __repr__(self) -> str:
        """Hide it from tracebacks too."""
        return "'**********'"


@dataclass(frozen=True, slots=True)
class Problem:
    """One fault."""

    place: Place
    text: str

    def __str__(self) -> str:
        return f"{path_of(self.place)}: {self.text}"

    @property
    def section(self) -> str:
        """The outermost key of its place."""
        return str(self.place[0]) if self.place else ""

    def is_within(self, places: Iterable[Place]) -> bool:
        """Return True where the fault lies at, or inside, one of ``places``."""
        return any(self.place[: len(place)] == place for place in places)


def path_of(place: Place) -> str:
    """Return a place as it would be looked for: ``alerts[0].channels[1]``."""
    parts = [f"[{part}]" if isinstance(part, int) else f".{_key(part)}" for part in place]
    return "".join(parts).lstrip(".")


def shown(value: object) -> str:
    """Return a wrong value in quotes, cut short; a hidden one is only pointed at."""
    if not isinstance(value, str) or isinstance(value, Hidden):
        return "this value"
    return repr(value if len(value) <= _SHOWN else value[:_SHOWN] + "…")


def did_you_mean(wrong: object, real: Iterable[str]) -> str:
    """Return "; did you mean port?" where one of ``real`` is much like ``wrong``, else nothing."""
    near = get_close_matches(wrong, list(real), n=1, cutoff=0.6) if isinstance(wrong, str) else []
    return f"; did you mean {near[0]}?" if near else ""


def in_words(error: Mapping[str, Any], keys: Callable[[Place], Sequence[str]]) -> Problem:
    """Return one of pydantic's errors in our words; ``keys`` gives the real keys of a section."""
    place = _place(error["loc"])
    kind = error["type"]
    if kind == "value_error":
        return Problem(place, f"{shown(error['input'])} {error['ctx']['error']}")
    if kind == "extra_forbidden":
        near = did_you_mean(place[-1], keys(tuple(error["loc"][:-1])))
        return Problem(place, f"unknown key{near}")
    if kind == "literal_error":
        return Problem(place, f"{shown(error['input'])} is not {error['ctx']['expected']}")
    if kind.startswith("union_tag"):
        return _unknown_type(place, kind, error)
    text = _AT.get((path_of(place), kind)) or _PLAIN.get(kind) or error["msg"]
    return Problem(place, text.format_map(error.get("ctx", {})))


def is_echo(error: Mapping[str, Any]) -> bool:
    """Return True for an error that only follows from another one, told by itself.

    A list is "too short" without its bad items; a default is not to be had beside a bad key.
    """
    if error["type"] == "too_short":
        return bool(error["input"])
    return bool(error["type"] == "default_factory_not_called")


def _unknown_type(place: Place, kind: str, error: Mapping[str, Any]) -> Problem:
    place = (*place, "type")
    if kind == "union_tag_not_found":
        return Problem(place, "missing: 'email', 'slack' or 'apprise'")
    given = error["input"].get("type") if isinstance(error["input"], dict) else None
    near = did_you_mean(given, ("email", "slack", "apprise")) or ", but email, slack or apprise"
    return Problem(place, f"{shown(given)} is no type of channel{near}")


def _place(loc: Place) -> Place:
    """Return pydantic's place without what is not in the file: a channel's type, "[key]"."""
    if loc[:1] == ("channels",) and len(loc) > 2:
        loc = (*loc[:2], *loc[3:])
    return loc


def _key(key: str) -> str:
    return key if _BARE_KEY.fullmatch(key) else repr(key[:_SHOWN])


_A_SECTION = "must be a section with keys of its own"
_PLAIN = {
    "missing": "missing",
    "string_type": "must be text in quotes",
    "int_type": "must be a whole number",
    "float_type": "must be a number",
    "finite_number": "must be a number with an end",
    "bool_type": "must be true or false",
    "tuple_type": "must be a list in square brackets",
    "too_short": "must not be empty",
    "greater_than": "must be more than {gt}",
    "greater_than_equal": "must be at least {ge}",
    "less_than_equal": "must be at most {le}",
    "dict_type": _A_SECTION,
    "mapping_type": _A_SECTION,
    "model_type": _A_SECTION,
    "model_attributes_type": _A_SECTION,
}
_AT = {
    ("ofsted", "missing"): 'missing: [ofsted] with authorities = ["…"] says whom to watch',
    ("ofsted.authorities", "missing"): 'missing: name them, or write ["all"]',
    ("news", "tuple_type"): "must be written [[news]], in double brackets",
    ("pages", "tuple_type"): "must be written [[pages]], in double brackets",
    ("alerts", "tuple_type"): "must be written [[alerts]], in double brackets",
}
