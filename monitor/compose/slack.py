"""A notice as a Slack message: Block Kit inside Slack's limits, with words for its notification."""

from typing import Any

from monitor.compose.blocks import (
    Block,
    buttons,
    fine_print,
    header,
    marked,
    marked_fields,
    plain,
)
from monitor.compose.cleaning import cut
from monitor.compose.plain import closing_line
from monitor.compose.rows import Row, shared_notes
from monitor.compose.slack_text import escaped
from monitor.compose.story import Story, ordered, sender_line, story_of, title_of
from monitor.model.event import Notice

FALLBACK_LIMIT = 300  # characters: what a phone's notification shows, and some
EVENTS_SHOWN = 20  # of a digest; two blocks each, and Slack takes 50


def compose_slack(notice: Notice) -> dict[str, Any]:
    """Return the payload for an incoming webhook: ``text``, ``blocks`` and link settings."""
    stories = [story_of(event, notice.timezone) for event in ordered(notice)]
    body = _single(stories[0]) if len(stories) == 1 else _digest(stories)
    ending = [closing_line([story.id for story in stories])] if stories else []
    return {
        "text": escaped(title_of(notice), FALLBACK_LIMIT),
        "blocks": [header(title_of(notice)), *body, fine_print([sender_line(notice), *ending])],
        "unfurl_links": False,
        "unfurl_media": False,
    }


def _single(story: Story) -> list[Block]:
    blocks = [
        plain(_lines(story.opening, _alarm(story))),
        *marked_fields([_judgement(row) for row in story.rows]),
        *_paragraph(_lines(*shared_notes(story.rows), story.remark)),
        *_paragraph(_lines(*story.details)),
        *_paragraph(_lines(*(f"{fact.label}: {fact.value}" for fact in story.facts))),
        *_section("Could not be read with certainty", story.warnings),
        *_section("What needs to improve", story.improvements),
        *_section("In context", story.context),
    ]
    if story.links:
        blocks.append(buttons(story.links))
    return [*blocks, fine_print(story.evidence)]


def _digest(stories: list[Story]) -> list[Block]:
    blocks = []
    for story in stories[:EVENTS_SHOWN]:
        blocks.append(plain(cut(_brief(story), 1000)))
        if story.links:
            blocks.append(buttons(story.links))
    if len(stories) > EVENTS_SHOWN:
        blocks.append(plain(f"… and {len(stories) - EVENTS_SHOWN} more"))
    return blocks


def _brief(story: Story) -> str:
    moves = (f"{row.area}: {_before_and_now(row)} ({row.move})" for row in story.rows)
    return _lines(
        story.headline, story.opening, _alarm(story), *moves, story.remark, f"Event {story.id}"
    )


def _judgement(row: Row) -> str:
    before = f"{row.before} → " if row.earlier else ""
    return f"*{row.area}*\n{before}*{row.now}*\n{row.move}"


def _before_and_now(row: Row) -> str:
    return f"{row.before} → {row.now}" if row.earlier else row.now


def _alarm(story: Story) -> str:
    return f"⚠ {story.alarm}" if story.alarm else ""


def _section(title: str, lines: tuple[str, ...]) -> list[Block]:
    if not lines:
        return []
    return [marked(f"*{title}*"), plain(_lines(*(f"• {line}" for line in lines)))]


def _paragraph(text: str) -> list[Block]:
    return [plain(text)] if text else []


def _lines(*lines: str) -> str:
    return "\n".join(line for line in lines if line)
