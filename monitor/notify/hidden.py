"""Keeping secrets out of what libraries log while they work for us."""

import logging
import re
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from urllib.parse import quote, unquote

_LOGGERS = ("apprise", "urllib3.connectionpool")
"""Those that log addresses, or parts of them, when a program asks for debug output."""

_SHORTEST = 3
_HARMLESS = re.compile(r"[\d.]+|localhost")  # a port, an address of a machine


def secrets_in(url: str) -> tuple[str, ...]:
    """Return every part of ``url`` that may be a secret, in each form it may be repeated in.

    That is all of it but the scheme: what stands in the place of the host is the secret itself
    in many an address of apprise.
    """
    rest = url.partition("://")[2]
    parts = {part for part in re.split(r"[/?&=:@#,;\s]+", rest) if not _HARMLESS.fullmatch(part)}
    forms = {form for part in parts for form in (part, unquote(part), quote(unquote(part)))}
    long_enough = {form for form in forms if len(form) >= _SHORTEST}
    return tuple(sorted(long_enough | {url}, key=len, reverse=True))


def without(text: str, secrets: Collection[str]) -> str:
    """Return ``text`` with "***" in the place of each secret; the longest come first."""
    for secret in secrets:
        text = text.replace(secret, "***")
    return text


@contextmanager
def hidden_in_logs(secrets: Collection[str]) -> Iterator[None]:
    """Let the libraries' loggers say nothing of ``secrets`` meanwhile."""

    def hide(record: logging.LogRecord) -> bool:
        record.msg, record.args = without(record.getMessage(), secrets), ()
        return True

    loggers = [logging.getLogger(name) for name in _LOGGERS]
    for logger in loggers:
        logger.addFilter(hide)
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeFilter(hide)
