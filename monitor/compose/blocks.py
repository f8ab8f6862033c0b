"""Blocks of Slack's Block Kit, each inside its limits.

Limits: https://docs.slack.dev/reference/block-kit/blocks. Text from the web goes into
``plain`` blocks, where no character is markup; ``marked`` ones hold only our own words.
"""

from collections.abc import Iterable, Sequence
from typing import Any

from monitor.compose.links import Link
from monitor.compose.slack_text import escaped

Block = dict[str, Any]

HEADER_LIMIT = 150
TEXT_LIMIT = 3000
FIELD_LIMIT = 2000
FIELDS_LIMIT = 10
BUTTON_LIMIT = 75


def header(text: str) -> Block:
    """Return a line in large letters."""
    return {"type": "header", "text": _plain_text(text, HEADER_LIMIT)}


def plain(text: str) -> Block:
    """Return a paragraph that shows every character as it is."""
    return {"type": "section", "text": _plain_text(text, TEXT_LIMIT)}


def marked(text: str) -> Block:
    """Return a paragraph of our own words, in which ``*words*`` are bold."""
    return {"type": "section", "text": _marked_text(text, TEXT_LIMIT)}


def marked_fields(texts: Sequence[str]) -> list[Block]:
    """Return our own short texts in two columns, ten to a block."""
    groups = [texts[at : at + FIELDS_LIMIT] for at in range(0, len(texts), FIELDS_LIMIT)]
    return [
        {"type": "section", "fields": [_marked_text(text, FIELD_LIMIT) for text in group]}
        for group in groups
    ]


def buttons(links: Iterable[Link]) -> Block:
    """Return a row of buttons that open addresses."""
    return {
        "type": "actions",
        "elements": [
            {"type": "button", "text": _plain_text(link.label, BUTTON_LIMIT), "url": link.url}
            for link in links
        ],
    }


def fine_print(lines: Iterable[str]) -> Block:
    """Return lines in small grey letters, one element in all so that they stay in order."""
    return {"type": "context", "elements": [_plain_text("\n".join(lines), TEXT_LIMIT)]}


def _plain_text(text: str, limit: int) -> Block:
    return {"type": "plain_text", "text": escaped(text, limit), "emoji": False}


def _marked_text(text: str, limit: int) -> Block:
    return {"type": "mrkdwn", "text": escaped(text, limit), "verbatim": True}
