"""``env:NAME`` and ``file:PATH``: values that are kept elsewhere than in config.toml."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from monitor.config.problems import Hidden, Place, Problem

LONGEST_FILE = 65_536  # bytes; a secret is a line, and a wrong path may be anything
_DEEPEST = 6  # no section lies deeper, so what does is an unknown key whatever it holds
_SECRET_KEYS = frozenset({"database", "password", "webhook_url", "heartbeat_url"})


class References:
    """Puts the values in place of the references, and keeps what could not be had."""

    def __init__(self, folder: Path, environ: Mapping[str, str]) -> None:
        self.problems: list[Problem] = []
        self._folder = folder
        self._environ = environ

    def resolve(self, value: Any, place: Place = ()) -> Any:
        """Return ``value`` with each reference in it followed, and each secret hidden."""
        if isinstance(value, str):
            return self._text(value, place)
        if len(place) > _DEEPEST:
            return value
        if isinstance(value, dict):
            return {key: self.resolve(inner, (*place, key)) for key, inner in value.items()}
        if isinstance(value, list):
            return [self.resolve(inner, (*place, i)) for i, inner in enumerate(value)]
        return value

    def _text(self, text: str, place: Place) -> str:
        scheme, colon, rest = (part.strip() for part in text.partition(":"))
        if not colon or scheme not in ("env", "file"):
            return Hidden(text) if _is_secret(place) else text
        try:
            return Hidden(self._variable(rest) if scheme == "env" else self._file(rest))
        except ValueError as error:
            self.problems.append(Problem(place, str(error)))
            return Hidden(text)

    def _variable(self, name: str) -> str:
        if name not in self._environ:
            raise ValueError(f"environment variable {name or '(no name)'} is not set")
        return _not_empty(self._environ[name], f"environment variable {name}")

    def _file(self, name: str) -> str:
        try:
            path = self._folder / name
            if not path.is_file():
                raise ValueError(f"there is no file {path}")
            with path.open("rb") as file:
                text = file.read(LONGEST_FILE).decode("utf-8")
        except UnicodeDecodeError:
            raise ValueError(f"{name} is not text in UTF-8") from None
        except OSError as error:
            raise ValueError(f"{name[:60]} cannot be read: {error.strerror}") from None
        return _not_empty(text.removesuffix("\n").removesuffix("\r"), name)


def is_hidden(value: object) -> bool:
    """Return True for a hidden value, and for a list that holds one."""
    return isinstance(value, Hidden) or (isinstance(value, list) and any(map(is_hidden, value)))


def _not_empty(text: str, source: str) -> str:
    if not text:
        raise ValueError(f"{source} is empty")
    return text


def _is_secret(place: Place) -> bool:
    """Return True for passwords and the like, and for the address of an apprise channel."""
    of_a_channel = place[:1] == ("channels",) and place[-1:] == ("url",)
    return of_a_channel or not _SECRET_KEYS.isdisjoint(place)
