"""Slack's published limits, checked on a payload as Slack would count them.

https://docs.slack.dev/reference/block-kit/blocks
"""

import json
import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

TEXT_KEYS = {"plain_text": {"type", "text", "emoji"}, "mrkdwn": {"type", "text", "verbatim"}}


def check_slack(payload: dict[str, Any]) -> None:
    """Fail where Slack would refuse ``payload``, or would read markup that we did not write."""
    assert 1 <= len(payload["text"]) <= 3000
    assert_escaped(payload["text"])
    assert 1 <= len(payload["blocks"]) <= 50
    for block in payload["blocks"]:
        CHECKS[block["type"]](block)
    json.dumps(payload).encode("ascii")


def assert_escaped(text: str) -> None:
    """Fail on a bare control character of Slack's, or on half an escape."""
    assert "<" not in text
    assert ">" not in text
    assert not re.search(r"&(?!(?:amp|lt|gt);)", text)


def check_text(text: dict[str, Any], limit: int, *types: str) -> None:
    assert text["type"] in types
    assert set(text) <= TEXT_KEYS[text["type"]]
    assert 1 <= len(text["text"]) <= limit
    assert text["text"].strip()
    assert_escaped(text["text"])


def check_header(block: dict[str, Any]) -> None:
    check_text(block["text"], 150, "plain_text")


def check_section(block: dict[str, Any]) -> None:
    assert "text" in block or "fields" in block
    if "text" in block:
        check_text(block["text"], 3000, "plain_text", "mrkdwn")
    if "fields" in block:
        assert 1 <= len(block["fields"]) <= 10
        for field in block["fields"]:
            check_text(field, 2000, "plain_text", "mrkdwn")


def check_context(block: dict[str, Any]) -> None:
    assert 1 <= len(block["elements"]) <= 10
    for element in block["elements"]:
        check_text(element, 3000, "plain_text", "mrkdwn")


def check_actions(block: dict[str, Any]) -> None:
    assert 1 <= len(block["elements"]) <= 25
    for button in block["elements"]:
        assert button["type"] == "button"
        check_text(button["text"], 75, "plain_text")
        assert len(button["url"]) <= 3000
        assert button["url"].isascii()
        assert urlsplit(button["url"]).scheme in ("http", "https")
        assert urlsplit(button["url"]).hostname


CHECKS = {
    "header": check_header,
    "section": check_section,
    "context": check_context,
    "actions": check_actions,
}


def texts_of(value: Any) -> Iterator[str]:
    """Every text that a reader of ``value`` (a payload or a part of one) may see, in order."""
    if isinstance(value, dict):
        for key, part in value.items():
            yield from [part] if key == "text" and isinstance(part, str) else texts_of(part)
    elif isinstance(value, list):
        for part in value:
            yield from texts_of(part)
