"""Log lines on stderr, as text or as JSON."""

from __future__ import annotations

import json
import logging
import sys
from datetime import UTC, datetime

from jobs.logs.redaction import Redaction
from monitor.config import Config

FIELDS = ("source", "event", "job", "delivery")
"""What a line may be about; in JSON each is a field of its own."""

_CONTROL = {code: f"\\x{code:02x}" for code in (*range(32), 127)} | {10: "\\n", 9: " "}

_OURS = ("jobs", "monitor", "storage")

_SAID_BY_US = ("apscheduler.executors",)
"""A job that raises is logged once, by our own listener."""


def log_to_stderr(config: Config, redaction: Redaction) -> None:
    """Let everything be logged as ``config`` asks for, without the secrets in it."""
    redaction.learn(config.secrets())
    as_json = config.service is not None and config.service.log_format == "json"
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines(redaction) if as_json else TextLines(redaction))
    logging.root.handlers[:] = [handler]
    logging.root.setLevel(logging.WARNING)
    for name in _OURS:
        logging.getLogger(name).setLevel(logging.INFO)
    for name in _SAID_BY_US:
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)


class TextLines(logging.Formatter):
    """``2026-11-21T09:40:03Z INFO text``: one line, whatever a server has put into it."""

    def __init__(self, redaction: Redaction) -> None:
        super().__init__()
        self._redaction = redaction

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; a traceback, where there is one, follows it."""
        message, trace = _said(record, self)
        line = f"{_time(record)} {record.levelname} {message.translate(_CONTROL)}"
        return self._redaction(f"{line}\n{trace}" if trace else line)


class JsonLines(logging.Formatter):
    """One object a line."""

    def __init__(self, redaction: Redaction) -> None:
        super().__init__()
        self._redaction = redaction

    def format(self, record: logging.LogRecord) -> str:
        """Return the object; hidden before it is quoted, or a quoted secret would not be known."""
        message, trace = _said(record, self)
        fields = {name: getattr(record, name) for name in FIELDS if hasattr(record, name)}
        shown = {
            "at": _time(record),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": message,
            **fields,
            **({"trace": trace} if trace else {}),
        }
        hidden = {key: self._redaction(str(value)) for key, value in shown.items()}
        return json.dumps(hidden, ensure_ascii=False)


def _said(record: logging.LogRecord, formatter: logging.Formatter) -> tuple[str, str]:
    """Return the message, and the traceback where there is one."""
    trace = formatter.formatException(record.exc_info) if record.exc_info else ""
    return record.getMessage(), trace


def _time(record: logging.LogRecord) -> str:
    return f"{datetime.fromtimestamp(record.created, UTC):%Y-%m-%dT%H:%M:%SZ}"
