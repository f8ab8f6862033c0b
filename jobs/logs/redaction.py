"""Secrets of the configuration, kept out of every line whatever library wrote it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from urllib.parse import unquote, urlsplit

from monitor.notify.hidden import secrets_in

_SHORT = 6
"""Shorter secrets are hidden as words of their own, or "a" would leave nothing to read."""

_HIDDEN = "***"


class Redaction:
    """Puts ``***`` in the place of secrets; more of them may become known, none is forgotten."""

    def __init__(self) -> None:
        self._known: frozenset[str] = frozenset()
        self._pattern: re.Pattern[str] | None = None

    def learn(self, secrets: Iterable[str]) -> None:
        """Hide these too, and every part of them that libraries show by itself."""
        self._known |= {part for secret in secrets for part in _parts(secret) if part}
        longest_first = sorted(self._known, key=len, reverse=True)
        self._pattern = (
            re.compile("|".join(map(_as_pattern, longest_first))) if self._known else None
        )

    def __call__(self, text: str) -> str:
        """Return ``text`` without secrets."""
        return self._pattern.sub(_HIDDEN, text) if self._pattern else text


def _parts(secret: str) -> Iterable[str]:
    """Of a database's address only the password is secret; of any other address all of it."""
    scheme, colon, _ = secret.partition("://")
    if not colon:
        return [secret]
    if scheme.partition("+")[0] in ("sqlite", "postgresql"):
        password = urlsplit(secret).password or ""
        return [password, unquote(password)]
    return [secret, *(part for part in secrets_in(secret) if not _is_host(part, secret))]


def _is_host(part: str, url: str) -> bool:
    """Hosts of the web are no secrets, and say which service it is that does not answer."""
    parts = urlsplit(url)
    of_the_web = parts.scheme in ("http", "https")
    return of_the_web and part in (parts.hostname, parts.netloc)


def _as_pattern(secret: str) -> str:
    plain = re.escape(secret)
    return rf"(?<!\w){plain}(?!\w)" if len(secret) < _SHORT else plain
